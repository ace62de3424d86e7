import { birthdayAt, onDay, type CivilDate, type VagueDate } from '#libs/domain/kernel';
import type { Claim } from '#libs/domain/journey/record-return';
import { datedFactId, profileFactId, type ProfileFact } from '#libs/domain/profile';
import * as codes from '../code-lists';
import { readDate } from '../../files/read-date';
import { firstDayOf, lastDayOf } from '../dates';
import { cell } from '../sources';
import {
  ask, bornOf, claim, isRefused, read, refuse, shown, takeCode, takeDate, takeFlag, takeKeyDate, type ReadRow, type RowReading,
} from './row-reading'; // prettier-ignore
import { vaguePermanence } from './vague-permanence';

const UPN = /^([A-Z]\d{11}[0-9A-Z]|UN[1-5])$/;
const SDQ_MAX = 40;
/** Values are short codes and dates; anything longer in such a cell is not one. */
const VALUE_CHARS_MAX = 20;

type Value = Readonly<Record<string, string>>;
type Fact = ProfileFact['fact'];

const factClaim = (
  reading: RowReading,
  fact: Fact,
  factId: string,
  [value, occurred]: readonly [Value, VagueDate | null],
): Claim => claim(reading, 'ProfileFactRecorded', { factId, fact, value, occurred, returnYear: reading.year });

type Single = Parameters<typeof profileFactId>[0];

/** A fact there is one of; nothing when the cell is blank, because a blank says nothing. */
function single(reading: RowReading, fact: Single, value: Value, occurred: VagueDate | null = null): Claim[] {
  if (Object.values(value).every((text) => text === '')) return [];
  return [factClaim(reading, fact, profileFactId(fact), [value, occurred])];
}

/** Header: one row, up to six facts. */
export function readHeader(reading: RowReading): ReadRow {
  const sex = takeCode(reading, { column: 'SEX', codes: codes.SEX, charsMax: VALUE_CHARS_MAX, needed: true });
  const ethnic = takeCode(reading, { column: 'ETHNIC', codes: codes.ETHNIC, charsMax: VALUE_CHARS_MAX, needed: true });
  const childBorn = takeDate(reading, 'MC_DOB');
  return read(reading, [
    ...readBorn(reading),
    ...single(reading, 'sex', { code: sex }),
    ...single(reading, 'ethnicity', { code: ethnic }),
    ...single(reading, 'upn', { code: takeUpn(reading) }),
    ...single(reading, 'mother', { code: takeFlag(reading, 'MOTHER') }),
    ...(childBorn === null ? [] : single(reading, 'child-born', { date: childBorn }, onDay(childBorn))),
  ]);
}

/** A date of birth that lies after the return's own year is no date of birth: it is held back. */
function readBorn(reading: RowReading): Claim[] {
  const text = cell(reading.row, 'DOB');
  const found = readDate(text);
  if (found.kind === 'blank') {
    ask(reading, 'code-missing', 'DOB', ['DOB is blank', 'The date of birth']);
    return [];
  }
  if (found.kind === 'bad' || found.date > lastDayOf(reading.year)) {
    ask(reading, 'birth-not-credible', 'DOB', [`DOB ${shown(text)} cannot be; it was held back`, 'The date of birth, dd/mm/yyyy']); // prettier-ignore
    return [];
  }
  return single(reading, 'date-of-birth', { date: found.date }, onDay(found.date));
}

function takeUpn(reading: RowReading): string {
  const upn = cell(reading.row, 'UPN').toUpperCase();
  if (upn === '' || UPN.test(upn)) return upn;
  ask(reading, 'upn-malformed', 'UPN', [`UPN ${shown(upn)} has not the shape of one`, 'A letter and 12 digits, or UN1 to UN5']); // prettier-ignore
  return upn.length > VALUE_CHARS_MAX ? '' : upn;
}

/** UASC: unaccompanied, and the day that status ceased, often still to come. */
export function readUnaccompanied(reading: RowReading): ReadRow {
  const ceased = takeDate(reading, 'DUC', true);
  if (ceased !== null) askAboutDuc(reading, ceased);
  const ends = ceased === null ? [] : single(reading, 'unaccompanied-ceased', { date: ceased }, onDay(ceased));
  return read(reading, [...single(reading, 'unaccompanied', { code: '1' }), ...ends]);
}

/** Whether DUC lies after the 18th birthday, when being unaccompanied ends at the latest. */
function askAboutDuc(reading: RowReading, ceased: CivilDate): void {
  const born = bornOf(reading);
  if (born === null || ceased <= birthdayAt(born, 18)) return;
  ask(reading, 'after-18th-birthday', 'DUC', [`DUC ${ceased} is after the 18th birthday`, 'The 18th birthday or earlier']); // prettier-ignore
}

const FLAGS = [
  'CONVICTED', 'HEALTH_CHECK', 'IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE',
  'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED',
]; // prettier-ignore

/** OC2: health and offending over the collection year, one fact for the year. */
export function readHealth(reading: RowReading): ReadRow {
  const value: Record<string, string> = {};
  for (const column of FLAGS) put(value, column, takeFlag(reading, column));
  put(value, 'SDQ_SCORE', takeScore(reading));
  put(value, 'SDQ_REASON', takeCode(reading, { column: 'SDQ_REASON', codes: codes.SDQ_REASON, charsMax: VALUE_CHARS_MAX, needed: false })); // prettier-ignore
  if (Object.keys(value).length === 0)
    return refuse('nothing-said', null, 'The row says nothing', 'At least one answer');
  const occurred: VagueDate = { from: firstDayOf(reading.year), to: lastDayOf(reading.year), precision: 'year' };
  const factId = datedFactId('health-check', reading.year);
  return read(reading, [factClaim(reading, 'health-check', factId, [value, occurred])]);
}

function put(value: Record<string, string>, column: string, text: string): void {
  if (text !== '') value[column] = text;
}

function takeScore(reading: RowReading): string {
  const text = cell(reading.row, 'SDQ_SCORE').replace(/\.0+$/, '');
  if (text === '' || (/^\d{1,2}$/.test(text) && Number(text) <= SDQ_MAX)) return text;
  ask(reading, 'score-outside-range', 'SDQ_SCORE', [`SDQ_SCORE ${shown(text)} is no score`, `A whole number from 0 to ${SDQ_MAX}`]); // prettier-ignore
  return '';
}

/** PrevPerm: permanence before this period of care. */
export function readPermanence(reading: RowReading): ReadRow {
  const code = takeCode(reading, {
    column: 'PREV_PERM',
    codes: codes.PREV_PERM,
    charsMax: VALUE_CHARS_MAX,
    needed: true,
  });
  const value: Record<string, string> = {};
  put(value, 'code', code);
  put(value, 'authority', cell(reading.row, 'LA_PERM').slice(0, VALUE_CHARS_MAX));
  const text = cell(reading.row, 'DATE_PERM');
  const occurred = text === '' ? null : vaguePermanence(text);
  if (text !== '' && occurred === null) {
    ask(reading, 'end-date-does-not-exist', 'DATE_PERM', [`DATE_PERM ${shown(text)} is not a date that exists`, 'dd/mm/yyyy, zz for parts nobody knows']); // prettier-ignore
  }
  if (Object.keys(value).length === 0 && occurred === null) {
    return refuse('nothing-said', 'PREV_PERM', 'The row says nothing', 'A code of the list');
  }
  return read(reading, [factClaim(reading, 'previous-permanence', profileFactId('previous-permanence'), [value, occurred])]); // prettier-ignore
}

/** AD1: the decision that adoption is best, and the adopters. */
export function readAdoption(reading: RowReading): ReadRow {
  const decided = takeKeyDate(reading, 'DATE_INT');
  if (isRefused(decided)) return decided;
  const value: Record<string, string> = { decided };
  put(value, 'matched', takeDate(reading, 'DATE_MATCH') ?? '');
  put(value, 'fosterCare', takeFlag(reading, 'FOSTER_CARE'));
  put(value, 'adopters', cell(reading.row, 'NB_ADOPTR').replace(/\.0+$/, '').slice(0, VALUE_CHARS_MAX));
  put(value, 'sex', takeCode(reading, { column: 'SEX_ADOPTR', codes: codes.ADOPTERS_SEX, charsMax: VALUE_CHARS_MAX, needed: false })); // prettier-ignore
  put(value, 'legalStatus', takeCode(reading, { column: 'LS_ADOPTR', codes: codes.ADOPTERS_STATUS, charsMax: VALUE_CHARS_MAX, needed: false })); // prettier-ignore
  const factId = datedFactId('adoption-decision', decided);
  return read(reading, [factClaim(reading, 'adoption-decision', factId, [value, onDay(decided)])]);
}

/** PlacedAdoption: placed with adopters, and the end when the placement did not last. */
export function readPlacedAdoption(reading: RowReading): ReadRow {
  const placed = takeKeyDate(reading, 'DATE_PLACED');
  if (isRefused(placed)) return placed;
  const ended = takeDate(reading, 'DATE_PLACED_CEASED');
  const reason = takeCode(reading, { column: 'REASON_PLACED_CEASED', codes: codes.ADOPTION_CEASED, charsMax: VALUE_CHARS_MAX, needed: false }); // prettier-ignore
  if (ended === null && reason !== '') {
    ask(reading, 'reason-without-end', 'REASON_PLACED_CEASED', ['A reason and no date it ceased; it was held back', 'Blank until it has ceased']); // prettier-ignore
  }
  return beginningAndEnd(reading, ['adoption-placed', 'adoption-placed-ended'], {
    column: 'DATE_PLACED_CEASED', start: placed, end: ended, value: reason === '' ? {} : { reason },
  }); // prettier-ignore
}

/** DoLo: a deprivation of liberty order and its end. */
export function readDeprivation(reading: RowReading): ReadRow {
  const start = takeKeyDate(reading, 'DOLO_START');
  if (isRefused(start)) return start;
  const end = takeDate(reading, 'DOLO_END');
  return beginningAndEnd(reading, ['deprivation-of-liberty', 'deprivation-of-liberty-ended'], {
    column: 'DOLO_END', start, end, value: {},
  }); // prettier-ignore
}

interface Stretch {
  readonly column: string;
  readonly start: CivilDate;
  readonly end: CivilDate | null;
  readonly value: Value;
}

function beginningAndEnd(reading: RowReading, [fact, endFact]: readonly [Fact, Fact], stretch: Stretch): ReadRow {
  const { column, start, end, value } = stretch;
  if (end !== null && end <= start) {
    return refuse('end-before-start', column, `${column} ${end} is not after the beginning, ${start}`, 'A later day');
  }
  const begun = factClaim(reading, fact, datedFactId(fact, start), [{ start }, onDay(start)]);
  const endId = datedFactId(endFact, start);
  if (end === null) return read(reading, [begun], endId);
  return read(reading, [begun, factClaim(reading, endFact, endId, [{ start, end, ...value }, onDay(end)])]);
}
