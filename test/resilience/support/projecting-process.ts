import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { StoreAddress } from '#libs/sql-kit';

/** A projector in a process of its own, that can be stopped and killed. */
export class ProjectingProcess {
  readonly said: string[] = [];
  #child: ChildProcess;
  #rest = '';
  #complaint = '';
  #atCommit: () => void = () => undefined;

  constructor(program: string, file: string, at: StoreAddress, env: NodeJS.ProcessEnv) {
    if ('file' in at) throw new Error('a projector in a process of its own is of a cluster');
    this.#child = spawn(process.execPath, [program, file, at.postgres, at.schema], { env, stdio: 'pipe' });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => this.#hear(text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#complaint += text));
  }

  /** Commits that were begun. Throws, with what it complained of, when it ended by itself. */
  get commits(): number {
    this.#mustRun();
    return this.said.filter((line) => line.startsWith('begins')).length;
  }

  /** Whether a commit was under way when it said anything last. */
  get isCommitting(): boolean {
    const [word] = (this.said.filter((line) => /^(begins|done)/.test(line)).at(-1) ?? '').split(' ');
    return word === 'begins';
  }

  has(words: string): boolean {
    this.#mustRun();
    return this.said.some((line) => line.includes(words));
  }

  /** As by a machine that stands still. */
  stop(): void {
    this.#child.kill('SIGSTOP');
  }

  goOn(): void {
    this.#child.kill('SIGCONT');
  }

  /** Ends it at once (kill -9). */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await closed;
  }

  /** Ends it at once, so many milliseconds after it has begun its next commit. */
  async killedAtNextCommit(laterMs: number): Promise<void> {
    await new Promise<void>((resolve) => (this.#atCommit = () => setTimeout(resolve, laterMs)));
    await this.kill();
  }

  #mustRun(): void {
    if (this.#child.exitCode !== null) throw new Error(`the projector ended by itself: ${this.#complaint}`);
  }

  #hear(text: string): void {
    const lines = `${this.#rest}${text}`.split('\n');
    this.#rest = lines.pop() ?? '';
    this.said.push(...lines);
    if (lines.some((line) => line.startsWith('begins'))) this.#atCommit();
  }
}
