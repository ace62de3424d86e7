import { setTimeout as pauseFor } from 'node:timers/promises';
import type { FeedMessage } from '#libs/ports';
import type { ConsumerStore } from './store';

/**
 * What a handler throws when trying again will not help. The message is kept aside and named, with all that follow of its subject,
 * and everybody else's go on. `why` is for operators and holds nothing of the message.
 */
export class CannotHandle extends Error {
  override readonly name = 'CannotHandle';
}

/** The part of a logger (pino's shape) that is used here. */
export interface ConsumerLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface ConsumerOptions {
  /** In order for each subject. A message counts as taken when the next is asked for. */
  readonly messages: AsyncIterable<FeedMessage>;
  readonly store: ConsumerStore;
  /** Throws `CannotHandle`, or anything else to be asked again after a pause. May be asked again after a crash. */
  readonly handle: (message: FeedMessage) => Promise<void>;
  readonly logger: ConsumerLogger;
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly pauses?: { readonly first: number; readonly longest: number };
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

const PAUSES = { first: 500, longest: 60_000 };
/** What was handled is remembered for so long: twice as long as the feed keeps its messages. */
const REMEMBER_MS = 60 * 86_400_000;

/**
 * Handles the messages of a feed, each once as far as can be known: one that comes again is dropped, by its id. Answers when
 * there are no more or `signal` aborts; throws what the source or the store throws.
 */
export async function consume(options: ConsumerOptions): Promise<void> {
  const consumer = new Consumer(options);
  if (!(await consumer.tryHeldAgain())) return;
  for await (const message of options.messages) {
    // Leaving here leaves the message to be delivered again.
    if (!(await consumer.take(message))) return;
  }
}

type Outcome = 'done' | 'held' | 'stopped';

class Consumer {
  readonly #now: () => number;

  constructor(private readonly options: ConsumerOptions) {
    this.#now = options.now ?? Date.now;
  }

  /** What was kept aside before, in its order: a fix lets it go on. Answers false when told to stop. */
  async tryHeldAgain(): Promise<boolean> {
    const { store } = this.options;
    await store.forget(new Date(this.#now() - REMEMBER_MS).toISOString());
    const waiting = new Set<string>();
    for (const { message } of await store.held()) {
      if (waiting.has(message.subject)) continue;
      const outcome = await this.#handle(message);
      if (outcome === 'stopped') return false;
      if (outcome === 'held') waiting.add(message.subject);
    }
    return true;
  }

  async take(message: FeedMessage): Promise<boolean> {
    const { store, signal } = this.options;
    if (signal?.aborted === true) return false;
    if (await store.isDone(message.id)) return true;
    if (await store.isHeld(message.subject)) {
      await store.hold(message, 'one before it of the same subject waits');
      return true;
    }
    return (await this.#handle(message)) !== 'stopped';
  }

  async #handle(message: FeedMessage): Promise<Outcome> {
    const { handle, store } = this.options;
    const { first, longest } = this.options.pauses ?? PAUSES;
    for (let pause = first; ; pause = Math.min(pause * 2, longest)) {
      try {
        await handle(message);
        await store.done(message.id, new Date(this.#now()).toISOString());
        return 'done';
      } catch (error) {
        if (error instanceof CannotHandle) return this.#hold(message, error.message);
        if (!(await this.#wait(message, pause, error))) return 'stopped';
      }
    }
  }

  async #hold(message: FeedMessage, why: string): Promise<Outcome> {
    await this.options.store.hold(message, why);
    this.options.logger.error(
      { id: message.id, why },
      'a message cannot be handled; what follows of its subject waits',
    );
    return 'held';
  }

  async #wait(message: FeedMessage, pauseMs: number, error: unknown): Promise<boolean> {
    const { logger, signal } = this.options;
    const { name } = (error ?? {}) as { name?: unknown };
    if (signal?.aborted !== true) logger.warn({ id: message.id, why: String(name), pauseMs }, 'trying a message again');
    await pauseFor(pauseMs, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
    return signal?.aborted !== true;
  }
}
