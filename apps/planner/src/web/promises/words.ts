import type { PromiseStanding, StandingPromise } from '#libs/domain/journey';
import { vagueInWords, type CivilDate } from '#libs/domain/kernel';
import type { ContactEntry } from '#libs/domain/relationships';
import type { DisputedBy, ReleasedBy } from '#libs/domain/transitions';
import { dayWords, pluralise } from '#libs/web-kit';
import { modeInWords } from '../people/words';

/** How a promise stands, in a word; the colour only helps to find it. */
export const STANDING: Readonly<Record<PromiseStanding, { readonly words: string; readonly colour: string }>> = {
  broken: { words: 'Broken', colour: 'red' },
  partly: { words: 'Partly kept', colour: 'yellow' },
  'not-recorded': { words: 'Not recorded', colour: 'orange' },
  'not-due': { words: 'Not yet due', colour: 'blue' },
  kept: { words: 'Kept', colour: 'green' },
  'no-longer-asked': { words: 'No longer asked', colour: 'grey' },
  released: { words: 'Released', colour: 'grey' },
  replaced: { words: 'Replaced', colour: 'grey' },
};

const RELEASED: Readonly<Record<ReleasedBy, string>> = {
  'young-person': 'the young person',
  advocate: 'an advocate, for the young person',
};
export const RELEASED_BY_CHOICES = [
  { value: 'young-person', text: 'The young person' },
  { value: 'advocate', text: 'An advocate, because the young person is not able to say' },
];

export const DISPUTED: Readonly<Record<DisputedBy, string>> = {
  'young-person': 'The young person',
  advocate: 'An advocate',
  'person-concerned': 'The person it is about',
  carer: 'A carer',
  worker: 'A worker',
  'somebody-else': 'Somebody else',
};

/** How it stands, with what that was worked out from. */
export function standingInWords(one: StandingPromise, day: CivilDate): string {
  const { promise, standing, byContact } = one;
  const { end } = promise;
  if (end === null) return becauseOf(one, standing === 'kept' && promise.until !== null && promise.until < day);
  const until = `Until then: ${STANDING[byContact].words.toLowerCase()}.`;
  if (end.kind === 'replaced') return `By another promise, ${vagueInWords(end.on)}: ${end.reason}. ${until}`;
  return `By ${RELEASED[end.saidBy]}, ${vagueInWords(end.on)}: “${end.words}”. ${until}`;
}

function becauseOf(one: StandingPromise, isMet: boolean): string {
  switch (one.standing) {
    case 'kept':
      return `${isMet ? 'It was met. ' : ''}${counted(one)}`;
    case 'not-due':
      return `${one.promise.kind === 'pre-move-visits' ? 'Visits are still to come, before the move.' : 'The time for it is still to come.'}${missedInWords(one, ' ')}`;
    case 'not-recorded':
      return 'Nobody wrote down whether they are in touch, so nobody can say.';
    case 'no-longer-asked':
      return 'The relationship has ended, or contact is restricted, since.';
    default:
      return counted(one);
  }
}

/** What was counted, and by which measure. */
function counted(one: StandingPromise): string {
  const { held, expected, promise, measuredBy } = one;
  const contacts = `${held === 0 ? 'No contact' : pluralise(held, 'contact')} held${missedInWords(one, ', ')}`;
  if (promise.kind === 'pre-move-visits')
    return `${pluralise(held, 'visit')} before the move; 2 are asked for${missedInWords(one, ', ')}.`;
  if (one.contacts.length === 0 && one.standing === 'kept') return 'They live together.';
  const measure = measuredBy.isAgreed
    ? `every ${pluralise(measuredBy.everyDays, 'day')}, as agreed`
    : `at least every ${pluralise(measuredBy.everyDays, 'day')}, as nothing is agreed`;
  return `${contacts}; ${expected} due (${measure}).`;
}

const missedInWords = ({ missed }: StandingPromise, before: string): string =>
  missed === 0 ? '' : `${before}${missed} missed`;

/** One contact behind it: when, how, and whether it was held. */
export const contactInWords = (entry: ContactEntry): string =>
  `${vagueInWords(entry.occurred)}, ${modeInWords(entry.mode).toLowerCase()}: ${entry.outcome === 'held' ? 'held' : `missed, ${entry.reason}`}`;

export const fromInWords = ({ promise: { from, until } }: StandingPromise): string =>
  until === null ? `From ${dayWords(from)}` : `From ${dayWords(from)} to ${dayWords(until)}`;
