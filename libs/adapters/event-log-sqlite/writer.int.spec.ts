import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareAppend, type PreparedAppend } from '#libs/event-log-kit';
import type { EventMetadata, Revision, StreamName } from '#libs/ports';
import { AppendQueue } from './append-queue';
import { valueOf, type Database } from './database';
import { openForWriting } from './open-database';
import { Writer } from './writer';

const METADATA: EventMetadata = {
  schema: '1',
  commandId: 'c',
  actor: 'a',
  actorRole: 'test',
  recordedAt: '2026-03-02T09:30:00.000Z',
  correlation: 'c',
  causation: 'c',
  source: 'writer',
};

/** One invented event of some kilobytes, so that a full disk is soon reached. */
function appendTo(stream: StreamName, expected: Revision | 'none', type = 'writer.fact-noted'): PreparedAppend {
  const data = { text: 'An invented day. '.repeat(500) };
  return prepareAppend(stream, expected, [{ id: randomUUID(), type, data, metadata: METADATA }]);
}
const newStream = (): StreamName => `journey-${randomUUID()}`;

describe('a disk that fails', () => {
  let folder: string;
  let database: Database;
  let queue: AppendQueue;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-writer-'));
    database = openForWriting(join(folder, 'events.db'));
    const writer = new Writer(database);
    queue = new AppendQueue((appends) => writer.commit(appends));
  });
  afterEach(async () => {
    database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const events = (): number => Number(valueOf(database, 'SELECT count(*) FROM events'));
  /** No page more than there are: SQLite answers "database or disk is full". */
  const fillTheDisk = (): void => {
    valueOf(database, `PRAGMA max_page_count = ${String(valueOf(database, 'PRAGMA page_count'))}`);
  };
  const freeTheDisk = (): void => {
    valueOf(database, 'PRAGMA max_page_count = 1000000');
  };
  const kindsOf = (settled: readonly PromiseSettledResult<{ kind: string }>[]): string[] =>
    settled.map((one) => (one.status === 'fulfilled' ? one.value.kind : (one.reason as { kind: string }).kind));

  it('rejects every append of the commit it failed, and none of them is recorded', async () => {
    fillTheDisk();
    const appends = Array.from({ length: 8 }, () => appendTo(newStream(), 'none', `writer.type-${randomUUID()}`));
    const settled = await Promise.allSettled(appends.map((append) => queue.push(append)));
    expect(kindsOf(settled)).toEqual(appends.map(() => 'storage'));
    expect(events()).toBe(0);
  });

  it('takes the retry of each once there is room again, each with one effect', async () => {
    const streams = Array.from({ length: 8 }, newStream);
    const appends = streams.map((stream) => appendTo(stream, 'none', `writer.type-${randomUUID()}`));
    fillTheDisk();
    await Promise.allSettled(appends.map((append) => queue.push(append)));
    freeTheDisk();
    const retried = await Promise.all([...appends, ...appends].map((append) => queue.push(append)));
    expect(retried.slice(0, 8)).toEqual(retried.slice(8));
    expect(new Set(retried.map((result) => result.kind))).toEqual(new Set(['appended']));
    expect(events()).toBe(8);
  });

  it('rejects a lone append too, and remembers nothing of it', async () => {
    const stream = newStream();
    await queue.push(appendTo(stream, 'none'));
    fillTheDisk();
    const second = appendTo(stream, 0);
    await expect(queue.push(second)).rejects.toMatchObject({ kind: 'storage' });
    freeTheDisk();
    await expect(queue.push(appendTo(stream, 1))).resolves.toEqual({ kind: 'conflict', actual: 0 });
    await expect(queue.push(second)).resolves.toMatchObject({ kind: 'appended', revision: 1 });
    expect(events()).toBe(2);
  });

  it('rejects appends while another connection holds the log for longer than we wait', async () => {
    const other = openForWriting(join(folder, 'events.db'));
    other.exec('BEGIN IMMEDIATE');
    const append = appendTo(newStream(), 'none');
    await expect(queue.push(append)).rejects.toMatchObject({ kind: 'storage' });
    other.exec('ROLLBACK');
    other.close();
    await expect(queue.push(append)).resolves.toMatchObject({ kind: 'appended' });
  });
});

describe('the short way of an append', () => {
  let folder: string;
  let database: Database;
  let writer: Writer;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-short-'));
    database = openForWriting(join(folder, 'events.db'));
    writer = new Writer(database);
  });
  afterEach(async () => {
    database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('answers a lone append as the long way does: new, conflict, retry, used id', () => {
    const stream = newStream();
    const [first, second] = [appendTo(stream, 'none'), appendTo(stream, 0)];
    writer.commit([first]);
    const [answer] = writer.commit([second]);
    expect(answer).toMatchObject({ kind: 'answered', result: { kind: 'appended', revision: 1 } });
    expect(writer.commit([second])).toEqual([answer]);
    expect(writer.commit([appendTo(stream, 0)])).toMatchObject([{ result: { kind: 'conflict', actual: 1 } }]);
    const used = { ...appendTo(stream, 1), events: second.events };
    expect(writer.commit([used])).toMatchObject([{ kind: 'refused', error: { kind: 'eventIdReused' } }]);
    expect(database.isTransaction).toBe(false);
    expect(Number(valueOf(database, 'SELECT count(*) FROM events'))).toBe(2);
  });

  it('does no harm to its neighbours in a commit when its id turns out to be used', () => {
    const streams = [newStream(), newStream(), newStream()] as const;
    const firsts = streams.map((stream) => appendTo(stream, 'none'));
    writer.commit(firsts);
    const [one, two, three] = streams.map((stream) => appendTo(stream, 0)) as [
      PreparedAppend,
      PreparedAppend,
      PreparedAppend,
    ];
    const verdicts = writer.commit([one, { ...two, events: firsts[0]?.events ?? two.events }, three]);
    expect(verdicts).toMatchObject([
      { kind: 'answered', result: { kind: 'appended', revision: 1 } },
      { kind: 'refused', error: { kind: 'eventIdReused' } },
      { kind: 'answered', result: { kind: 'appended', revision: 1 } },
    ]);
    expect(writer.commit([two])).toMatchObject([{ result: { kind: 'appended', revision: 1 } }]);
    expect(Number(valueOf(database, 'SELECT count(*) FROM events'))).toBe(6);
  });
});
