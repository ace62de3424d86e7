import { addDays, addMonths, ageOn, type CivilDate } from '#libs/domain/kernel';
import type { Random } from './random';
import type { CarePeriod, FamilyMember } from './types';

export interface Review {
  readonly on: CivilDate;
  readonly code: string;
}

/** Reviews of one period: within 20 working days, then 3 months, then every 6; one in ten is late (reg 33; 2.4 R1 to R3). */
export function drawReviews(period: CarePeriod, member: FamilyMember, until: CivilDate, random: Random): Review[] {
  const end = period.to ?? until;
  const reviews: Review[] = [];
  let due = addDays(period.from, 26);
  for (;;) {
    const held = addDays(due, random.chance(0.1) ? random.int(2, 30) : -random.int(0, reviews.length === 0 ? 5 : 16));
    if (held >= end || held > until) return reviews;
    reviews.push({ on: held, code: participation(ageOn(member.born, held), random) });
    due = addMonths(held, reviews.length === 1 ? 3 : 6);
  }
}

/** REVIEW_CODE: PN0 under 4, PN1 to PN7 from 4 (rules 440, 441); older young people come and speak more often. */
function participation(age: number, random: Random): string {
  if (age < 4) return 'PN0';
  if (age < 10) return random.weighted([['PN1', 22], ['PN2', 4], ['PN3', 4], ['PN4', 2], ['PN5', 42], ['PN6', 24], ['PN7', 2]]); // prettier-ignore
  return random.weighted([['PN1', 52], ['PN2', 4], ['PN3', 1], ['PN4', 2], ['PN5', 24], ['PN6', 13], ['PN7', 4]]); // prettier-ignore
}
