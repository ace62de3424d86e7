import { ageOn, foldPostcode, onDay, type CivilDate } from '#libs/domain/kernel';
import type { Claim } from '#libs/domain/journey/record-return';
import { careGoesOnAfter, episodeEndFactId, episodeFactId, isTemporaryAbsence, type EpisodeParticulars } from '#libs/domain/placements'; // prettier-ignore
import * as codes from '../code-lists';
import { cell } from '../sources';
import {
  ask, claim, isRefused, read, refuse, shown, takeCode, takeDate, takeKeyDate, type CodeColumn, type ReadRow, type RowReading,
} from './row-reading'; // prettier-ignore

const ADULT_AGE = 18;
const SUPPORTED_ACCOMMODATION_AGE = 16;
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?( \d[A-Z]{2})?$/;
const URN_CHARS_MAX = 10;
const LS: CodeColumn = { column: 'LS', codes: codes.LEGAL_STATUS, charsMax: 4, needed: true };
const CIN: CodeColumn = { column: 'CIN', codes: codes.NEED, charsMax: 4, needed: true };
const PLACE_PROVIDER: CodeColumn = { column: 'PLACE_PROVIDER', codes: codes.PROVIDER, charsMax: 4, needed: false };
const REC: CodeColumn = { column: 'REC', codes: codes.REASON_ENDED, charsMax: 4, needed: false };
const REASON_PLACE_CHANGE: CodeColumn = {
  column: 'REASON_PLACE_CHANGE',
  codes: codes.REASON_MOVED,
  charsMax: 6,
  needed: false,
};

const BEGUN: Readonly<Record<string, string>> = {
  S: 'BecameLookedAfter',
  P: 'CarerChanged',
  B: 'CarerChanged',
  T: 'PlacementChangedSameCarer',
  U: 'PlacementChangedSameCarer',
  L: 'LegalStatusChanged',
};

/** Reads a row of Episodes: the beginning, and the end when there is one. */
export function readEpisode(reading: RowReading): ReadRow {
  const start = takeKeyDate(reading, 'DECOM');
  if (isRefused(start)) return start;
  const rne = cell(reading.row, 'RNE').toUpperCase();
  if (!codes.RNE.has(rne)) {
    return refuse('rne-unknown', 'RNE', `RNE ${shown(rne)} does not say why the episode began`, 'S, L, P, T, B or U');
  }
  const end = takeDate(reading, 'DEC');
  if (end !== null && end <= start) return endTooEarly(start, end);
  const particulars = readParticulars(reading, start);
  const data = {
    factId: episodeFactId(start),
    occurred: onDay(start),
    rne,
    particulars,
    returnYear: reading.year,
  };
  const begun = claim(reading, typeOf(rne, particulars.place), data);
  const ended = end === null ? withoutEnd(reading) : readEnd(reading, start, end);
  return ended === null ? read(reading, [begun], episodeEndFactId(start)) : read(reading, [begun, ended]);
}

const typeOf = (rne: string, place: string): string =>
  isTemporaryAbsence(place) && rne !== 'S' && rne !== 'L' ? 'TemporaryAbsenceStarted' : (BEGUN[rne] ?? 'CarerChanged');

const endTooEarly = (start: CivilDate, end: CivilDate): ReadRow =>
  end === start
    ? refuse('ends-the-day-it-begins', 'DEC', `DEC is the same day as DECOM, ${start}`, 'A later day (rule 355)')
    : refuse('end-before-start', 'DEC', `DEC ${end} is before DECOM ${start}`, 'A day after DECOM');

function readParticulars(reading: RowReading, start: CivilDate): EpisodeParticulars {
  return {
    legalStatus: readLegalStatus(reading, start),
    categoryOfNeed: takeCode(reading, CIN),
    place: readPlace(reading, start),
    provider: takeCode(reading, PLACE_PROVIDER),
    homePostcode: takePostcode(reading, 'HOME_POST'),
    placementPostcode: takePostcode(reading, 'PL_POST'),
    urn: takeUrn(reading),
  };
}

function readLegalStatus(reading: RowReading, start: CivilDate): string {
  const code = takeCode(reading, LS);
  if (code === codes.FREEING_ORDER && start > codes.LAST_FREEING_ORDER) {
    ask(reading, 'code-outside-list', 'LS', ['LS D1 (freeing order) on an episode that began after December 2005', 'Another legal status']); // prettier-ignore
  }
  return code;
}

function readPlace(reading: RowReading, start: CivilDate): string {
  const code = takeCode(reading, { column: 'PLACE', codes: codes.placeCodes(reading.year), charsMax: 4, needed: true });
  if (code === 'K3' && reading.born !== null && ageOn(reading.born, start) < SUPPORTED_ACCOMMODATION_AGE) {
    ask(reading, 'too-young-for-place', 'PLACE', ['Supported accommodation (K3) before the 16th birthday', 'Another PLACE, or another date of birth (rule 371)']); // prettier-ignore
  }
  return code;
}

/** A postcode folded to capitals and one space, or its first half alone; anything else is asked about and left out. */
function takePostcode(reading: RowReading, column: string): string | null {
  const text = cell(reading.row, column);
  if (text === '') return null;
  if (POSTCODE.test(text)) return text;
  const folded = foldPostcode(text);
  if (POSTCODE.test(folded)) return folded;
  ask(reading, 'postcode-malformed', column, [`${column} ${shown(text)} has not the shape of a postcode`, 'A postcode like LS1 4DT, or blank']); // prettier-ignore
  return null;
}

function takeUrn(reading: RowReading): string | null {
  const text = cell(reading.row, 'URN').toUpperCase();
  if (text.length <= URN_CHARS_MAX) return text === '' ? null : text;
  ask(reading, 'urn-too-long', 'URN', [`URN ${shown(text)} is longer than any`, 'A URN of 7 characters']);
  return null;
}

/** An open episode cannot know why it will end: a reason in it has leaked in from the future and is held back. */
function withoutEnd(reading: RowReading): null {
  const column = ['REC', 'REASON_PLACE_CHANGE'].find((one) => cell(reading.row, one) !== '');
  if (column !== undefined && cell(reading.row, 'DEC') === '') {
    ask(reading, 'reason-without-end', column, [
      `${column} ${shown(cell(reading.row, column))} on an episode that is still open; it was held back`,
      'Blank until the episode has ended (rule 148)',
    ]);
  }
  return null;
}

function readEnd(reading: RowReading, start: CivilDate, end: CivilDate): Claim {
  const rec = takeCode(reading, REC);
  if (cell(reading.row, 'REC') === '') {
    ask(reading, 'end-without-reason', 'REC', ['The episode has an end date and no REC', 'X1 if another episode follows, else why care ended (rule 148)']); // prettier-ignore
  }
  const reason = takeCode(reading, REASON_PLACE_CHANGE);
  askAboutAge(reading, rec, end);
  return claim(reading, careGoesOnAfter(rec) === 'no' ? 'CeasedLookedAfter' : 'EpisodeEnded', {
    factId: episodeEndFactId(start),
    episode: episodeFactId(start),
    occurred: onDay(end),
    rec,
    reasonPlaceChange: reason === '' ? null : reason,
    returnYear: reading.year,
  });
}

function askAboutAge(reading: RowReading, rec: string, end: CivilDate): void {
  if (rec !== 'E17' || reading.born === null || ageOn(reading.born, end) >= ADULT_AGE) return;
  ask(reading, 'too-young-for-reason', 'REC', ['REC E17 (stayed with the same carers at 18) before the 18th birthday', 'Another REC, or another date of birth (rule 460)']); // prettier-ignore
}
