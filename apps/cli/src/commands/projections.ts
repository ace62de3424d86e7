import type { Command } from 'commander';
import { BeingRebuilt, projectionsStatus, type ProjectionStatus } from '#libs/read-store';
import { rebuildLists } from '#libs/runtime';
import { configOf, reading } from '../settings';
import { answer, answerJson, CommandFailed, say } from '../terminal';

export function registerProjections(root: Command): void {
  const projections = root.command('projections').description('the lists built from the log');
  projections
    .command('status')
    .description('how far each list is, and whose events could not be read')
    .option('--json', 'answer as JSON')
    .action((options: { json?: boolean }, command: Command) => status(options, command));
  projections
    .command('rebuild')
    .argument('[name]', 'the list to build anew (default: all)')
    .description('build a list anew beside the one in use, and switch when it has caught up')
    .action((name: string | undefined, _options: unknown, command: Command) => rebuild(name, command));
}

async function status(options: { json?: boolean }, command: Command): Promise<void> {
  const rows = await reading(command, ({ log, lists }) => projectionsStatus({ log, store: lists }));
  if (options.json) return answerJson(rows);
  const unit = configOf(command).events === 'embedded' ? 'events' : 'bytes of the log';
  for (const row of rows) {
    const building = row.building === undefined ? '' : `, version ${row.building.version} being built`;
    answer(`${row.name.padEnd(14)} version ${row.version}  ${howFar(row, unit)}${building}${parkedInWords(row)}`);
  }
}

function parkedInWords({ parked }: ProjectionStatus): string {
  if (parked.length === 0) return '';
  return parked.length === 1 ? ', 1 young person parked' : `, ${parked.length} young people parked`;
}

/** An account that may not read the whole log cannot tell where it ends. */
function howFar({ upToDate, lag }: ProjectionStatus, unit: string): string {
  if (upToDate === true) return 'up to date';
  if (lag !== null) return `${lag} ${unit} behind`;
  return upToDate === false ? 'behind' : 'as far as can be told from here';
}

async function rebuild(name: string | undefined, command: Command): Promise<void> {
  try {
    await rebuildLists(configOf(command), name);
    say(name === undefined ? 'All lists are built anew.' : `The list ${name} is built anew.`);
  } catch (error) {
    throw error instanceof RangeError || error instanceof BeingRebuilt ? new CommandFailed(error.message) : error;
  }
}
