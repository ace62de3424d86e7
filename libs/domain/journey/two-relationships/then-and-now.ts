import { endOfLondonDay, londonDay, type CivilDate } from '../../kernel';
import { foldJourney, type Journey } from '../state';
import { timeline, type JourneyEntry } from '../timeline';
import type { Evidence, Piece } from './evidence';
import type { FigureMoment } from './moments';
import { neverAsked, twoRelationshipsOn, type NamedPerson, type TwoRelationships } from './two-relationships';

/** How one person stood in the figure: counted, named without counting, hanging on something unknown, or not named. */
export type Stood = 'counts' | 'does-not-count' | 'not-known' | 'not-named';

/** Something recorded later about what had been so by the day. */
export interface LearntLater {
  readonly words: string;
  readonly detail: string | null;
  readonly recordedOn: CivilDate;
}

/** Why one person stands otherwise as known now than as known then. */
export interface PersonDiffers {
  readonly relationshipId: string;
  readonly name: string;
  readonly then: Stood;
  readonly now: Stood;
  /** The evidence that reads otherwise; null is "not named". */
  readonly evidence: readonly { readonly then: string | null; readonly now: string | null }[];
  readonly learntLater: readonly LearntLater[];
}

/** The figure of one young person for a past day: as known on that day, and as known now. */
export interface ThenAndNow extends FigureMoment {
  readonly then: TwoRelationships;
  readonly now: TwoRelationships;
  /** Person by person; empty where nothing recorded since changes who counts. */
  readonly differs: readonly PersonDiffers[];
}

/** What is known in `journey` of a moment, beside what was known on its day. */
export function thenAndNow(journey: Journey, moment: FigureMoment): ThenAndNow {
  const { day } = moment;
  const then = asKnownThen(journey, day);
  const now = twoRelationshipsOn(journey, day);
  return { ...moment, then, now, differs: differencesOf(journey, then, now) };
}

/** Where nothing had been said by then there is nothing to fold. */
function asKnownThen({ known }: Journey, day: CivilDate): TwoRelationships {
  const isAsked = known.journey.some(
    ({ type, meta }) => type === 'LovingAndLastingSaid' && londonDay(meta.recordedAt) <= day,
  );
  if (!isAsked) return neverAsked(day);
  return twoRelationshipsOn(foldJourney(known.journey, known.contactLog, { asKnownAt: day }), day);
}

const stoodAs = (person: NamedPerson | undefined): Stood => (person === undefined ? 'not-named' : STOOD[person.counts]);
const STOOD = { yes: 'counts', no: 'does-not-count', unknown: 'not-known' } as const;

function differencesOf(journey: Journey, then: TwoRelationships, now: TwoRelationships): readonly PersonDiffers[] {
  const everybody = new Map([...then.named, ...now.named].map(({ relationshipId, name }) => [relationshipId, name]));
  const differing = [...everybody].flatMap(([relationshipId, name]) => {
    const of = ({ named }: TwoRelationships) => named.find((person) => person.relationshipId === relationshipId);
    const [before, after] = [of(then), of(now)];
    if (stoodAs(before) === stoodAs(after)) return [];
    const evidence = evidenceThatDiffers(before, after);
    return [{ relationshipId, name, then: stoodAs(before), now: stoodAs(after), evidence }];
  });
  if (differing.length === 0) return [];
  const later = recordedAfter(journey, now.on);
  return differing.map((one) => ({ ...one, learntLater: learntOf(one.relationshipId, later) }));
}

const PIECES: readonly (keyof Evidence)[] = ['named', 'twoWay', 'outlastsRole', 'inTouch'];

function evidenceThatDiffers(
  before: NamedPerson | undefined,
  after: NamedPerson | undefined,
): PersonDiffers['evidence'] {
  const wordsOf = (piece: Piece | null | undefined): string | null => piece?.words ?? null;
  return PIECES.map((piece) => ({
    then: wordsOf(before?.evidence[piece]),
    now: wordsOf(after?.evidence[piece]),
  })).filter(({ then, now }) => then !== now);
}

/** Everything of which the day had come, and that was recorded only after it. */
const recordedAfter = (journey: Journey, day: CivilDate): readonly JourneyEntry[] =>
  timeline(journey).filter((entry) => entry.day <= day && entry.recordedAt > endOfLondonDay(day));

const learntOf = (relationshipId: string, entries: readonly JourneyEntry[]): readonly LearntLater[] =>
  entries
    .filter(({ relationshipIds }) => relationshipIds.includes(relationshipId))
    .map(({ words, detail, recordedOn }) => ({ words, detail, recordedOn }));
