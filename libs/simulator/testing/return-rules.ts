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

type Rule<Subject> = readonly [name: string, holds: (subject: Subject) => boolean];

const broken = <Subject>(rules: readonly Rule<Subject>[], subject: Subject, shown: unknown): string[] =>
  rules.filter(([, holds]) => !holds(subject)).map(([name]) => `${name}: ${JSON.stringify(shown)}`);

interface Pair {
  readonly a: Row;
  readonly b: Row;
}

const away = ({ a, b }: Pair): boolean => is(/^T/, a['PLACE']) || is(/^T/, b['PLACE']);
const legal = ({ a, b }: Pair): boolean => changed(a, b, ['LS']);
const lives = ({ a, b }: Pair): boolean => changed(a, b, ['PLACE', 'PLACE_PROVIDER', 'PL_POST', 'URN']);
const reason = ({ a }: Pair): string => a['REASON_PLACE_CHANGE'] ?? '';

const BETWEEN_PERIODS: readonly Rule<Pair>[] = [
  [
    '432 a period begins after the one before has ended',
    ({ a, b }) => is(/^E/, a['REC']) && (day(a['DEC']) ?? '') < (day(b['DECOM']) ?? ''),
  ],
];

const BETWEEN_EPISODES: readonly Rule<Pair>[] = [
  ['433, 501 the next begins when this ends', ({ a, b }) => a['DEC'] === b['DECOM'] && a['REC'] === 'X1'],
  ['504 category of need is constant', ({ a, b }) => a['CIN'] === b['CIN']],
  ['434 L: only the order', (pair) => (pair.b['RNE'] === 'L') === (legal(pair) && !lives(pair))],
  ['435 P, T: only where or with whom', (pair) => !is(/^[PT]$/, pair.b['RNE']) || !legal(pair)],
  ['436 B, U: both', (pair) => !is(/^[BU]$/, pair.b['RNE']) || legal(pair)],
  ['225 a reason before P, B, T, U; 226 none around an absence', (pair) => (reason(pair) !== '') === (!away(pair) && pair.b['RNE'] !== 'L')],
  ['PLACE when and only when the carer stays', (pair) => away(pair) || (reason(pair) === 'PLACE') === is(/^[TU]$/, pair.b['RNE'])],
  ['383 away and back: P', (pair) => !away(pair) || pair.b['RNE'] === 'P'],
]; // prettier-ignore

/** What is wrong between an episode and the next one of the same young person. */
function brokenBetween(a: Row, b: Row): string[] {
  return broken(b['RNE'] === 'S' ? BETWEEN_PERIODS : BETWEEN_EPISODES, { a, b }, [a, b]);
}

interface Standing {
  readonly row: Row;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
  readonly eighteen: CivilDate;
}

const IN_ITS_ROW: readonly Rule<Standing>[] = [
  ['437 nothing after 18', ({ row, eighteen }) => (day(row['DEC']) ?? day(row['DECOM']) ?? '') <= eighteen],
  ['460 E17 is for 18', ({ row, eighteen }) => row['REC'] !== 'E17' || day(row['DEC']) === eighteen],
  ['516 E45, E46 after fostering', ({ row }) => !is(/^E4[56]$/, row['REC']) || is(/^U/, row['PLACE'])],
  ['388 X1 has a next', ({ row, after }) => row['REC'] !== 'X1' || after !== undefined],
  ['380, 381 care does not begin or end away', ({ row }) => !is(/^T/, row['PLACE']) || (row['RNE'] !== 'S' && !is(/^E/, row['REC']))],
  ['383 back where they were', ({ row, before, after }) => !is(/^T/, row['PLACE']) || before === undefined || after === undefined || !changed(before, after, ['PLACE', 'PL_POST', 'URN', 'LS'])],
]; // prettier-ignore

function brokenInRow(rows: readonly Row[], born: CivilDate): string[] {
  const eighteen = birthdayAt(born, 18);
  return rows.flatMap((row, i) => {
    const [before, after] = [rows[i - 1], rows[i + 1]];
    return [
      ...brokenAlone(row),
      ...(after === undefined ? [] : brokenBetween(row, after)),
      ...broken(IN_ITS_ROW, { row, before, after, eighteen }, row),
    ];
  });
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
