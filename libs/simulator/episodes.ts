import { addDays, type CivilDate } from '#libs/domain/kernel';
import type { Absence, Episode, LegalStep, Spell } from './types';

/** What one period of care is woven from. */
export interface Threads {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly rec: string;
  readonly need: string;
  /** Blank for somebody who came alone (rule 392). */
  readonly homePost: string;
  readonly spells: readonly Spell[];
  readonly absences: readonly Absence[];
  readonly legal: readonly LegalStep[];
}

interface Moment {
  readonly spell: Spell;
  readonly absence: Absence | null;
  readonly status: string;
}

/**
 * Weaves where somebody lived, was away and under what order into the return's episodes: a new one whenever any of the
 * three changes, RNE saying what changed (rules 434 to 436), each beginning the day the one before ends (433, 501).
 */
export function weaveEpisodes(threads: Threads): Episode[] {
  const legal = clearOfAbsences(threads.legal, threads.absences);
  const days = changeDays({ ...threads, legal });
  const moments = days.map((day) => momentOn(day, threads, legal));
  return days.map((decom, i) => {
    const [before, now, next] = [moments[i - 1], moments[i] as Moment, moments[i + 1]];
    const dec = days[i + 1] ?? threads.to;
    return {
      decom,
      rne: before === undefined ? 'S' : rneOf(before, now),
      ls: now.status,
      cin: threads.need,
      ...placed(now, threads.homePost),
      dec,
      rec: next === undefined ? (dec === null ? '' : threads.rec) : 'X1',
      reason: reasonBetween(now, next),
    };
  });
}

// An order made while somebody is away is counted from their return, so that they come back with RNE P (rule 383).
function clearOfAbsences(legal: readonly LegalStep[], absences: readonly Absence[]): LegalStep[] {
  return legal.map((step) => {
    const away = absences.find((absence) => absence.from <= step.from && step.from <= absence.to);
    return away === undefined ? step : { ...step, from: addDays(away.to, 2) };
  });
}

function changeDays(threads: Threads): CivilDate[] {
  const days = [
    ...threads.spells.map((spell) => spell.from),
    ...threads.absences.flatMap((absence) => [absence.from, absence.to]),
    ...threads.legal.map((step) => step.from),
  ];
  return [...new Set(days)].filter((day) => threads.to === null || day < threads.to).sort();
}

function momentOn(day: CivilDate, threads: Threads, legal: readonly LegalStep[]): Moment {
  const begun = <T extends { from: CivilDate }>(rows: readonly T[]): T =>
    rows.filter((row) => row.from <= day).at(-1) ?? (rows[0] as T);
  return {
    spell: begun(threads.spells),
    absence: threads.absences.find((absence) => absence.from <= day && day < absence.to) ?? null,
    status: begun(legal).status,
  };
}

function rneOf(before: Moment, now: Moment): string {
  const legal = before.status !== now.status;
  if (before.absence !== now.absence) return 'P';
  if (before.spell === now.spell) return 'L';
  if (now.spell.sameCarer) return legal ? 'U' : 'T';
  return legal ? 'B' : 'P';
}

function reasonBetween(now: Moment, next: Moment | undefined): string {
  if (next === undefined || next.spell === now.spell) return '';
  return next.spell.because;
}

function placed(now: Moment, homePost: string) {
  const { absence, spell } = now;
  if (absence !== null) {
    return { place: absence.place, provider: '', homePost, plPost: absence.point.postcode, urn: '' };
  }
  const { provider, point, place } = spell;
  return { place, provider: provider.code, homePost, plPost: point.postcode, urn: noUrn(place) ? '' : provider.urn };
}

/** Rules 218 and 222: placements without a URN. */
const noUrn = (place: string): boolean => ['P1', 'P3', 'R1', 'R2', 'R5'].includes(place);
