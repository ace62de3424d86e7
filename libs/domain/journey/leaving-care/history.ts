import { dateOfBirth } from '../../profile';
import { episodesOf, type Episode, type PlacementsState } from '../../placements';
import {
  factsOf,
  type CareHistory,
  type CareStretch,
  type LeavingCareState,
  type Unaccounted,
} from '../../leaving-care';
import type { CivilDate } from '../../kernel';
import type { ProfileState } from '../../profile';

/** The parts of a young person's record that the category is worked out from. */
export interface LeavingCareParts {
  readonly profile: ProfileState;
  readonly placements: PlacementsState;
  readonly leavingCare: LeavingCareState;
}

/** Legal statuses of a series of short breaks (LS V3, V4): CPPCR reg 40(2) leaves them out. */
const SHORT_BREAKS: readonly string[] = ['V3', 'V4'];
const TAKEN_OVER = 'E3';

const kindOf = ({ particulars }: Episode): CareStretch['kind'] =>
  SHORT_BREAKS.includes(particulars.legalStatus) ? 'short-breaks' : 'care';

/** Whether an episode goes on in the next without a day between, as one stretch of the same kind. */
const goesOn = (last: Episode, next: Episode): boolean =>
  last.until === next.start && last.end?.careGoesOn !== 'no' && next.rne !== 'S' && kindOf(last) === kindOf(next);

function stretchesHere(episodes: readonly Episode[]): readonly CareStretch[] {
  const groups: Episode[][] = [];
  for (const episode of episodes) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && goesOn(last, episode)) groups.at(-1)?.push(episode);
    else groups.push([episode]);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    return first === undefined || last === undefined ? [] : [stretchOf(first, last)];
  });
}

const stretchOf = (first: Episode, last: Episode): CareStretch => ({
  from: first.start,
  until: last.until,
  kind: kindOf(first),
  legalStatus: last.particulars.legalStatus,
  authority: null,
  rec: last.end?.careGoesOn === 'no' ? last.end.rec : null,
});

/** Care with another authority; one without an end goes on until our own care begins. */
const stretchesElsewhere = (state: LeavingCareState, episodes: readonly Episode[]): readonly CareStretch[] =>
  factsOf(state, 'care-elsewhere').map(({ from, until, authority, shortBreaks }) => ({
    from,
    until: until ?? episodes.find(({ start }) => start > from)?.start ?? null,
    kind: shortBreaks === 'no' ? ('care' as const) : ('short-breaks' as const),
    legalStatus: '',
    authority,
    rec: null,
  }));

/** Why nobody accounts for the days after an episode; undefined when care ended there and that is that. */
function whyOpen(end: Episode['end'], next: Episode | undefined): Unaccounted['why'] | undefined {
  if (end?.careGoesOn !== 'no') return 'gap';
  if (end.rec === TAKEN_OVER) return 'taken-over';
  // An end, and then an episode that says it is not a beginning: the two cannot both be so.
  return next === undefined || next.rne === 'S' ? undefined : 'gap';
}

/** After an episode: days before the next that nobody accounts for. */
function after({ until: from, end }: Episode, next: Episode | undefined): readonly Unaccounted[] {
  if (from === null || from === next?.start) return [];
  const why = whyOpen(end, next);
  return why === undefined ? [] : [{ from, until: next?.start ?? null, why }];
}

const days = (of: readonly (CivilDate | null)[]): readonly CivilDate[] => of.filter((day) => day !== null).sort();

/** Before the first stay: care with another authority says where it began; what is left is between its end and our beginning. */
function beforeLessElsewhere(open: Unaccounted, told: readonly CareStretch[]): readonly Unaccounted[] {
  const last = days(told.map(({ until }) => until)).at(-1);
  if (last === undefined || open.until === null || last >= open.until) return [];
  return [{ from: last, until: open.until, why: 'gap' }];
}

/** After a stay: care with another authority that begins there accounts for what follows; later, for what follows from then. */
function laterLessElsewhere(open: Unaccounted, from: CivilDate, told: readonly CareStretch[]): readonly Unaccounted[] {
  if (told.some((one) => one.from <= from && (one.until === null || one.until > from))) return [];
  const first = days(told.map((one) => one.from)).find((day) => day > from);
  return [first === undefined ? open : { ...open, until: first }];
}

function lessElsewhere(open: Unaccounted, elsewhere: readonly CareStretch[]): readonly Unaccounted[] {
  const told = elsewhere.filter(({ from }) => open.until === null || from < open.until);
  if (told.length === 0) return [open];
  return open.from === null ? beforeLessElsewhere(open, told) : laterLessElsewhere(open, open.from, told);
}

function unaccountedFor(episodes: readonly Episode[], elsewhere: readonly CareStretch[]): readonly Unaccounted[] {
  const first = episodes[0];
  const before: readonly Unaccounted[] =
    first === undefined || first.rne === 'S'
      ? []
      : [{ from: null, until: first.start, why: 'before-the-first-episode' }];
  const between = episodes.flatMap((episode, at) => after(episode, episodes[at + 1]));
  return [...before, ...between].flatMap((open) => lessElsewhere(open, elsewhere));
}

/** Everything the category is worked out from, put together from three contexts. */
export function careHistoryOf({ profile, placements, leavingCare }: LeavingCareParts): CareHistory {
  const episodes = episodesOf(placements);
  const elsewhere = stretchesElsewhere(leavingCare, episodes);
  const notKnown = factsOf(leavingCare, 'care-elsewhere')
    .filter(({ shortBreaks }) => shortBreaks === 'unknown')
    .map(({ from, until }) => ({ from, until, why: 'short-breaks-not-known' as const }));
  return {
    born: dateOfBirth(profile),
    stretches: [...elsewhere, ...stretchesHere(episodes)],
    unaccounted: [...unaccountedFor(episodes, elsewhere), ...notKnown],
    stays: factsOf(leavingCare, 'detained-or-hospital'),
    withFamily: factsOf(leavingCare, 'with-family'),
    education: factsOf(leavingCare, 'education'),
    supportAsked: factsOf(leavingCare, 'support-asked'),
  };
}
