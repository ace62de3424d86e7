import { civilDate, dayInWords, type CivilDate } from '../../../kernel';
import { inCareDuring, lastEndedBy, type Care, type CareInterval } from '../care';
import type { StatusRule } from '../judging';

/** REC E45 to E48: care ended because a special guardianship order was made (research/domain 3.3). */
const SPECIAL_GUARDIANSHIP: readonly string[] = ['E45', 'E46', 'E47', 'E48'];

export const endedInSpecialGuardianship = ({ rec }: Pick<CareInterval, 'rec'>): boolean =>
  rec !== null && SPECIAL_GUARDIANSHIP.includes(rec);

/**
 * Special guardianship made of somebody who was looked after immediately before, and not looked after again since; whether an
 * order that a return to care followed is still in force is not on record. 16 to 20, or to the age the service sets.
 */
export const qualifyingBySpecialGuardianship: StatusRule = {
  id: 'qualifying-is-a-special-guardianship-from-care',
  status: 'qualifying',
  law: {
    source: 'Children Act 1989, section 24(1A)',
    checked: true,
    inForceFrom: civilDate('2005-12-30'),
  },
  speaks: (care: Care, day: CivilDate) => {
    const last = lastEndedBy(care, day);
    if (last === undefined || inCareDuring(care, day) !== undefined || !endedInSpecialGuardianship(last))
      return undefined;
    const { at16, qualifyingEnds } = care.birthdays;
    if (day < at16 || day >= qualifyingEnds) return undefined;
    return [
      `Aged 16 to ${care.rules.qualifyingUntilAge - 1}`,
      `Care ended on ${dayInWords(last.until)} with a special guardianship order, and they were looked after until then`,
    ];
  },
};
