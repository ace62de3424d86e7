import { DatabaseAway, isAway } from '#libs/sql-kit';
import type { ProjectorLogger } from './projector';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** What kept work from going on: told once while it lasts, with pauses that grow. */
export class Outage {
  #told: string | undefined;
  #since = 0;
  #pause = FIRST_PAUSE_MS;

  constructor(
    private readonly logger: ProjectorLogger,
    private readonly words: { readonly begins: string; readonly ends: string },
  ) {}

  /** How long to wait before trying again, milliseconds. */
  failed(error: unknown): number {
    const why = reasonOf(error);
    // While a server is away it says so in several ways.
    const key = isAway(error) || error instanceof DatabaseAway ? 'away' : JSON.stringify(why);
    if (this.#told === undefined) this.#since = Date.now();
    if (this.#told !== key) this.logger.error(why, this.words.begins);
    this.#told = key;
    const pause = this.#pause;
    this.#pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    return pause;
  }

  /** Work goes on. */
  over(): void {
    this.#pause = FIRST_PAUSE_MS;
    if (this.#told === undefined) return;
    this.#told = undefined;
    this.logger.info({ seconds: Math.round((Date.now() - this.#since) / 1_000) }, this.words.ends);
  }
}

/** Name and code of an error: never its message, which may hold what was being written. Not as `name`: a logger withholds names. */
function reasonOf(error: unknown): object {
  if (!(error instanceof Error)) return {};
  return { why: error.name, code: (error as { code?: unknown }).code };
}
