import { judgeAppend, type Place, type PreparedAppend } from '#libs/event-log-kit';
import { BEGINNING, EventLogError, type AppendResult, type Position, type StreamName } from '#libs/ports';
import type { KnownStream, KnownStreams } from './known-streams';
import type { Reader } from './reader';
import type { Server } from './server';

/** How often an append is judged anew when the server says that the stream has moved on since we looked. */
const ATTEMPTS_MAX = 3;

/**
 * The way in. The server decides at the exact revision; we decide before it whether the ids are new, since it would
 * record an id again at another place. Appends to one stream take turns; different streams do not wait for each other.
 */
export class Appender {
  private readonly turns = new Map<StreamName, Promise<void>>();

  constructor(
    private readonly server: Server,
    private readonly reader: Reader,
    private readonly known: KnownStreams,
  ) {}

  /** Answers when the server has recorded the append, or it is known to be refused. */
  append(append: PreparedAppend): Promise<AppendResult> {
    const { stream } = append;
    const before = this.turns.get(stream) ?? Promise.resolve();
    const mine = before.then(() => this.appendNow(append));
    const turn: Promise<void> = mine.then(
      () => this.leave(stream, turn),
      () => this.leave(stream, turn),
    );
    this.turns.set(stream, turn);
    return mine;
  }

  /** Answers when nothing is being appended any more. */
  async drained(): Promise<void> {
    while (this.turns.size > 0) await Promise.all(this.turns.values());
  }

  private leave(stream: StreamName, turn: Promise<void>): void {
    if (this.turns.get(stream) === turn) this.turns.delete(stream);
  }

  private async appendNow(append: PreparedAppend): Promise<AppendResult> {
    const { stream, expected, events } = append;
    if (this.revisionOf(stream) !== expected) await this.reader.catchUpWith(stream);
    for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      const judgement = judgeAppend(append, this.knownOf(stream));
      if (judgement.kind === 'answer') return this.answer(stream, judgement.result);
      if ((await this.server.append(this.reader.names.onServer(stream), expected, events)) === 'appended') {
        return this.recorded(append, judgement.from);
      }
      await this.reader.catchUpWith(stream);
    }
    throw new EventLogError('tooBusy', 'The stream kept moving while it was being appended to; try again');
  }

  /** What was recorded is read back: the answer to a repeat need not say where the first one put it. */
  private async recorded({ stream, events }: PreparedAppend, from: number): Promise<AppendResult> {
    const revision = from + events.length - 1;
    const last = await this.reader.eventAt(stream, revision);
    if (last.id !== events.at(-1)?.id) {
      throw new EventLogError('storage', `Revision ${revision} of a stream is not what was just recorded there`);
    }
    this.known.learn(
      stream,
      events.map(({ id }, i) => ({ id, revision: from + i })),
    );
    return { kind: 'appended', revision, position: last.position };
  }

  private async answer(stream: StreamName, result: AppendResult): Promise<AppendResult> {
    if (result.kind === 'conflict') return result;
    return { ...result, position: await this.positionAt(stream, result.revision) };
  }

  private async positionAt(stream: StreamName, revision: number): Promise<Position> {
    return (await this.reader.eventAt(stream, revision)).position;
  }

  private revisionOf(stream: StreamName): number | 'none' {
    const { revision } = this.known.of(stream);
    return revision < 0 ? 'none' : revision;
  }

  private knownOf(stream: StreamName) {
    const { ids }: KnownStream = this.known.of(stream);
    return {
      revision: this.revisionOf(stream),
      place: (id: string): Place | undefined => {
        const revision = ids.get(id);
        // Where it stands in the log is looked up when it is needed, which is seldom.
        return revision === undefined ? undefined : { stream, revision, position: BEGINNING };
      },
    };
  }
}
