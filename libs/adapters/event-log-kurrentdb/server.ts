import type { AllStreamResolvedEvent, KurrentDBClient, ResolvedEvent } from '@kurrent/kurrentdb-client';
import type { PreparedEvent } from '#libs/event-log-kit';
import { EventLogError } from '#libs/ports';
import { asLogError, isKurrentError } from './kurrent-errors';
import { collected, within } from './patience';

/** How the parts of this adapter talk to the server: bounded, in time, with errors of ours. */
export class Server {
  constructor(
    readonly client: KurrentDBClient,
    private readonly patienceMs: number,
  ) {}

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
      const source = this.client.readStream(name, {
        fromRevision: from === 'end' ? 'end' : BigInt(from),
        direction: backwards ? 'backwards' : 'forwards',
        requiresLeader: true,
        ...(count === undefined ? {} : { maxCount: count }),
      });
      return await collected({ doing: 'reading a stream', ms: this.patienceMs }, source);
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
      const source = this.client.readAll({
        fromPosition: typeof from === 'number' ? { commit: BigInt(from), prepare: BigInt(from) } : from,
        direction: backwards ? 'backwards' : 'forwards',
        maxCount: count,
        filter: { filterOn: 'streamName', prefixes: [...prefixes], checkpointInterval: 1 },
        requiresLeader: true,
      });
      return await collected({ doing: 'reading the log', ms: this.patienceMs }, source);
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
    const doing = 'writing; whether it was recorded is in doubt, retry with the same ids';
    const proposed = events.map(({ id, type, data, metadata }) => ({
      id,
      type,
      contentType: 'application/json' as const,
      data: JSON.parse(data) as Record<string, unknown>,
      metadata: JSON.parse(metadata) as Record<string, unknown>,
    }));
    try {
      const streamState = expected === 'none' ? 'no_stream' : BigInt(expected);
      const answer = this.client.appendToStream(name, proposed, { streamState, requiresLeader: true });
      const { success } = await within({ doing, ms: this.patienceMs }, answer);
      return success ? 'appended' : 'wrong';
    } catch (error) {
      if (isKurrentError(error, 'wrong-expected-version')) return 'wrong';
      throw asLogError(doing, error);
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
    await this.client.dispose();
  }
}
