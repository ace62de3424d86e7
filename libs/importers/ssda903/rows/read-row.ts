import { onDay } from '#libs/domain/kernel';
import { BIRTH_STATED_ELSEWHERE } from '#libs/domain/profile';
import { readDate } from '../../files/read-date';
import { cell, type RawRow } from '../sources';
import type { TableName } from '../tables';

import { readEpisode } from './read-episode';
import { readCareLeaver, readMissing, readReview, readWorker } from './read-other';
import { readAdoption, readDeprivation, readHeader, readHealth, readPermanence, readPlacedAdoption, readUnaccompanied } from './read-profile'; // prettier-ignore
import { ask, claim, refuse, startReading, type ReadRow, type RowContext, type RowReading } from './row-reading';

const READERS: Readonly<Record<TableName, (reading: RowReading) => ReadRow>> = {
  header: readHeader,
  episodes: readEpisode,
  reviews: readReview,
  uasc: readUnaccompanied,
  oc2: readHealth,
  oc3: readCareLeaver,
  ad1: readAdoption,
  placedAdoption: readPlacedAdoption,
  prevPerm: readPermanence,
  missing: readMissing,
  swEpisodes: readWorker,
  doLo: readDeprivation,
};

/** Longest identifier the record keeps; the return allows 10. */
const CHILD_CHARS_MAX = 20;
const CHILD_CHARS_IN_RETURN = 10;

/** Reads one row. A refusal is the last word on it; a question is put beside what was recorded. */
export function readRow(row: RawRow, context: RowContext): ReadRow {
  const refusal = refusalOf(row);
  if (refusal !== null) return refusal;
  const reading = startReading(row, context);
  askAboutShape(reading);
  const done = READERS[row.source.table](reading);
  if (done.kind === 'refused' || row.source.table === 'header') return done;
  return withBirth(reading, done);
}

function refusalOf(row: RawRow): ReadRow | null {
  const child = cell(row, 'CHILD');
  if (child === '') return refuse('child-missing', 'CHILD', 'CHILD is blank', 'The local identifier');
  if (child.length > CHILD_CHARS_MAX) return refuse('child-too-long', 'CHILD', `CHILD is ${child.length} characters long`, 'Up to 10 characters'); // prettier-ignore
  if (row.cells.slice(row.source.width).every((extra) => extra.trim() === '')) return null;
  return refuse('too-many-cells', null, `The row has ${row.cells.length} cells and the table ${row.source.width} columns`, 'One cell for each column'); // prettier-ignore
}

function askAboutShape(reading: RowReading): void {
  const { row } = reading;
  if (row.cells.length < row.source.width) {
    ask(reading, 'too-few-cells', null, [`The row has ${row.cells.length} cells and the table ${row.source.width} columns; the rest counts as blank`, 'One cell for each column']); // prettier-ignore
  }
  if (cell(row, 'CHILD').length > CHILD_CHARS_IN_RETURN) {
    ask(reading, 'child-long', 'CHILD', ['CHILD is longer than the return allows', `Up to ${CHILD_CHARS_IN_RETURN} characters`]); // prettier-ignore
  }
}

/** Every table repeats the date of birth: where the header has one they must agree, and where it has none theirs is taken. */
function withBirth(reading: RowReading, done: ReadRow & { readonly kind: 'read' }): ReadRow {
  const found = readDate(cell(reading.row, 'DOB'));
  if (found.kind !== 'date' || found.date === reading.born) return done;
  if (reading.born !== null) {
    ask(reading, 'birth-disagrees', 'DOB', [`DOB ${found.date}, and the header of this return has ${reading.born}`, 'The same date of birth in every table']); // prettier-ignore
    return done;
  }
  const data = {
    factId: BIRTH_STATED_ELSEWHERE,
    fact: 'date-of-birth',
    value: { date: found.date },
    occurred: onDay(found.date),
    returnYear: reading.year,
  };
  return { ...done, claims: [...done.claims, claim(reading, 'ProfileFactRecorded', data)] };
}
