import { birthdayAt, civilDate, type CivilDate } from '#libs/domain/kernel';
import type { ReturnFile } from '../returns';

export type Row = Readonly<Record<string, string>>;

/** The rows of a table of a return; none when the table was left out. None of the invented cells holds a comma. */
export function rowsOf(files: readonly ReturnFile[], name: string): Row[] {
  const [head = '', ...lines] = (files.find((file) => file.name === name)?.csv ?? '').trimEnd().split('\n');
  const columns = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i] ?? '', cell])));
}

/** A day of a return, which must exist; null for a blank. */
export const day = (text: string | undefined): CivilDate | null =>
  text === undefined || text === '' ? null : civilDate(text.split('/').reverse().join('-'));

const groups = (rows: readonly Row[]): Map<string, Row[]> => {
  const by = new Map<string, Row[]>();
  for (const row of rows) by.set(row['CHILD'] ?? '', [...(by.get(row['CHILD'] ?? '') ?? []), row]);
  return by;
};

const is = (pattern: RegExp, text: string | undefined): boolean => pattern.test(text ?? '');
const changed = (a: Row, b: Row, columns: readonly string[]): boolean =>
  columns.some((column) => a[column] !== b[column]);

/** What is wrong with one episode by itself: codes and blanks (rules 148, 218, 222, 355, 392 and the code lists). */
function brokenAlone(row: Row): string[] {
  const { PLACE: place = '', PLACE_PROVIDER: provider = '', DEC: dec, REC: rec, URN: urn } = row;
  const temporary = place.startsWith('T');
  const wrong: string[] = [];
  const must = (rule: string, holds: boolean): void => void (holds || wrong.push(`${rule}: ${JSON.stringify(row)}`));
  must('148 end date and reason go together', (dec === '') === (rec === ''));
  must('355 an episode lasts', dec === '' || (day(dec) as CivilDate) > (day(row['DECOM']) as CivilDate));
  must('RNE code', is(/^[SLPTBU]$/, row['RNE']));
  must('LS code', is(/^(C1|C2|E1|V2|L1|L2)$/, row['LS']));
  must('CIN code', is(/^N[1-8]$/, row['CIN']));
  must('PLACE code', is(/^(A[56]|H5|K[23]|P1|R3|S1|T[1-4]|U[13456])$/, place));
  must('provider goes with the placement', providerFits(place, provider));
  must('218 URN', (urn === '') === (temporary || place === 'P1'));
  must('postcode where they live', is(/^ZZ\d{1,2} \d[A-Z]{2}$/, row['PL_POST']));
  must('at home only under an order', place !== 'P1' || is(/^C[12]$/, row['LS']));
  must('placed for adoption under a placement order', !place.startsWith('A') || row['LS'] === 'E1');
  return wrong;
}

function providerFits(place: string, provider: string): boolean {
  if (place.startsWith('T')) return provider === '';
  if (place === 'P1') return provider === 'PR0';
  return /^PR[145]$/.test(provider);
}

/** What is wrong between an episode and the next one of the same young person. */
function brokenBetween(a: Row, b: Row): string[] {
  const wrong: string[] = [];
  const must = (rule: string, holds: boolean): void => void (holds || wrong.push(`${rule}: ${JSON.stringify([a, b])}`));
  if (b['RNE'] === 'S') {
    must(
      '432 a period begins after the one before has ended',
      is(/^E/, a['REC']) && (day(a['DEC']) as CivilDate) < (day(b['DECOM']) as CivilDate),
    );
    return wrong;
  }
  must('433, 501 the next begins when this ends', a['DEC'] === b['DECOM'] && a['REC'] === 'X1');
  must('504 category of need is constant', a['CIN'] === b['CIN']);
  const away = is(/^T/, a['PLACE']) || is(/^T/, b['PLACE']);
  const legal = changed(a, b, ['LS']);
  const lives = changed(a, b, ['PLACE', 'PLACE_PROVIDER', 'PL_POST', 'URN']);
  must('434 L: only the order', (b['RNE'] === 'L') === (legal && !lives));
  must('435 P, T: only where or with whom', !is(/^[PT]$/, b['RNE']) || !legal);
  must('436 B, U: both', !is(/^[BU]$/, b['RNE']) || legal);
  must(
    '225 a reason before P, B, T, U; 226 none around an absence',
    (a['REASON_PLACE_CHANGE'] !== '') === (!away && b['RNE'] !== 'L'),
  );
  must(
    'PLACE when and only when the carer stays',
    away || (a['REASON_PLACE_CHANGE'] === 'PLACE') === is(/^[TU]$/, b['RNE']),
  );
  must('383 away and back: P', !away || b['RNE'] === 'P');
  return wrong;
}

function brokenInRow(rows: readonly Row[], born: CivilDate): string[] {
  const wrong = rows.flatMap((row, i) => {
    const next = rows[i + 1];
    return [...brokenAlone(row), ...(next === undefined ? [] : brokenBetween(row, next))];
  });
  const eighteen = birthdayAt(born, 18);
  for (const [i, row] of rows.entries()) {
    const [before, after] = [rows[i - 1], rows[i + 1]];
    if (
      (row['DEC'] === '' ? row['DECOM'] : row['DEC']) &&
      (day(row['DEC']) ?? (day(row['DECOM']) as CivilDate)) > eighteen
    )
      wrong.push(`437 after 18: ${JSON.stringify(row)}`);
    if (row['REC'] === 'E17' && day(row['DEC']) !== eighteen) wrong.push(`460 E17 is for 18: ${JSON.stringify(row)}`);
    if (is(/^E4[56]$/, row['REC']) && !is(/^U/, row['PLACE'])) wrong.push(`516: ${JSON.stringify(row)}`);
    if (row['REC'] === 'X1' && after === undefined) wrong.push(`388 X1 without a next: ${JSON.stringify(row)}`);
    if (!is(/^T/, row['PLACE'])) continue;
    if (row['RNE'] === 'S' || is(/^E/, row['REC'])) wrong.push(`380, 381: ${JSON.stringify(row)}`);
    if (before !== undefined && after !== undefined && changed(before, after, ['PLACE', 'PL_POST', 'URN', 'LS']))
      wrong.push(`383 back where they were: ${JSON.stringify(after)}`);
  }
  return wrong;
}

/** Everything wrong with the episodes of all the returns of an authority, each known as the last return has it. */
export function brokenEpisodes(returns: readonly (readonly ReturnFile[])[]): string[] {
  const latest = new Map<string, Row>();
  const born = new Map<string, CivilDate>();
  for (const files of returns) {
    for (const row of rowsOf(files, 'episodes.csv')) latest.set(`${row['CHILD']}|${row['DECOM']}`, row);
    for (const row of rowsOf(files, 'header.csv')) born.set(row['CHILD'] ?? '', day(row['DOB']) as CivilDate);
  }
  const order = (a: Row, b: Row): number => ((day(a['DECOM']) as string) < (day(b['DECOM']) as string) ? -1 : 1);
  return [...groups([...latest.values()])].flatMap(([child, rows]) =>
    brokenInRow(rows.sort(order), born.get(child) as CivilDate),
  );
}

/** Spells of one young person in order, each `[from, to]`; null is open. */
export function spellsOf(
  rows: readonly Row[],
  from: string,
  to: string,
): Map<string, (readonly [CivilDate, CivilDate | null])[]> {
  const by = new Map<string, (readonly [CivilDate, CivilDate | null])[]>();
  for (const [child, mine] of groups(rows)) {
    const spells = mine.map((row) => [day(row[from]) as CivilDate, day(row[to])] as const);
    by.set(
      child,
      spells.sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
  return by;
}
