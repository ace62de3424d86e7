import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { KurrentDBClient, type Position } from '@kurrent/kurrentdb-client';
import { openKurrentEventLog } from '#libs/adapters/event-log-kurrentdb';
import { CATEGORIES } from '#libs/event-log-kit';
import { BEGINNING, type EventLog, type NonEmptyArray, type Recordable, type StreamName } from '#libs/ports';
import { asRecorded, inventedHistory } from '#libs/testing/history';
import type { BenchRow } from './bench-row';
import { compare } from './rounds';

const EVENTS = 10_000;
const PEOPLE = 200;
const PAGE = 500;
const ROUNDS = 9;
const CALLERS = 32;
const APPENDS = 10;
const RATIO_MIN = 0.7;

/**
 * Our log on KurrentDB beside the bare client, at the same server (research on performance, goal 14b): a real one where
 * KURRENTDB_URL names one, otherwise the stand-in, which keeps nothing on a disk.
 */
export async function kurrentBench(): Promise<BenchRow[]> {
  const real = process.env['KURRENTDB_URL'];
  const standIn = real === undefined ? new Worker(resolve('dist/test/performance/stand-in-thread.js')) : undefined;
  const address = real ?? String((await once(standIn as Worker, 'message'))[0]);
  const namespace = `b${randomUUID().slice(0, 8)}`;
  const log = await openKurrentEventLog({ address, namespace });
  const client = KurrentDBClient.connectionString(address);
  const note = real === undefined ? 'at the stand-in, without a disk: not a real KurrentDB' : 'at a real KurrentDB';
  try {
    await fill(log);
    const rows = [await pages(log, client, namespace), await appends(log, client)];
    return rows.map((row) => ({ ...row, note }));
  } finally {
    await log.close();
    await client.dispose();
    await standIn?.terminate();
  }
}

async function pages(log: EventLog, client: KurrentDBClient, namespace: string): Promise<BenchRow> {
  const ours = async (): Promise<void> => {
    let [after, seen] = [BEGINNING, 0];
    for (;;) {
      const { events, next, atEnd } = await log.readAll({ after, categories: CATEGORIES, max: PAGE });
      seen += events.length;
      after = next;
      if (atEnd) break;
    }
    if (seen !== EVENTS) throw new Error(`the log gave ${seen} events of ${EVENTS}`);
  };
  const floor = async (): Promise<void> => {
    const seen = await barePages(client, namespace);
    if (seen !== EVENTS) throw new Error(`the bare client gave ${seen} events of ${EVENTS}`);
  };
  const result = await compare(ROUNDS, { ours: EVENTS, floor: EVENTS }, { ours, floor });
  return { name: 'read the whole log from KurrentDB in pages, beside the bare client', ...result, unit: 'events/s', bar: RATIO_MIN }; // prettier-ignore
}

/** As many pages by the bare client, each beginning with the event that the last one ended with. Gives the events seen. */
async function barePages(client: KurrentDBClient, namespace: string): Promise<number> {
  const filter = { filterOn: 'streamName' as const, prefixes: [`${namespace}.`], checkpointInterval: 1 };
  let from: Position | undefined;
  for (let seen = 0; ;) {
    const known = from === undefined ? 0 : 1;
    let got = 0;
    for await (const one of client.readAll({ fromPosition: from ?? 'start', maxCount: PAGE + known, filter })) {
      got++;
      from = one.event?.position ?? from;
    }
    seen += got - known;
    if (got < PAGE + known) return seen;
  }
}

async function appends(log: EventLog, client: KurrentDBClient): Promise<BenchRow> {
  const [first] = asRecorded(inventedHistory({ seed: 908, people: 1, events: 5 }));
  if (first === undefined) throw new Error('no invented event');
  const { type, data, metadata } = first;
  const callers = (one: () => Promise<void>) => async () => {
    await Promise.all(Array.from({ length: CALLERS }, one));
  };
  const ours = callers(async () => {
    const stream = `journey-${randomUUID()}` as const;
    for (let i = 0; i < APPENDS; i++) {
      const answer = await log.append(stream, i === 0 ? 'none' : i - 1, [{ id: randomUUID(), type, data, metadata }]);
      if (answer.kind !== 'appended') throw new Error('the log refused an append');
    }
  });
  const floor = callers(async () => {
    const stream = `bare-${randomUUID()}`;
    for (let i = 0; i < APPENDS; i++) {
      const event = { id: randomUUID(), type, contentType: 'application/json', data, metadata } as const;
      await client.appendToStream(stream, [event as never], { streamState: i === 0 ? 'no_stream' : BigInt(i - 1) });
    }
  });
  const things = CALLERS * APPENDS;
  const result = await compare(ROUNDS, { ours: things, floor: things }, { ours, floor });
  return { name: `append to KurrentDB and read back where it stands, ${CALLERS} callers, beside the bare client`, ...result, unit: 'events/s', bar: RATIO_MIN }; // prettier-ignore
}

async function fill(log: EventLog): Promise<void> {
  const streams = new Map<StreamName, NonEmptyArray<Recordable>>();
  for (const { stream, id, type, data, metadata } of asRecorded(
    inventedHistory({ seed: 907, people: PEOPLE, events: EVENTS }),
  )) {
    const event: Recordable = { id, type, data, metadata };
    const known = streams.get(stream);
    streams.set(stream, known === undefined ? [event] : [...known, event]);
  }
  for (const [stream, events] of streams) {
    const answer = await log.append(stream, 'none', events);
    if (answer.kind !== 'appended') throw new Error('the log refused an invented history');
  }
}
