import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LogSlice, Position } from '#libs/ports';
import type { Bell } from './bell';

/** What a subscription needs of its log. */
export interface SubscriptionSource {
  readonly bell: Bell;
  /** One page after a position, or what is there. */
  read(after: Position): Promise<LogSlice>;
  /** True once the log is closed: the subscription then ends. */
  ended(): boolean;
}

/**
 * Pages of the log, one for each pull, from `after` on, then as it grows; nothing is read ahead, so a slow consumer
 * holds back only itself. A page without events still moves `next` on, for the consumer's checkpoint. Ends when the
 * log closes, when `signal` aborts, and on `return` even while a pull waits.
 */
export function pulledSubscription(
  source: SubscriptionSource,
  after: Position,
  signal: AbortSignal | undefined,
): AsyncIterable<LogSlice> {
  return { [Symbol.asyncIterator]: () => new Pull(source, after, signal) };
}

type Page = IteratorResult<LogSlice, undefined>;
const DONE: Page = { done: true, value: undefined };

class Pull implements AsyncIterator<LogSlice, undefined> {
  private stopped = false;
  private giveUpReading: () => void = () => undefined;
  /** Pulls made before the last one has answered wait their turn. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly source: SubscriptionSource,
    private position: Position,
    private readonly signal: AbortSignal | undefined,
  ) {
    signal?.addEventListener('abort', this.end, { once: true });
  }

  next(): Promise<Page> {
    const page = this.turn.then(() => this.nextPage());
    this.turn = page.catch(() => this.finish());
    return page;
  }

  return(): Promise<Page> {
    this.finish();
    this.end();
    return Promise.resolve(DONE);
  }

  /** Wakes every subscription of the log; the others find nothing new and wait on. */
  private readonly end = (): void => {
    this.giveUpReading();
    this.source.bell.ring();
  };

  private async nextPage(): Promise<Page> {
    while (!this.over()) {
      const { rings } = this.source.bell;
      // Between two pages everyone else has a turn: a rebuild must not stop the pages people are waiting for.
      await nextTurn();
      if (this.over()) break;
      const slice = await this.read();
      if (slice === undefined || this.over()) break;
      if (slice.next !== this.position) {
        this.position = slice.next;
        return { done: false, value: slice };
      }
      await this.source.bell.after(rings);
    }
    return this.finish();
  }

  /** A page; undefined when told to end first: a log that does not answer must not keep whoever follows it from ending. */
  private read(): Promise<LogSlice | undefined> {
    return new Promise((resolve, reject) => {
      this.giveUpReading = () => resolve(undefined);
      this.source.read(this.position).then(resolve, reject);
    });
  }

  private over(): boolean {
    return this.stopped || this.source.ended() || this.signal?.aborted === true;
  }

  private finish(): Page {
    this.stopped = true;
    this.signal?.removeEventListener('abort', this.end);
    return DONE;
  }
}
