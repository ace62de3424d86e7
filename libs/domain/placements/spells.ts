import { sortDay, standing, type CivilDate } from '../kernel';
import { episodesOf, type Episode } from './episodes';
import { missingEndFactId } from './fact-ids';
import { isTemporaryAbsence } from './rules/a-stay-coded-t-is-a-temporary-absence';
import type { PlacementsState } from './state';

/** A stretch of time: [start, until), or still going on when `until` is null. */
interface Stretch {
  readonly start: CivilDate;
  readonly until: CivilDate | null;
}

/** A stretch under one legal status (LS). */
export interface LegalStatusSpell extends Stretch {
  readonly legalStatus: string;
}

/** A stay away from home that is not a move (PLACE T0 to T4). */
export interface TemporaryAbsence extends Stretch {
  readonly factId: string;
  readonly place: string;
  readonly postcode: string | null;
}

/** Missing (M) or away without permission, whereabouts known (A). `until` may be the day it began. */
export interface MissingSpell extends Stretch {
  readonly factId: string;
  readonly kind: 'M' | 'A';
}

/** Legal statuses in order; neighbours that touch under the same status are one spell. */
export function legalStatusSpells(state: PlacementsState): readonly LegalStatusSpell[] {
  const spells: LegalStatusSpell[] = [];
  for (const { start, until, particulars } of episodesOf(state)) {
    const last = spells.at(-1);
    const goesOn = last?.legalStatus === particulars.legalStatus && last.until === start;
    const since = goesOn ? last.start : start;
    if (goesOn) spells.pop();
    spells.push({ start: since, until, legalStatus: particulars.legalStatus });
  }
  return spells;
}

/** Temporary absences, by first day; a change of legal status during one does not cut it in two. */
export function temporaryAbsences(state: PlacementsState): readonly TemporaryAbsence[] {
  const absences: TemporaryAbsence[] = [];
  for (const episode of episodesOf(state)) {
    if (!isTemporaryAbsence(episode.particulars.place)) continue;
    const last = absences.at(-1);
    const goesOn = episode.rne === 'L' && last?.until === episode.start;
    if (goesOn) absences.pop();
    absences.push(absenceFrom(episode, goesOn ? last : undefined));
  }
  return absences;
}

function absenceFrom(episode: Episode, goingOn: TemporaryAbsence | undefined): TemporaryAbsence {
  const { place, placementPostcode } = episode.particulars;
  return {
    factId: goingOn?.factId ?? episode.factId,
    start: goingOn?.start ?? episode.start,
    until: episode.until,
    place,
    postcode: placementPostcode,
  };
}

/** Missing spells and absences without permission, by first day. */
export function missingSpells(state: PlacementsState): readonly MissingSpell[] {
  const ends = standing(state.missingEnded);
  return [...standing(state.missing).values()]
    .map(({ factId, occurred, kind }) => {
      const end = ends.get(missingEndFactId(factId));
      return { factId, kind, start: sortDay(occurred), until: end === undefined ? null : sortDay(end.occurred) };
    })
    .sort((a, b) => (a.start === b.start ? a.factId.localeCompare(b.factId) : a.start < b.start ? -1 : 1));
}
