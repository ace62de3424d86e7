import fc from 'fast-check';
import { z } from 'zod';
import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import { handleCommand, Recorder, StreamReader, type AnyCommand, type HandlerParts } from '#libs/application';
import { accept, civilDate, defineCommand, onDay, type DomainEvent, type Lens } from '#libs/domain/kernel';
import type { EventLog } from '#libs/ports';

const YOUNG_PERSON = '5b7c1c9e-6f0e-4c53-9b60-6d0b6f6f2a11';
const DAY = onDay(civilDate('2026-03-02'));

// Three overlapping views of one record: names only, reviews only, both.
const VIEWS: Record<string, string[]> = {
  names: ['PreferredNameRecorded'],
  reviews: ['ReviewHeld'],
  both: ['PreferredNameRecorded', 'ReviewHeld'],
};

const countLens = (view: string): Lens<number> => ({
  name: view,
  types: VIEWS[view] ?? [],
  initial: 0,
  evolve: (count) => count + 1,
});

const written = (view: string, count: number): DomainEvent =>
  view === 'names'
    ? { type: 'PreferredNameRecorded', data: { name: `${view} saw ${count}`, toldBy: 'worker' } }
    : {
        type: 'ReviewHeld',
        data: { factId: `${view} saw ${count}`, occurred: DAY, participation: 'PN1', returnYear: null },
      };

/** A command that writes down how many events of its view it had seen when it decided. */
const countAndWrite = (view: string): AnyCommand =>
  defineCommand({
    name: `Count-${view}`,
    stream: 'journey',
    input: z.object({}),
    lens: countLens(view),
    decide: (_input, count) => accept(written(view, count)),
  });

const COMMANDS = new Map(Object.keys(VIEWS).map((view) => [view, countAndWrite(view)]));
const commandFor = (view: string): AnyCommand => COMMANDS.get(view) as AnyCommand;

const parts = (log: EventLog): HandlerParts => ({
  log,
  streams: new StreamReader(log),
  recorder: new Recorder({ now: () => '2026-03-02T09:00:00.000Z', today: () => '2026-03-02' }),
  gather: async () => ({}),
});

let serial = 0;
const newCommandId = (): string => `00000000-0000-4000-8000-${String(++serial).padStart(12, '0')}`;
const envelope = (seenAt?: number) => ({
  commandId: newCommandId(),
  youngPersonId: YOUNG_PERSON,
  actor: { id: 'SW001', role: 'social-worker' as const },
  source: 'test',
  ...(seenAt === undefined ? {} : { seenAt }),
});

interface Written {
  readonly view: string;
  readonly saw: number;
  readonly relevantBefore: number;
}

/** For each event: how much it says it had seen, and how much there really was. */
async function judge(log: EventLog): Promise<Written[]> {
  const { events } = await log.readStream(`journey-${YOUNG_PERSON}`);
  return events.map((event, index) => {
    const data = event.data as { name?: string; factId?: string };
    const [view = '', , saw = ''] = (data.name ?? data.factId ?? '').split(' ');
    const relevantBefore = events.slice(0, index).filter((e) => VIEWS[view]?.includes(e.type)).length;
    return { view, saw: Number(saw), relevantBefore };
  });
}

const views = fc.constantFrom(...Object.keys(VIEWS));

describe('the lens revision: workers clash only over what they were looking at', () => {
  it('racing workers never decide on stale evidence, and none is turned away', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(views, { minLength: 2, maxLength: 7 }), async (racers) => {
        const log = createMemoryEventLog();
        const outcomes = await Promise.all(racers.map((v) => handleCommand(parts(log), commandFor(v), envelope(), {})));
        expect(outcomes.map((o) => o.kind)).toEqual(racers.map(() => 'done'));
        const all = await judge(log);
        expect(all).toHaveLength(racers.length);
        for (const one of all) expect(one.saw).toBe(one.relevantBefore);
      }),
      { numRuns: 200 },
    );
  });

  it('a worker is told of a change exactly when the part they had open has changed', async () => {
    const step = fc.record({ worker: fc.nat({ max: 5 }), view: views, act: fc.constantFrom(true, true, false) });
    let told = 0;
    let undisturbed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 60 }), async (steps) => {
        const log = createMemoryEventLog();
        const open = new Map<number, { view: string; seenAt: number; relevant: number }>();
        const relevantNow = async (view: string) =>
          (await log.readStream(`journey-${YOUNG_PERSON}`)).events.filter((e) => VIEWS[view]?.includes(e.type));
        for (const { worker, view, act } of steps) {
          const page = open.get(worker);
          if (!act || page === undefined) {
            const seen = await relevantNow(view);
            open.set(worker, { view, seenAt: seen.at(-1)?.revision ?? -1, relevant: seen.length });
            continue;
          }
          const changed = (await relevantNow(page.view)).length !== page.relevant;
          const outcome = await handleCommand(parts(log), commandFor(page.view), envelope(page.seenAt), {});
          expect(outcome.kind).toBe(changed ? 'stale' : 'done');
          if (changed) told++;
          else undisturbed++;
          open.delete(worker);
        }
      }),
      { numRuns: 300 },
    );
    expect(told).toBeGreaterThan(50);
    expect(undisturbed).toBeGreaterThan(50);
  });

  it('is caught out by a log that appends at any revision (planted fault)', async () => {
    const careless = (log: EventLog): EventLog => ({
      ...bind(log),
      append: async (stream, _expected, events) => {
        for (;;) {
          const { revision } = await log.readStream(stream);
          const result = await log.append(stream, revision, events);
          if (result.kind === 'appended') return result;
        }
      },
    });
    const log = createMemoryEventLog();
    const racers = ['names', 'names', 'both', 'reviews', 'names'];
    await Promise.all(racers.map((v) => handleCommand(parts(careless(log)), commandFor(v), envelope(), {})));
    const wrong = (await judge(log)).filter((one) => one.saw !== one.relevantBefore);
    expect(wrong.length).toBeGreaterThan(0);
  });

  it('answers a command sent twice as it did the first time, and refuses its id for anything else', async () => {
    const log = createMemoryEventLog();
    const sent = envelope();
    const first = await handleCommand(parts(log), commandFor('names'), sent, {});
    const second = await handleCommand(parts(log), commandFor('names'), sent, {});
    expect(second).toMatchObject({ kind: 'done', events: 1 });
    expect(first).toMatchObject({ position: (second as { position: string }).position });
    const other = await handleCommand(parts(log), commandFor('reviews'), sent, {});
    expect(other).toMatchObject({ kind: 'rejected', reasons: [{ code: 'command-reused' }] });
    expect((await log.readStream(`journey-${YOUNG_PERSON}`)).events).toHaveLength(1);
  });

  it('never records a time earlier than the event before, whatever the clock says', async () => {
    const log = createMemoryEventLog();
    const times = ['2026-03-02T09:00:00.000Z', '2026-03-01T09:00:00.000Z', '2026-03-02T10:00:00.000Z'];
    for (const now of times) {
      const recorder = new Recorder({ now: () => now, today: () => '2026-03-02' });
      await handleCommand({ ...parts(log), recorder }, commandFor('names'), envelope(), {});
    }
    const recorded = (await log.readStream(`journey-${YOUNG_PERSON}`)).events.map((e) => e.metadata.recordedAt);
    expect(recorded).toEqual([times[0], times[0], times[2]]);
  });
});

function bind(log: EventLog): EventLog {
  return {
    append: log.append.bind(log),
    readStream: log.readStream.bind(log),
    readAll: log.readAll.bind(log),
    subscribe: log.subscribe.bind(log),
    head: log.head.bind(log),
    close: log.close.bind(log),
  };
}
