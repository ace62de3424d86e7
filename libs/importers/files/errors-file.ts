import { closeSync, openSync, writeSync } from 'node:fs';
import type { Finding } from './finding';

const COLUMNS = ['file', 'line', 'column', 'code', 'wrong', 'right', 'row', 'outcome'];
const LINES_HELD_MAX = 1_000;
/** What a spreadsheet takes for a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell that a spreadsheet will show and never run. */
export function safeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const lineOf = ({ file, line, column, code, wrong, right, row, kind }: Finding): string =>
  [file, line === null ? '' : String(line), column ?? '', code, wrong, right, row, kind === 'refused' ? 'refused' : 'queried']
    .map(safeCell)
    .join(','); // prettier-ignore

/** Writes what was refused and queried as CSV, by file and line. Holds case data: readable by its owner only. */
export function writeErrorsFile(target: string, findings: Iterable<Finding>): void {
  const file = openSync(target, 'w', 0o600);
  try {
    let held = [COLUMNS.join(',')];
    for (const finding of findings) {
      held.push(lineOf(finding));
      if (held.length < LINES_HELD_MAX) continue;
      writeSync(file, `${held.join('\r\n')}\r\n`);
      held = [];
    }
    if (held.length > 0) writeSync(file, `${held.join('\r\n')}\r\n`);
  } finally {
    closeSync(file);
  }
}
