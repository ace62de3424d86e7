import { addDays, daysBetween, type CivilDate } from '#libs/domain/kernel';
import { ABSENCES, ABSENCE_RATE } from './calibration';
import type { InventedMap } from './map';
import type { Random } from './random';
import type { Absence, Spell } from './types';

const DAYS_PER_YEAR = 365.25;
/** Days that stay clear before and after an absence, so that it lies well inside its placement. */
const MARGIN = 20;
/** A carer's holiday happens at most twice in twelve months (return guidance, T3). */
const APART = 183;

/** Temporary absences inside the spells of one period of care; none where parents or adopters care. */
export function drawAbsences(spells: readonly Spell[], until: CivilDate, map: InventedMap, random: Random): Absence[] {
  const absences: Absence[] = [];
  for (const [i, spell] of spells.entries()) {
    if (!/^[UK]/.test(spell.place)) continue;
    absences.push(...within(spell, spells[i + 1]?.from ?? until, map, random));
  }
  return absences;
}

function within(spell: Spell, end: CivilDate, map: InventedMap, random: Random): Absence[] {
  const found: Absence[] = [];
  let day = spell.from;
  for (;;) {
    day = addDays(day, Math.max(MARGIN, Math.round(random.exponential(DAYS_PER_YEAR / ABSENCE_RATE))));
    const kinds = ABSENCES.filter(([code]) => code !== 'T3' || spell.place.startsWith('U'));
    const code = random.weighted(kinds.map(([kind, weight]) => [kind, weight] as const));
    const longest = kinds.find(([kind]) => kind === code)?.[2] ?? 7;
    const to = addDays(day, random.int(code === 'T4' ? 3 : 4, longest));
    if (daysBetween(to, end) < MARGIN) return found;
    found.push({ from: day, to, place: code, point: map.pointNear(spell.point, 3 + random.exponential(12), random) });
    day = addDays(to, APART);
  }
}
