import type { EventLog, NonEmptyArray, Recordable, RecordedEvent, Revision } from '#libs/ports';
import { LogsDiffer, sideBySide } from './side-by-side';

/** Most events of a stream that go in one append, and about how much text: below what any server refuses by default. */
const RUN_EVENTS_MAX = 200;
const RUN_TEXT_MAX = 256 * 1024;

export interface CopyOptions {
  readonly from: EventLog;
  readonly to: EventLog;
  /**
   * How many appends may be on their way at once. More than one only where appends asked for in order are recorded in
   * order, as by the embedded engine: the copy keeps the order of the log over all streams.
   */
  readonly together: number;
  /** `there` were in the target already; `done` counts them too. */
  readonly onProgress?: (done: number, there: number) => void;
}

export interface Copied {
  /** In the source when its end was reached. */
  readonly events: number;
  /** Of these, how many the target had from an earlier run. */
  readonly there: number;
}

/**
 * Brings the target to hold what the source holds: the same events with the same ids at the same revisions in the same
 * order. What the target has already must be a beginning of the source, or LogsDiffer is thrown and nothing is written; so
 * a run that was cut off at any point is made good by another one.
 */
export async function copyLog(options: CopyOptions): Promise<Copied> {
  const copier = new Copier(options);
  let events = 0;
  let there = 0;
  for await (const { number, source, target } of sideBySide(options.from, options.to)) {
    events = number;
    if (target === undefined) await copier.add(source);
    else there = number;
    options.onProgress?.(number, there);
  }
  await copier.flush();
  return { events, there };
}

/** Gathers events of one stream that follow each other, and appends them when another stream's turn comes. */
class Copier {
  private run: RecordedEvent[] = [];
  private text = 0;
  private onTheirWay: Promise<void>[] = [];

  constructor(private readonly options: Pick<CopyOptions, 'to' | 'together'>) {}

  async add(event: RecordedEvent): Promise<void> {
    const [first] = this.run;
    const isFull = this.run.length >= RUN_EVENTS_MAX || this.text >= RUN_TEXT_MAX;
    if (first !== undefined && (first.stream !== event.stream || isFull)) await this.send();
    this.run.push(event);
    this.text += JSON.stringify(event.data).length;
  }

  /** Answers when everything that was added is recorded. */
  async flush(): Promise<void> {
    await this.send();
    await this.arrived();
  }

  private async send(): Promise<void> {
    const [first, ...rest] = this.run;
    if (first === undefined) return;
    this.run = [];
    this.text = 0;
    this.onTheirWay.push(append(this.options.to, [first, ...rest]));
    if (this.onTheirWay.length >= this.options.together) await this.arrived();
  }

  /** The first failure is thrown, after all have come to an end. */
  private async arrived(): Promise<void> {
    const outcomes = await Promise.allSettled(this.onTheirWay.splice(0));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }
}

async function append(log: EventLog, events: NonEmptyArray<RecordedEvent>): Promise<void> {
  const [{ stream, revision }] = events;
  const expected: Revision | 'none' = revision === 0 ? 'none' : revision - 1;
  const toRecord = events.map(({ id, type, data, metadata }): Recordable => ({ id, type, data, metadata }));
  const answer = await log.append(stream, expected, toRecord as [Recordable, ...Recordable[]]);
  if (answer.kind === 'appended') return;
  throw new LogsDiffer(
    `the target moved while it was being filled: ${stream} is at revision ${String(answer.actual)} there, ` +
      `not at ${String(expected)}. Stop whatever writes to it.`,
  );
}
