import { stableUuid } from '#libs/application';
import { addDays, onDay, type CivilDate, type VagueDate } from '#libs/domain/kernel';
import { CONTACT_MODES, type PersonWhoMatters } from '#libs/domain/relationships';
import {
  defineForm, manyOf, oneOf, optionalOneOf, optionalText, optionalVagueDate, type Field, type FieldError,
} from '#libs/web-kit'; // prettier-ignore
import { MISSED_BY } from '../../people/words';
import type { OtherRecord } from './other-record';

const SHORT_MAX = 120;
const WORDS_MAX = 4_000;

/** One or several of the people. */
function someOf(ids: readonly string[]): Field<readonly string[]> {
  const any = manyOf(ids);
  return {
    names: (name) => any.names(name),
    read: (name, values) => {
      const read = any.read(name, values);
      return read.ok && read.value.length === 0 ? { ok: false, message: 'Choose who the contact was with' } : read;
    },
  };
}

/** Four questions about one occasion: who, when, how, and whether it happened. The rest may be left empty. */
export const contactForm = (people: readonly PersonWhoMatters[], others: readonly OtherRecord[]) =>
  defineForm({
    who: someOf(people.map(({ relationshipId }) => relationshipId)),
    alsoIn: manyOf(others.map(({ youngPersonId }) => youngPersonId)),
    when: oneOf(['today', 'yesterday', 'another'], { required: 'Choose when it was' }),
    on: optionalVagueDate,
    mode: oneOf(CONTACT_MODES, { required: 'Choose how they were in touch' }),
    outcome: oneOf(['held', 'missed'], { required: 'Choose whether it happened or was missed' }),
    howItWent: optionalText({ max: WORDS_MAX }),
    youngPersonsView: optionalText({ max: WORDS_MAX }),
    missedBy: optionalOneOf(MISSED_BY),
    reason: optionalText({ max: SHORT_MAX }),
    then: optionalOneOf(['another']),
  });

export type Answers = Extract<ReturnType<ReturnType<typeof contactForm>['read']>, { kind: 'read' }>['input'];

/** What is wrong between answers that are right one by one. What is said stands at a question that is always in sight. */
export function contactMistakes(answers: Answers, others: readonly OtherRecord[]): readonly FieldError[] {
  const { when, on, outcome, missedBy, reason } = answers;
  const missed = outcome === 'missed';
  return [
    ...mistakesAcross(answers, others),
    ...mistake(when === 'another' && on === null, 'on-day', 'Enter the date'),
    ...mistake(when !== 'another' && on !== null, 'when', 'Choose “Another day”, or leave the date empty'),
    ...mistake(missed && missedBy === null, 'missedBy', 'Choose who it was missed by, or that it is not known'),
    ...mistake(missed && reason === null, 'reason', 'Say why it did not happen'),
    ...mistake(missed && saysHowItWent(answers), 'outcome', WENT_AND_MISSED),
    ...mistake(!missed && reason !== null, 'outcome', HELD_AND_WHY_NOT),
  ];
}

const WENT_AND_MISSED =
  'You wrote how it went, and that it was missed: choose that it happened, or take out what you wrote under it';
const HELD_AND_WHY_NOT =
  'You wrote why it did not happen, and that it happened: choose that it was missed, or take out what you wrote under it';

const saysHowItWent = ({ howItWent, youngPersonsView }: Answers): boolean =>
  howItWent !== null || youngPersonsView !== null;

/** Somebody's own record is for a contact that they were at. */
function mistakesAcross({ who, alsoIn }: Answers, others: readonly OtherRecord[]): readonly FieldError[] {
  return others
    .filter(({ youngPersonId, relationshipId }) => alsoIn.includes(youngPersonId) && !who.includes(relationshipId))
    .map(({ name }) => ({ field: 'alsoIn', message: `Choose ${name} above as well, or leave their record out` }));
}

const mistake = (is: boolean, field: string, message: string): FieldError[] => (is ? [{ field, message }] : []);

/** The answers as the command takes them. The same form sent twice is one occasion. */
export function contactFrom(answers: Answers, commandId: string, today: CivilDate): Readonly<Record<string, unknown>> {
  const { who, mode, outcome, howItWent, youngPersonsView, missedBy, reason } = answers;
  const occasion = {
    contactId: stableUuid(commandId, 'contact'),
    relationshipIds: who,
    occurred: dayOf(answers, today),
    mode,
    outcome,
  };
  if (outcome === 'missed') return { ...occasion, missedBy, reason };
  const said = {
    ...(howItWent === null ? {} : { howItWent }),
    ...(youngPersonsView === null ? {} : { youngPersonsView }),
  };
  return { ...occasion, ...said };
}

function dayOf({ when, on }: Answers, today: CivilDate): VagueDate | null {
  if (when === 'today') return onDay(today);
  return when === 'yesterday' ? onDay(addDays(today, -1)) : on;
}
