/** Something the person asking can put right; the message says how. Ends the command with status 1. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** Wrong use of the command line. Ends the command with status 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** Answers with data: JSON alone on standard output, so that it can be piped. */
export function answerJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** The answer itself, as text, on standard output. */
export function answer(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Anything said along the way, on standard error. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

const BAR_WIDTH = 28;
const REDRAW_MS = 80;

/** A progress bar on standard error while a person is watching; silent otherwise. */
export class Progress {
  private drawnAt = 0;
  private drawn = false;

  constructor(
    private readonly label: string,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  /** `done` of `total`, with a word on what is being done. */
  update(done: number, total: number, what = ''): void {
    if (!this.stream.isTTY) return;
    const now = Date.now();
    if (now - this.drawnAt < REDRAW_MS && done < total) return;
    this.drawnAt = now;
    this.drawn = true;
    const part = total > 0 ? Math.min(1, done / total) : 0;
    const filled = Math.round(part * BAR_WIDTH);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}`;
    this.stream.write(`\r\u001b[2K${this.label} ${bar} ${String(Math.floor(part * 100)).padStart(3)} % ${what}`);
  }

  end(): void {
    if (this.drawn) this.stream.write('\r\u001b[2K');
  }
}
