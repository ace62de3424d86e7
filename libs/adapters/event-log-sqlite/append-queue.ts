import { setImmediate } from 'node:timers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PreparedAppend } from '#libs/event-log-kit';
import { EventLogError, type AppendResult } from '#libs/ports';
import { storageError } from './sqlite-errors';

/** Most appends, and about how many events, that share one commit: nobody waits long behind the others. */
export const APPENDS_PER_COMMIT_MAX = 512;
export const EVENTS_PER_COMMIT_MAX = 5_000;
/** Most appends waiting at once; one more is refused rather than held in memory. */
export const APPENDS_WAITING_MAX = 100_000;

/** What became of one append within a commit: answered, or refused by itself without harm to its neighbours. */
export type Verdict =
  | { readonly kind: 'answered'; readonly result: AppendResult }
  | { readonly kind: 'refused'; readonly error: EventLogError };

interface Waiting {
  readonly append: PreparedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: EventLogError) => void;
}

/**
 * Group commit. Appends asked for in one turn of the event loop share one transaction, so one sync of the disk, and none
 * is answered before that sync. One caller alone waits no longer for it: the turn ends when nobody has more to say.
 */
export class AppendQueue {
  private readonly waiting: Waiting[] = [];
  private scheduled = false;

  /** `commit` gives one verdict for each append, in order, or throws when none of them was recorded. */
  constructor(private readonly commit: (appends: readonly PreparedAppend[]) => readonly Verdict[]) {}

  /** Answers when the append is on the disk, or is known to be refused. */
  push(append: PreparedAppend): Promise<AppendResult> {
    if (this.waiting.length >= APPENDS_WAITING_MAX) {
      return Promise.reject(new EventLogError('tooBusy', `More than ${APPENDS_WAITING_MAX} appends are waiting`));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, resolve, reject });
      this.schedule();
    });
  }

  /** Answers when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.waiting.length > 0) await nextTurn();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => this.commitOneGroup());
  }

  private commitOneGroup(): void {
    this.scheduled = false;
    const group = this.waiting.splice(0, this.sizeOfGroup());
    if (this.waiting.length > 0) this.schedule();
    let verdicts: readonly Verdict[];
    try {
      verdicts = this.commit(group.map(({ append }) => append));
    } catch (error) {
      const failure = storageError('writing; whether it was recorded is in doubt, retry with the same ids', error);
      for (const { reject } of group) reject(failure);
      return;
    }
    verdicts.forEach((verdict, i) => {
      if (verdict.kind === 'answered') group[i]?.resolve(verdict.result);
      else group[i]?.reject(verdict.error);
    });
  }

  /** At least one append, whatever its size: a large one is committed by itself. */
  private sizeOfGroup(): number {
    let events = 0;
    const beyond = this.waiting.findIndex(({ append }, i) => {
      events += append.events.length;
      return i > 0 && (events > EVENTS_PER_COMMIT_MAX || i >= APPENDS_PER_COMMIT_MAX);
    });
    return beyond < 0 ? this.waiting.length : beyond;
  }
}
