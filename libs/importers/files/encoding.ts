import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { UnreadableFile } from './unreadable-file';
import type { FileKind } from './file-kind';

const CHUNK_BYTES = 1 << 18;
/** A UTF-8 character is at most four bytes, so up to three may be left over at the end of a chunk. */
const TAIL_BYTES_MAX = 3;

/**
 * How a file's letters are written: a label that TextDecoder knows. An XML file says so itself; one that says UTF-8 and is
 * not is refused, naming the line.
 */
export async function encodingOf(file: string, head: Buffer, kind: FileKind): Promise<string> {
  const marked = markedEncoding(head);
  if (marked !== undefined) return marked;
  const declared = kind === 'xml' ? declaredEncoding(file, head) : undefined;
  const bad = await firstLineNotUtf8(file);
  if (bad === null) return 'utf-8';
  if (kind === 'csv') return 'windows-1252';
  if (declared !== undefined && declared !== 'utf-8') return declared;
  throw new UnreadableFile({ file, line: bad, message: 'the file says it is UTF-8 and these letters are not' });
}

function declaredEncoding(file: string, head: Buffer): string | undefined {
  const label = /^<\?xml[^>]*encoding\s*=\s*["']([^"']{1,40})["']/.exec(head.toString('latin1').trimStart())?.[1];
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new UnreadableFile({
      file,
      line: 1,
      message: `nobody here can read the encoding ${label}; save it as UTF-8`,
    });
  }
}

const MARKS: readonly (readonly [mark: string, encoding: string])[] = [
  ['\xFF\xFE', 'utf-16le'],
  ['\xFE\xFF', 'utf-16be'],
];

/** What a byte-order mark says; without one, zero bytes in every other place are UTF-16 of plain letters. */
function markedEncoding(head: Buffer): string | undefined {
  const marked = MARKS.find(([mark]) => head.subarray(0, 2).toString('latin1') === mark);
  if (marked !== undefined) return marked[1];
  const { even, odd } = zeroBytes(head);
  const many = head.length / 4;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}

function zeroBytes(head: Buffer): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1;
  return zeros;
}

/**
 * The first line that is not UTF-8; null when all of it is. UTF-8 that is right to the last byte is UTF-8: a Windows-1252
 * file of any length practically never is.
 */
async function firstLineNotUtf8(file: string): Promise<number | null> {
  let tail = Buffer.alloc(0);
  let line = 1;
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    const bytes = tail.length === 0 ? chunk : Buffer.concat([tail, chunk]);
    const whole = bytes.subarray(0, bytes.length - unfinishedAtEnd(bytes));
    if (!isUtf8(whole)) return line + linesBeforeBadByte(whole);
    line += newlinesIn(whole);
    tail = Buffer.from(bytes.subarray(whole.length));
  }
  return tail.length === 0 ? null : line;
}

function linesBeforeBadByte(bytes: Buffer): number {
  let lines = 0;
  for (let from = 0; ; lines++) {
    const newline = bytes.indexOf(0x0a, from);
    if (newline === -1 || !isUtf8(bytes.subarray(from, newline))) return lines;
    from = newline + 1;
  }
}

function newlinesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) count += 1;
  return count;
}

/** How many bytes at the end begin a character that is not finished. */
function unfinishedAtEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(TAIL_BYTES_MAX, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return lengthOfCharacter(byte) > back ? back : 0;
  }
  return 0;
}

const lengthOfCharacter = (first: number): number => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2);

/** A file as text, chunk by chunk. A byte-order mark is left out. */
export async function* textOf(
  file: string,
  encoding: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    onBytes(chunk.length);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
