import { addDays, addMonths, ageOn, type CivilDate } from '#libs/domain/kernel';
import { MISSING } from './calibration';
import type { Random } from './random';
import type { CarePeriod, FamilyMember, MissingSpell } from './types';

/** Room that a missing spell keeps from the edges of an episode, in days: it ends before the placement does (574 to 577). */
const MARGIN = 1;

/** Going missing in one period: few do in a year, and those who do often go again (N39, N40). */
export function drawMissing(
  period: CarePeriod,
  member: FamilyMember,
  until: CivilDate,
  random: Random,
): MissingSpell[] {
  const spells: MissingSpell[] = [];
  const end = period.to ?? until;
  let year = period.from;
  while (year < end) {
    const next = addMonths(year, 12);
    if (random.chance(shareAt(ageOn(member.born, year)))) spells.push(...inYear(year, next < end ? next : end, random));
    year = next;
  }
  return tidy(spells, period);
}

function shareAt(age: number): number {
  let share = 0;
  for (const [from, value] of MISSING.shareByAge) if (age >= from) share = value;
  return share;
}

function inYear(from: CivilDate, to: CivilDate, random: Random): MissingSpell[] {
  const times = Math.max(1, Math.round(random.exponential(MISSING.meanIncidents)));
  return Array.from({ length: times }, () => {
    const day = addDays(from, random.int(1, 360));
    const long = random.chance(0.05) ? random.int(5, 21) : random.int(1, 3);
    return { kind: random.chance(MISSING.away) ? ('A' as const) : ('M' as const), from: day, to: addDays(day, long) };
  }).filter((spell) => spell.to < to);
}

/** Keeps spells that lie inside one ordinary episode and clear of one another. */
function tidy(spells: readonly MissingSpell[], period: CarePeriod): MissingSpell[] {
  const kept: MissingSpell[] = [];
  for (const spell of [...spells].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = kept[kept.length - 1];
    if (last !== undefined && (last.to as CivilDate) >= addDays(spell.from, -MARGIN)) continue;
    if (insideOne(spell, period)) kept.push(spell);
  }
  return kept;
}

function insideOne(spell: MissingSpell, period: CarePeriod): boolean {
  return period.episodes.some((episode) => {
    const ends = episode.dec === null || addDays(spell.to as CivilDate, MARGIN) <= episode.dec;
    return !episode.place.startsWith('T') && episode.decom <= addDays(spell.from, -MARGIN) && ends;
  });
}
