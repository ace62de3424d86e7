import { stableUuid } from '#libs/application';
import { addDays, onDay, type CivilDate, type VagueDate } from '#libs/domain/kernel';
import { CONTACT_MODES, type PersonWhoMatters } from '#libs/domain/relationships';
import {
  defineForm, manyOf, oneOf, optionalOneOf, optionalText, optionalVagueDate, type FieldError,
} from '#libs/web-kit'; // prettier-ignore
import { MISSED_BY } from './words';

const SHORT_MAX = 120;
const WORDS_MAX = 4_000;

/** Four questions about one occasion: who, when, how, and whether it happened. */
export const contactForm = (people: readonly PersonWhoMatters[]) =>
  defineForm({
    who: manyOf(people.map(({ relationshipId }) => relationshipId)),
    when: oneOf(['today', 'yesterday', 'another'], { required: 'Choose when it was' }),
    on: optionalVagueDate,
    mode: oneOf(CONTACT_MODES, { required: 'Choose how they were in touch' }),
    outcome: oneOf(['held', 'missed'], { required: 'Choose whether it happened or was missed' }),
    howItWent: optionalText({ max: WORDS_MAX }),
    missedBy: optionalOneOf(MISSED_BY),
    reason: optionalText({ max: SHORT_MAX }),
  });

type Answers = Extract<ReturnType<ReturnType<typeof contactForm>['read']>, { kind: 'read' }>['input'];

/** What is wrong between answers that are right one by one. */
export function contactMistakes(answers: Answers): readonly FieldError[] {
  const { who, when, on, outcome, missedBy, reason, howItWent } = answers;
  const missed = outcome === 'missed';
  return [
    ...mistake(who.length === 0, 'who', 'Choose who the contact was with'),
    ...mistake(when === 'another' && on === null, 'on-day', 'Enter the date'),
    ...mistake(when !== 'another' && on !== null, 'when', 'Choose “Another day”, or leave the date empty'),
    ...mistake(missed && missedBy === null, 'missedBy', 'Choose who it was missed by, or that it is not known'),
    ...mistake(missed && reason === null, 'reason', 'Say why it did not happen'),
    ...mistake(missed && howItWent !== null, 'howItWent', 'It did not happen: leave empty how it went'),
    ...mistake(!missed && reason !== null, 'reason', 'It happened: leave empty why it did not'),
  ];
}

const mistake = (is: boolean, field: string, message: string): FieldError[] => (is ? [{ field, message }] : []);

/** The answers as the command takes them. The same form sent twice is one occasion. */
export function contactFrom(answers: Answers, commandId: string, today: CivilDate): Readonly<Record<string, unknown>> {
  const { who, mode, outcome, howItWent, missedBy, reason } = answers;
  const occasion = {
    contactId: stableUuid(commandId, 'contact'),
    relationshipIds: who,
    occurred: dayOf(answers, today),
    mode,
    outcome,
  };
  if (outcome === 'missed') return { ...occasion, missedBy, reason };
  return { ...occasion, ...(howItWent === null ? {} : { howItWent }) };
}

function dayOf({ when, on }: Answers, today: CivilDate): VagueDate | null {
  if (when === 'today') return onDay(today);
  return when === 'yesterday' ? onDay(addDays(today, -1)) : on;
}
