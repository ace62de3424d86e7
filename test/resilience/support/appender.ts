import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import type { NonEmptyArray, Recordable, Revision, StreamName } from '#libs/ports';
import { eventWithId } from './attempt';

/** Appends without end until it is killed: `node appender.js FILE [answer-early]`. Each line goes out before the next step. */
const WRITERS = 8;
/** Every so many appends of a writer, a batch of this many events. */
const BATCH_EVERY = 5;
const BATCH_EVENTS = 40;
const STANDARD_OUTPUT = 1;

const [, , file = '', mode] = process.argv;
const log = openSqliteEventLog({ file });

function say(...words: readonly (string | number)[]): void {
  writeSync(STANDARD_OUTPUT, `${words.join(' ')}\n`);
}

async function write(): Promise<void> {
  const stream: StreamName = `journey-${randomUUID()}`;
  let expected: Revision | 'none' = 'none';
  for (let turn = 1; ; turn++) {
    const ids = Array.from({ length: turn % BATCH_EVERY === 0 ? BATCH_EVENTS : 1 + (turn % 3) }, () => randomUUID());
    say('try', stream, expected, ids.join(','));
    // The planted defect: an answer before the log has given its own.
    if (mode === 'answer-early') say('ack', ids[0] ?? '', 0, '0'.repeat(20));
    const result = await log.append(stream, expected, ids.map(eventWithId) as unknown as NonEmptyArray<Recordable>);
    if (result.kind !== 'appended') throw new Error('another writer in my stream');
    if (mode !== 'answer-early') say('ack', ids[0] ?? '', result.revision, result.position);
    expected = result.revision;
  }
}

void Promise.all(Array.from({ length: WRITERS }, write));
