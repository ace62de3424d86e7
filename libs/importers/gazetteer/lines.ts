import { parse } from 'csv-parse/sync';

/** Longest line in characters: the widest directory has some hundreds. */
const LINE_CHARS_MAX = 100_000;

/** Lines of a text that cannot be read; `line` counts from 1. */
export class UnreadableLine extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** Bytes as lines, some at a time. A byte-order mark and the carriage returns of Windows are left out. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let carried = '';
  let line = 1;
  for await (const chunk of bytes) {
    const lines = (carried + decoder.decode(chunk, { stream: true })).split('\n');
    carried = lines.pop() ?? '';
    if (carried.length > LINE_CHARS_MAX)
      throw new UnreadableLine(line + lines.length, 'this line is too long for a gazetteer');
    line += lines.length;
    yield lines.map(withoutReturn);
  }
  const last = carried + decoder.decode();
  if (last !== '') yield [withoutReturn(last)];
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/**
 * The first `wanted` cells of a line. Directories quote whole cells with nothing awkward in them, so splitting is enough
 * for nearly every one of their millions of lines; the few others go to csv-parse, which takes many times as long.
 */
export function cellsOf(text: string, line: number, wanted: number): string[] {
  const cells = text.split(',', wanted);
  if (!text.includes('"')) return cells;
  for (const [i, cell] of cells.entries()) {
    if (!cell.includes('"')) continue;
    if (!isQuotedWhole(cell)) return parsed(text, line);
    cells[i] = cell.slice(1, -1);
  }
  return cells;
}

const isQuotedWhole = (cell: string): boolean =>
  cell.length > 1 && cell.startsWith('"') && cell.indexOf('"', 1) === cell.length - 1;

function parsed(text: string, line: number): string[] {
  try {
    const records: string[][] = parse(text, { relax_column_count: true });
    return records[0] ?? [];
  } catch {
    throw new UnreadableLine(line, 'a quotation mark is out of place here, or never closed');
  }
}
