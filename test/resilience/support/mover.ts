import { writeSync } from 'node:fs';
import { openSqliteEventLog } from '#libs/adapters/event-log-sqlite';
import { copyLog } from '#libs/moving';

/** Moves a log: `node mover.js FROM TO`. Says how far it is before each step, and `done` at the end. */
const STANDARD_OUTPUT = 1;
const [, , from = '', to = ''] = process.argv;

async function main(): Promise<void> {
  const [source, target] = [openSqliteEventLog({ file: from }), openSqliteEventLog({ file: to })];
  const onProgress = (done: number): void => void writeSync(STANDARD_OUTPUT, `${done}\n`);
  await copyLog({ from: source, to: target, together: 20, onProgress });
  await target.close();
  await source.close();
  writeSync(STANDARD_OUTPUT, 'done\n');
}

void main();
