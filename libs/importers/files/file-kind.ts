import { open } from 'node:fs/promises';
import { UnreadableFile } from './unreadable-file';

/** What a file is, by its first bytes and never by its name. */
export type FileKind = 'csv' | 'xml';

/** Bytes looked at. */
const HEAD_BYTES = 4_096;
const hasPrefix = (head: Buffer, prefix: string): boolean =>
  head.subarray(0, prefix.length).equals(Buffer.from(prefix, 'latin1'));

const SIGNATURES: readonly (readonly [prefix: string, message: string])[] = [
  ['PK\x03\x04', 'this is a zip file or an Excel workbook; unpack it, or save each sheet as CSV, and import that'],
  ['PK\x05\x06', 'this is an empty zip file'],
  ['\xD0\xCF\x11\xE0', 'this is an old Excel or Word file; save each sheet as CSV and import that'],
  ['%PDF', 'this is a PDF'],
  ['\x89PNG', 'this is a picture'],
  ['\xFF\xD8\xFF', 'this is a picture'],
  ['GIF8', 'this is a picture'],
  ['II*\0', 'this is a picture'],
  ['MM\0*', 'this is a picture'],
  ['RIFF', 'this is a picture or a recording'],
  ['BM', 'this is a picture'],
  ['\x1F\x8B', 'this is compressed (gzip); unpack it and import what is inside'],
  ['7z\xBC\xAF', 'this is compressed (7z); unpack it and import what is inside'],
  ['Rar!', 'this is compressed (rar); unpack it and import what is inside'],
  ['SQLite format 3', 'this is a database'],
  ['{\\rtf', 'this is a formatted document'],
];

/** The first bytes of a file. */
export async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Says whether a file is CSV or XML; refuses anything else by name. `wanted` says what it should have been. */
export function fileKind(file: string, head: Buffer, wanted: string): FileKind {
  const refuse = (message: string): never => {
    throw new UnreadableFile({ file, line: null, message: `${message}; ${wanted}` });
  };
  if (head.length === 0) return refuse('this file is empty');
  // A header of columns may well begin with BM; a bitmap has zero bytes near its beginning.
  const found = SIGNATURES.find(([prefix]) => hasPrefix(head, prefix) && (prefix !== 'BM' || head[6] === 0));
  if (found !== undefined) return refuse(found[1]);
  const text = head.toString('latin1').replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').replace(/\0/g, '').trimStart(); // prettier-ignore
  if (/^<!doctype html|^<html/i.test(text)) return refuse('this is a web page');
  if (text === '' && head.length < HEAD_BYTES) return refuse('this file is empty');
  return text.startsWith('<') ? 'xml' : 'csv';
}
