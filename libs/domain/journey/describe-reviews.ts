import { dayInWords, type DomainEvent, type Recorded } from '../kernel';
import { EARLY_IN_WORDS, OUTCOME_IN_WORDS, participationInWords, type NextStep, type ReviewsEvent } from '../reviews';
import type { Described } from './described';

type DataOf<T extends ReviewsEvent['type']> = Extract<ReviewsEvent, { type: T }>['data'];
type Said = Pick<Described, 'words' | 'detail' | 'level'> & Partial<Pick<Described, 'relationshipIds'>>;
type NameOf = (relationshipId: string) => string;
type Describers = { readonly [T in ReviewsEvent['type']]: (data: DataOf<T>, nameOf: NameOf) => Said };

const stepInWords = ({ what, owner, by }: NextStep): string => `${what} (${owner}, by ${dayInWords(by)})`;
const both = (...parts: readonly (string | null | undefined)[]): string | null => {
  const said = parts.filter((part) => part !== null && part !== undefined && part !== '');
  return said.length === 0 ? null : said.join('. ');
};
const changed = (reason: string | null): string | null => (reason === null ? null : `Changed: ${reason}`);
const names = (before: string, people: readonly string[]): string | null =>
  people.length === 0 ? null : `${before} ${people.join(', ')}`;

const DESCRIBERS: Describers = {
  ReviewHeld: ({ participation, correcting }) => ({
    level: 'major',
    words: 'Review of the care plan',
    detail: both(
      `The young person ${participationInWords(participation)}`,
      correcting === undefined ? null : `Put right: ${correcting.reason}`,
    ),
  }),
  ReviewArranged: ({ on, asked, early, whyEarly, reason }) => ({
    level: 'minor',
    words: `A review was arranged for ${dayInWords(on)}`,
    detail: both(
      early === null ? null : `Held early: ${EARLY_IN_WORDS[early].toLowerCase()}`,
      whyEarly,
      names('Asked to come:', asked),
      changed(reason),
    ),
  }),
  ReviewCalledOff: ({ reason }) => ({ level: 'minor', words: 'A review was called off', detail: reason }),
  ReviewMeetingRecorded: ({ on, chairedBy, present, agenda, reason }) => ({
    level: 'minor',
    words: `The review of ${dayInWords(on)} was recorded, with ${agenda.length} relationships on its agenda`,
    detail: both(chairedBy === null ? null : `Chaired by ${chairedBy}`, names('There:', present), changed(reason)),
  }),
  RelationshipReviewed: ({ relationshipId, outcome, why, action, noActionNeeded }, nameOf) => ({
    level: 'minor',
    words: `At the review, ${nameOf(relationshipId)}: ${OUTCOME_IN_WORDS[outcome].toLowerCase()}`,
    detail: both(
      why,
      action === null ? null : `To be done: ${stepInWords(action)}`,
      noActionNeeded ? 'Nothing needs to be done' : null,
    ),
    relationshipIds: [relationshipId],
  }),
  ReviewDecisionMade: ({ what, owner, by, reason }) => ({
    level: 'major',
    words: `Decided at the review: ${stepInWords({ what, owner, by })}`,
    detail: changed(reason),
  }),
  ReviewDecisionFollowedUp: ({ outcome, words }) => ({
    level: 'major',
    words: outcome === 'done' ? 'What a review decided was done' : 'What a review decided was not done',
    detail: words,
  }),
  ReviewDecisionTakenBack: ({ reason }) => ({
    level: 'minor',
    words: 'A decision of a review was taken back',
    detail: reason,
  }),
  WordsAtReviewRecorded: ({ kind, words, saidBy, reason }) => ({
    level: 'major',
    words: `${saidBy === 'advocate' ? 'An advocate' : 'The young person'} ${kind === 'disagreement' ? 'disagreed at the review' : 'spoke at the review'}`,
    detail: both(words, changed(reason)),
  }),
  WordsAtReviewTakenBack: ({ reason }) => ({
    level: 'minor',
    words: 'What the young person said at a review was taken back',
    detail: reason,
  }),
  ReviewTakenBack: ({ reason }) => ({
    level: 'major',
    words: 'A review that was recorded was not held on that day',
    detail: reason,
  }),
};

/** What an event about a review says; undefined for any other. */
export function describeReview(
  event: Recorded<DomainEvent>,
  people: ReadonlyMap<string, string>,
): Described | undefined {
  const table = DESCRIBERS as Readonly<Record<string, ((data: never, nameOf: NameOf) => Said) | undefined>>;
  const describer = table[event.type];
  if (describer === undefined) return undefined;
  const { occurred } = event.data as DataOf<'ReviewHeld'>;
  const said = describer(event.data as never, (id) => people.get(id) ?? 'somebody');
  return { context: 'reviews', relationshipIds: [], ...said, occurred };
}
