import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Revision, StreamName } from '#libs/ports';
import type { Attempt } from './attempt';

/** Lets an appender run until it has been answered `acks` times and a little longer, kills it, and tells what it said. */
export async function runAndKill(
  program: string,
  args: readonly string[],
  { env, acks, longerMs }: { readonly env: NodeJS.ProcessEnv; readonly acks: number; readonly longerMs: number },
): Promise<readonly Attempt[]> {
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  let said = '';
  let complaint = '';
  let answered = 0;
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const before = answered;
    answered += text.split('\nack ').length - 1;
    if (before < acks && answered >= acks) setTimeout(() => child.kill('SIGKILL'), longerMs);
  });
  const [, signal] = (await closed) as [number | null, NodeJS.Signals | null];
  if (signal !== 'SIGKILL') throw new Error(`the appender ended by itself: ${complaint}`);
  return attemptsIn(said);
}

/** A line cut short by the kill was never said. */
function attemptsIn(said: string): readonly Attempt[] {
  const attempts = new Map<string, Attempt>();
  for (const line of said.split('\n').slice(0, -1)) {
    const [word, first, second, third] = line.split(' ') as [string, string, string, string];
    if (word === 'try') {
      const ids = third.split(',');
      attempts.set(String(ids[0]), { stream: first as StreamName, expected: revisionOf(second), ids });
    } else {
      const attempt = attempts.get(first);
      if (attempt === undefined) throw new Error(`an answer to nothing: ${line}`);
      attempts.set(first, { ...attempt, acknowledged: { revision: Number(second), position: third } });
    }
  }
  return [...attempts.values()];
}

const revisionOf = (text: string): Revision | 'none' => (text === 'none' ? text : Number(text));
