import type { AllStreamResolvedEvent, KurrentDBClient, ResolvedEvent } from '@kurrent/kurrentdb-client';
import type { PreparedEvent } from '#libs/event-log-kit';
import { EventLogError } from '#libs/ports';
import type { Connect } from './connection';
import { asLogError, isAnswer, isKurrentError, isLostConnection } from './kurrent-errors';
import { collected, within } from './patience';

const WRITING = 'writing; whether it was recorded is in doubt, retry with the same ids';

/**
 * How the parts of this adapter talk to the server: bounded, in time, with errors of ours.
 *
 * Reads have a client of their own, because the reading half of the client (a part in Rust) gives up for good when it has
 * looked for a server in vain, and answers "unavailable" for ever after. It is replaced when that may have happened. The
 * other half connects again by itself and keeps its appends and subscriptions through all of this.
 */
export class Server {
  readonly client: KurrentDBClient;
  private reads: KurrentDBClient;

  constructor(
    private readonly connect: Connect,
    private readonly patienceMs: number,
  ) {
    this.client = connect();
    this.reads = connect();
  }

  /**
   * Events of a stream from a revision, at most `count`; undefined when there is no such stream. Asked of the leader:
   * what a follower has not heard of yet would look as though it had never happened.
   */
  async stream(
    name: string,
    wanted: { readonly from: number | 'end'; readonly count?: number; readonly backwards?: boolean },
  ): Promise<readonly ResolvedEvent[] | undefined> {
    const { from, count, backwards = false } = wanted;
    try {
      return await this.reading('reading a stream', (client) =>
        client.readStream(name, {
          fromRevision: from === 'end' ? 'end' : BigInt(from),
          direction: backwards ? 'backwards' : 'forwards',
          requiresLeader: true,
          ...(count === undefined ? {} : { maxCount: count }),
        }),
      );
    } catch (error) {
      if (isKurrentError(error, 'stream-not-found')) return undefined;
      throw asLogError('reading a stream', error);
    }
  }

  /** Events of the whole log whose streams begin with one of `prefixes`; a position to begin at is included. */
  async all(wanted: {
    readonly from: number | 'start' | 'end';
    readonly count: number;
    readonly prefixes: readonly string[];
    readonly backwards?: boolean;
  }): Promise<readonly AllStreamResolvedEvent[]> {
    const { from, count, prefixes, backwards = false } = wanted;
    try {
      return await this.reading('reading the log', (client) =>
        client.readAll({
          fromPosition: typeof from === 'number' ? { commit: BigInt(from), prepare: BigInt(from) } : from,
          direction: backwards ? 'backwards' : 'forwards',
          maxCount: count,
          filter: { filterOn: 'streamName', prefixes: [...prefixes], checkpointInterval: 1 },
          requiresLeader: true,
        }),
      );
    } catch (error) {
      throw asLogError('reading the log', error);
    }
  }

  /** Appends at exactly this revision. 'wrong' when the stream is not there; a repeat of the same ids is 'appended'. */
  async append(
    name: string,
    expected: number | 'none',
    events: readonly PreparedEvent[],
  ): Promise<'appended' | 'wrong'> {
    const proposed = events.map(({ id, type, data, metadata }) => ({
      id,
      type,
      contentType: 'application/json' as const,
      data: JSON.parse(data) as Record<string, unknown>,
      metadata: JSON.parse(metadata) as Record<string, unknown>,
    }));
    const streamState = expected === 'none' ? 'no_stream' : BigInt(expected);
    const send = () => this.client.appendToStream(name, proposed, { streamState, requiresLeader: true });
    try {
      const { success } = await this.writing(send);
      return success ? 'appended' : 'wrong';
    } catch (error) {
      if (isKurrentError(error, 'wrong-expected-version')) return 'wrong';
      throw asLogError(WRITING, error);
    }
  }

  /** The one event at a revision that is known to be there. */
  async at(name: string, revision: number): Promise<ResolvedEvent> {
    const [found] = (await this.stream(name, { from: revision, count: 1 })) ?? [];
    if (found?.event === undefined || Number(found.event.revision) !== revision) {
      throw new EventLogError('storage', `Revision ${revision} of a stream is missing`);
    }
    return found;
  }

  async close(): Promise<void> {
    await Promise.all([this.client.dispose(), this.reads.dispose()]);
  }

  /** Reads, and once more by a new client when the old one had lost its server: a read can be repeated without harm. */
  private async reading<T>(doing: string, read: (client: KurrentDBClient) => AsyncIterable<T>): Promise<T[]> {
    const patience = { doing, ms: this.patienceMs };
    const client = this.reads;
    try {
      return await collected(patience, read(client));
    } catch (error) {
      if (isAnswer(error)) throw error;
      const next = this.renewed(client);
      if (error instanceof EventLogError) throw error;
      return collected(patience, read(next));
    }
  }

  /** Sends, and once more over a new connection when there was none: the ids make a second time the same as the first. */
  private async writing<T>(send: () => Promise<T>): Promise<T> {
    const patience = { doing: WRITING, ms: this.patienceMs };
    try {
      return await within(patience, send());
    } catch (error) {
      if (!isLostConnection(error)) throw error;
      return within(patience, send());
    }
  }

  private renewed(failed: KurrentDBClient): KurrentDBClient {
    if (this.reads === failed) {
      this.reads = this.connect();
      void failed.dispose();
    }
    return this.reads;
  }
}
