import { Counter, Gauge, type Registry } from 'prom-client';
import type { ProjectionStatus } from '#libs/read-store';

/** Longest wait for figures that have to be asked for, in milliseconds: whoever watches must hear of the rest. */
const PATIENCE_MS = 3_000;

interface Lists {
  readonly projector: { status(): Promise<readonly ProjectionStatus[]> };
}

/** How far each list is, asked for when somebody looks. A figure that cannot be known is left out, never shown as 0. */
export function showLists(registry: Registry, { projector }: Lists): void {
  const ask = askedOnce(() => projector.status());
  const registers = [registry];
  new Gauge({
    name: 'throughline_list_lag_positions',
    help: 'How far a list is behind the log, in places of the log: events in SQLite, bytes in KurrentDB.',
    labelNames: ['list'],
    registers,
    async collect() {
      this.reset();
      for (const { name, lag } of (await ask()) ?? []) if (lag !== null) this.set({ list: name }, lag);
    },
  });
  new Gauge({
    name: 'throughline_list_parked_people',
    help: 'Young people whom a list leaves out, because an event of theirs could not be read.',
    labelNames: ['list'],
    registers,
    async collect() {
      this.reset();
      for (const { name, parked } of (await ask()) ?? []) this.set({ list: name }, parked.length);
    },
  });
  new Gauge({
    name: 'throughline_lists_answering',
    help: '1 while the lists can be asked how far they are, otherwise 0.',
    registers,
    async collect() {
      this.set((await ask()) === undefined ? 0 : 1);
    },
  });
}

/** What a relay says of itself. */
interface FeedFigures {
  readonly state: string;
  readonly lag: number | 'unknown';
  /** Since it started. */
  readonly published: number;
  readonly parked: readonly unknown[];
  readonly tellingAgain: boolean;
}

/** How far the feed is, asked for when somebody looks. */
export function showFeed(registry: Registry, relay: { status(): Promise<FeedFigures> }): void {
  const ask = askedOnce(() => relay.status());
  const figure = (name: string, help: string, of: (status: FeedFigures | undefined) => number | 'unknown'): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const value = of(await ask());
        if (value === 'unknown') this.remove();
        else this.set(value);
      },
    });
  };
  const lag = 'How far the feed is behind the log, in places of the log: events in SQLite, bytes in KurrentDB.';
  figure('throughline_feed_lag_positions', lag, (status) => status?.lag ?? 'unknown');
  const parked = 'Young people whom the feed holds back, because an event of theirs could not be told.';
  figure('throughline_feed_parked_people', parked, (status) => status?.parked.length ?? 'unknown');
  const tries = '1 while the feed cannot publish and tries again, otherwise 0.';
  figure('throughline_feed_trying_again', tries, (status) =>
    status === undefined || status.state === 'trying-again' ? 1 : 0,
  );
  const again = '1 while a log that was put back from a copy is being published again, otherwise 0.';
  figure('throughline_feed_telling_again', again, (status) =>
    status === undefined ? 'unknown' : Number(status.tellingAgain),
  );
  new Counter({
    name: 'throughline_feed_published_total',
    help: 'Messages that this process has published since it started.',
    registers: [registry],
    async collect() {
      const status = await ask();
      if (status === undefined) return;
      this.reset();
      this.inc(status.published);
    },
  });
}

/** What the operator of the event store must see to. */
export function showAlarms(registry: Registry, problems: () => readonly string[]): void {
  new Gauge({
    name: 'throughline_event_store_alarms',
    help: 'What the operator of the event store must see to: streams that are set to lose events, or have lost some.',
    registers: [registry],
    collect() {
      this.set(problems().length);
    },
  });
}

/** Several figures of one look share one question, which is not waited for longer than a few seconds. */
function askedOnce<T>(ask: () => Promise<T>): () => Promise<T | undefined> {
  let asked: Promise<T | undefined> | undefined;
  return () => (asked ??= inTime(ask()).finally(() => (asked = undefined)));
}

async function inTime<T>(asked: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  return Promise.race([asked.catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
