import { earlier, type CivilDate, type YesNoUnknown } from '../../kernel';
import { changeKindOf, episodesOf, periodsOfCare, type Episode, type PeriodOfCare } from '../../placements';
import type { CareStretch, DutyFacts, PlacementStretch } from '../../rulebook/duties';

const SHORT_BREAKS: readonly string[] = ['V3', 'V4'];

const isShortBreak = ({ particulars }: Episode): boolean => SHORT_BREAKS.includes(particulars.legalStatus);

/** What the placements of a young person say, in the shape the duties ask for; `adult` is the 18th birthday, when care ends by age. */
export interface PlacementsAsk {
  readonly placements: Parameters<typeof episodesOf>[0];
  readonly adult: CivilDate | null;
  readonly outOfArea: (episode: Episode) => YesNoUnknown;
  readonly emergency: (episode: Episode) => YesNoUnknown;
}

/** Cuts off at the 18th birthday; undefined for what begins after it. */
function untilAdult<S extends { readonly from: CivilDate; readonly until: CivilDate | null }>(
  stretch: S,
  adult: CivilDate | null,
): S | undefined {
  if (adult === null) return stretch;
  if (stretch.from >= adult) return undefined;
  return { ...stretch, until: stretch.until === null ? adult : earlier(stretch.until, adult) };
}

const kept = <S>(stretches: readonly (S | undefined)[]): readonly S[] =>
  stretches.filter((stretch) => stretch !== undefined);

/** A series of short breaks is one stretch, with the days at home between them. */
function joined<S extends { readonly shortBreaks: boolean; readonly until: CivilDate | null }>(
  stretches: readonly S[],
): readonly S[] {
  const found: S[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    if (last?.shortBreaks === true && stretch.shortBreaks) found[found.length - 1] = { ...last, until: stretch.until };
    else found.push(stretch);
  }
  return found;
}

const careOf = ({ start, until, startIsCertain, episodes }: PeriodOfCare): CareStretch => ({
  factId: episodes[0]?.factId ?? `episode:${start}`,
  from: start,
  until,
  startIsCertain,
  shortBreaks: episodes.every(isShortBreak),
});

/** Periods of being looked after. */
export const careFacts = ({ placements, adult }: PlacementsAsk): readonly CareStretch[] =>
  kept(joined(periodsOfCare(placements).map(careOf)).map((stretch) => untilAdult(stretch, adult)));

function beginsWith(episode: Episode, before: readonly Episode[]): PlacementStretch['begins'] | undefined {
  const last = before.at(-1);
  if (last === undefined || episode.rne === 'S' || last.end?.careGoesOn === 'no') return 'new-carer';
  const kind = changeKindOf(episode, before);
  if (kind === 'carer-change') return 'new-carer';
  return kind === 'move-same-carer' ? 'same-carer' : undefined;
}

const BEGINNINGS: readonly string[] = ['S', 'P', 'B', 'T', 'U'];

/** Placements: neither a temporary absence nor a change of legal status begins one. */
export function placementFacts(ask: PlacementsAsk): readonly PlacementStretch[] {
  const found: PlacementStretch[] = [];
  const episodes = episodesOf(ask.placements);
  for (const [at, episode] of episodes.entries()) {
    const begins = beginsWith(episode, episodes.slice(0, at));
    const last = found.at(-1);
    if (begins === undefined && last !== undefined) found[found.length - 1] = { ...last, until: episode.until };
    else found.push(placementOf(episode, begins ?? 'new-carer', ask));
  }
  return kept(joined(found).map((stretch) => untilAdult(stretch, ask.adult)));
}

const placementOf = (episode: Episode, begins: PlacementStretch['begins'], ask: PlacementsAsk): PlacementStretch => ({
  factId: episode.factId,
  from: episode.start,
  until: episode.until,
  begins,
  startIsCertain: BEGINNINGS.includes(episode.rne),
  place: episode.particulars.place,
  shortBreaks: isShortBreak(episode),
  outOfArea: ask.outOfArea(episode),
  emergency: ask.emergency(episode),
});

/** Legal statuses, episode by episode, up to the 18th birthday. */
export const legalFacts = ({ placements, adult }: PlacementsAsk): DutyFacts['legal'] =>
  kept(
    episodesOf(placements).map(({ factId, start, until, particulars }) =>
      untilAdult({ factId, from: start, until, legalStatus: particulars.legalStatus }, adult),
    ),
  );
