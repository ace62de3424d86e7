import { open } from 'node:fs/promises';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { fromCloudEvent } from '#libs/feed-kit';
import type { FeedMessage } from '#libs/ports';
import { daysIn, fileOf } from './day-files';

const LOOK_AGAIN_MS = 1_000;
const NEWLINE = 0x0a;

export interface FileMessagesOptions {
  readonly folder: string;
  /** Ends the iteration at the edge of a message. */
  readonly signal?: AbortSignal;
  readonly lookAgainMs?: number;
}

/**
 * The messages of a feed in files, from the first there is, then as they come. It keeps no place: whoever asks again is given them
 * again, and drops what it has seen.
 */
export async function* fileMessages(options: FileMessagesOptions): AsyncGenerator<FeedMessage, void, undefined> {
  const { folder, signal, lookAgainMs = LOOK_AGAIN_MS } = options;
  const reader = new Reader(folder);
  const isOver = (): boolean => signal?.aborted === true;
  while (!isOver()) {
    for (const message of await reader.fresh()) {
      if (isOver()) return;
      yield message;
    }
    await pauseFor(lookAgainMs, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  }
}

/** Reads on where it stopped. */
class Reader {
  #day = '';
  /** How much of the day's file has been read. */
  #bytes = 0;

  constructor(private readonly folder: string) {}

  async fresh(): Promise<readonly FeedMessage[]> {
    const days = (await daysIn(this.folder).catch(noneYet)).filter((day) => day >= this.#day);
    const found: FeedMessage[] = [];
    for (const day of days) {
      const { messages, bytes } = await readFrom(fileOf(this.folder, day), day === this.#day ? this.#bytes : 0);
      found.push(...messages);
      [this.#day, this.#bytes] = [day, bytes];
    }
    return found;
  }
}

/** Whole lines from a place on, and how far they go. A line that is not whole yet, or not JSON, is looked at again. */
async function readFrom(file: string, place: number): Promise<{ messages: FeedMessage[]; bytes: number }> {
  const handle = await open(file, 'r');
  try {
    if ((await handle.stat()).size === place) return { messages: [], bytes: place };
    const bytes = await handle.readFile();
    // What was written and not acknowledged may have been cut off again, and other lines stand there now.
    const from = place === 0 || bytes[place - 1] === NEWLINE ? place : 0;
    return wholeMessages(bytes, from);
  } finally {
    await handle.close();
  }
}

function wholeMessages(bytes: Buffer, from: number): { messages: FeedMessage[]; bytes: number } {
  const messages: FeedMessage[] = [];
  let place = from;
  for (let end = bytes.indexOf(NEWLINE, place); end !== -1; end = bytes.indexOf(NEWLINE, place)) {
    const read = messageIn(bytes.toString('utf8', place, end));
    if (read === undefined) break;
    messages.push(read);
    place = end + 1;
  }
  return { messages, bytes: place };
}

function messageIn(line: string): FeedMessage | undefined {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return undefined;
  }
  return fromCloudEvent(json);
}

function noneYet(error: NodeJS.ErrnoException): readonly string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
