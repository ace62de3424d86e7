import { addDays, civilDate, dayInWords, type CivilDate } from '../../../kernel';
import { daysFrom14, inCareDuring, lastEndedBy, type Care } from '../care';
import type { StatusRule } from '../judging';
import { daysInWords } from '../sentences';
import { hasThirteenWeeks } from './thirteen-weeks-from-the-14th-birthday-are-91-days';

/** A stay over the 16th birthday that somebody with 13 weeks in care went into straight from care. */
function stayOver16(care: Care): { readonly from: CivilDate; readonly stay: 'detained' | 'hospital' } | undefined {
  const { at16 } = care.birthdays;
  return care.history.stays.find(
    ({ from, until }) =>
      from <= at16 &&
      (until === null || until > at16) &&
      inCareDuring(care, addDays(from, -1)) !== undefined &&
      hasThirteenWeeks(care, from),
  );
}

const CARE_ORDERS: readonly string[] = ['C1', 'C2'];

/** Whether the last care on record was under a care order. Then the order may still be in force, and they still looked after. */
export const careWasUnderAnOrder = (care: Care): boolean =>
  CARE_ORDERS.includes(lastEndedBy(care, care.birthdays.at16)?.legalStatus ?? '');

/** Since when they are relevant in this form: their 16th birthday; null for anybody else. Days past 18 as if under 18. */
export function detainedSince(care: Care, day: CivilDate): CivilDate | null {
  const { at16 } = care.birthdays;
  if (day < at16 || inCareDuring(care, day) !== undefined || stayOver16(care) === undefined) return null;
  const last = lastEndedBy(care, day);
  return last !== undefined && last.until > at16 ? null : at16;
}

/** 16 or 17, not under a care order, detained or in hospital on the 16th birthday, and looked after 13 weeks immediately before. */
export const relevantDetained: StatusRule = {
  id: 'relevant-was-detained-or-in-hospital-at-16',
  status: 'relevant-detained',
  law: {
    source: 'Care Leavers Regulations 2010, regulation 3; Children Act 1989, section 23A(3)',
    checked: true,
    inForceFrom: civilDate('2001-10-01'),
  },
  speaks: (care, day) => {
    const stay = stayOver16(care);
    if (day >= care.birthdays.at18 || stay === undefined || detainedSince(care, day) === null) return undefined;
    return [
      `${stay.stay === 'detained' ? 'Was detained' : 'Was in hospital'} on the 16th birthday, since ${dayInWords(stay.from)}`,
      `Looked after immediately before, with ${daysInWords(daysFrom14(care, stay.from))} in care since the 14th birthday`,
    ];
  },
};
