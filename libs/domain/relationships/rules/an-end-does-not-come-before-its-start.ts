import { vagueInWords, type Reason, type VagueDate } from '../../kernel';

/** Refused only when it is certain: with vague dates, when the latest day of the end is before the earliest of the start. */
export function anEndDoesNotComeBeforeItsStart(
  start: VagueDate | null,
  end: VagueDate,
  field = 'occurred',
): Reason | undefined {
  if (start === null || end.to >= start.from) return undefined;
  const message = `The end cannot be before the start, which was ${vagueInWords(start)}`;
  return { code: 'end-before-start', message, field };
}
