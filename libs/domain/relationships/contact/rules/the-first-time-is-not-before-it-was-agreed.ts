import { vagueInWords, type CivilDate, type Reason, type VagueDate } from '../../../kernel';

/** A first date lies ahead of the agreement. Refused only when it is certain, where the date of the agreement is vague. */
export function theFirstTimeIsNotBeforeItWasAgreed(firstOn: CivilDate | null, agreed: VagueDate): Reason | undefined {
  if (firstOn === null || firstOn >= agreed.from) return undefined;
  const message = `The first time cannot be before it was agreed, which was ${vagueInWords(agreed)}`;
  return { code: 'first-time-before-agreement', message, field: 'firstOn' };
}
