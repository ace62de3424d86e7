import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { UnreadableFile, type Problem } from '../../files/unreadable-file';

/** Files to read, in a settled order, and what was passed over in folders, in words that name it. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly notes: readonly string[];
}

/** Kinds that may hold a table of the return: in a folder they are refused by name rather than passed over. */
const MAY_HOLD_A_TABLE = new Set(['.csv', '.xml', '.xlsx', '.xls', '.xlsm', '.ods', '.zip', '.gz', '.7z', '.rar']);
const FILES_MAX = 10_000;

/** The files behind the paths given: a file as it is, a folder with everything below it. */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files: string[] = [];
  const notes: string[] = [];
  for (const given of paths) {
    if ((await kindOf(given)) === 'file') files.push(given);
    else await addFolder(given, files, notes);
    if (files.length > FILES_MAX) throw problem(given, `more than ${FILES_MAX} files: import one return at a time`);
  }
  return { files: [...new Map(files.map((file) => [path.resolve(file), file])).values()], notes };
}

async function kindOf(given: string): Promise<'file' | 'folder'> {
  const found = await stat(given).catch(() => undefined);
  if (found === undefined) throw problem(given, 'there is no such file or folder');
  if (found.isDirectory()) return 'folder';
  if (!found.isFile()) throw problem(given, 'this is neither a file nor a folder');
  return 'file';
}

async function addFolder(folder: string, files: string[], notes: string[]): Promise<void> {
  const before = files.length;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const below = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of below) {
    if (MAY_HOLD_A_TABLE.has(path.extname(file).toLowerCase())) files.push(file);
    else notes.push(`${file}: passed over, neither CSV nor XML`);
  }
  if (files.length === before) throw problem(folder, 'this folder holds no table of a return (no .csv or .xml file)');
}

const problem = (file: string, message: string): UnreadableFile =>
  new UnreadableFile({ file, line: null, message } satisfies Problem);
