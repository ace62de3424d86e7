import { mkdir, open, readdir, readFile, rm, truncate } from 'node:fs/promises';
import path from 'node:path';

/** For the account that runs Throughline and nobody else. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
const NAME = /^feed-(\d{4}-\d{2}-\d{2})\.jsonl$/;
const NEWLINE = 0x0a;

export const fileOf = (folder: string, day: string): string => path.join(folder, `feed-${day}.jsonl`);

/** The days there are files of, in order. */
export async function daysIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => NAME.exec(name)?.[1] ?? []).sort();
}

/**
 * Makes the folder if need be and cuts off what a crash left at the end of the last file: what was not written whole was never
 * acknowledged, and is published again. Answers the last day.
 */
export async function prepareFolder(folder: string): Promise<string | undefined> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const last = (await daysIn(folder)).at(-1);
  if (last !== undefined) await repair(fileOf(folder, last));
  return last;
}

async function repair(file: string): Promise<void> {
  const bytes = await readFile(file);
  const whole = wholeLines(bytes);
  if (whole < bytes.length) await truncate(file, whole);
}

/** How many bytes from the beginning are whole lines of JSON, looking from the end. */
function wholeLines(bytes: Buffer): number {
  let end = bytes.lastIndexOf(NEWLINE) + 1;
  while (end > 0) {
    const start = end === 1 ? 0 : bytes.lastIndexOf(NEWLINE, end - 2) + 1;
    if (isJson(bytes.toString('utf8', start, end))) return end;
    end = start;
  }
  return 0;
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** Appends and answers when it is on the disk. When that fails, nothing of it stays, as far as the disk lets it go. */
export async function appendTo(file: string, text: string): Promise<void> {
  const handle = await open(file, 'a', PRIVATE_FILE);
  try {
    const { size } = await handle.stat();
    try {
      await handle.writeFile(text);
      await handle.sync();
    } catch (error) {
      await handle.truncate(size).catch(() => undefined);
      throw error;
    }
    if (size === 0) await syncFolder(path.dirname(file));
  } finally {
    await handle.close();
  }
}

// A file is there after a crash only when its folder knows of it.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes the files of days before one. */
export async function removeBefore(folder: string, day: string): Promise<void> {
  for (const old of await daysIn(folder)) if (old < day) await rm(fileOf(folder, old), { force: true });
}
