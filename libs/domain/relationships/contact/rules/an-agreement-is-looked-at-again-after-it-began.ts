import { vagueInWords, type CivilDate, type Reason, type VagueDate } from '../../../kernel';

/** The day on which an agreement is looked at again comes after the day on which it was made. */
export function anAgreementIsLookedAtAgainAfterItBegan(
  reviewOn: CivilDate | undefined,
  agreed: VagueDate,
): Reason | undefined {
  if (reviewOn === undefined || reviewOn > agreed.to) return undefined;
  const message = `The day to look at it again must be after it was agreed, which was ${vagueInWords(agreed)}`;
  return { code: 'review-before-agreement', message, field: 'reviewOn' };
}
