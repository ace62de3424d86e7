import { ageOn, type CivilDate, type Reason } from '../../kernel';
import type { Participation } from '../vocabulary';

const SPEAKS_FROM_AGE = 4;

/**
 * "Too young to take part" is for under fours alone, and everybody from four on took part in some way or did not. Silent
 * where the date of birth is not known. Source: SSDA903 rules 440 and 441 (research/domain 3.3).
 */
export function participationFitsTheirAge(
  born: CivilDate | null,
  { on, participation }: { readonly on: CivilDate; readonly participation: Participation },
): Reason | undefined {
  if (born === null) return undefined;
  const isYoung = ageOn(born, on) < SPEAKS_FROM_AGE;
  if (isYoung === (participation === 'PN0')) return undefined;
  const message = isYoung
    ? 'They were under 4 on that day: choose “too young to take part”'
    : 'They were 4 or older on that day: choose how they took part';
  return { code: 'participation-against-age', message, field: 'participation' };
}
