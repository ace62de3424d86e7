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

function barOf(part: number): string {
  const filled = Math.round(part * BAR_WIDTH);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${String(Math.floor(part * 100)).padStart(3)} %`;
}

/** A progress bar on standard error while a person is watching; silent otherwise. */
export class Progress {
  private drawnAt = 0;
  private drawn = false;

  constructor(
    private readonly label: string,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  /** `done` of `total`, with a word on what is being done; without a bar where nobody knows how much there is (0). */
  update(done: number, total: number, what = ''): void {
    if (!this.stream.isTTY) return;
    const now = Date.now();
    if (now - this.drawnAt < REDRAW_MS && (total === 0 || done < total)) return;
    this.drawnAt = now;
    this.drawn = true;
    this.stream.write(`\r\u001b[2K${this.label} ${total > 0 ? `${barOf(Math.min(1, done / total))} ` : ''}${what}`);
  }

  end(): void {
    if (this.drawn) this.stream.write('\r\u001b[2K');
  }
}
