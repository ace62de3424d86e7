import { Command, CommanderError } from 'commander';
import { ConfigError } from '#libs/runtime';
import { registerAlerts } from './commands/alerts';
import { registerAssess } from './commands/assess';
import { registerBackup } from './commands/backup';
import { registerDemo } from './commands/demo';
import { registerDoctor } from './commands/doctor';
import { registerImport } from './commands/import';
import { registerMigrate } from './commands/migrate';
import { registerProjections } from './commands/projections';
import { registerRank } from './commands/rank';
import { registerReplay } from './commands/replay';
import { registerReport } from './commands/report';
import { registerSimulate } from './commands/simulate';
import { registerStart } from './commands/start';
import { CommandFailed, say, WrongUse } from './terminal';

const DONE = 0;
const FAILED = 1;
const WRONG_USE = 2;

/** Settings that are no options: an address may hold a password, and what is typed in a command is seen by others. */
const SETTINGS = `
Environment:
  THROUGHLINE_EVENTS  where events are kept: embedded, in the data folder (default), or the address of a KurrentDB with
                      the account to use, kurrentdb://account:password@host:2113
  THROUGHLINE_EVENTS_NAMESPACE  a short name before all streams, when a KurrentDB holds several installations
  THROUGHLINE_ENGINE  embedded: one process does everything (default), or cluster, which takes THROUGHLINE_EVENTS and
  THROUGHLINE_POSTGRES  the PostgreSQL for everything else, postgres://account:password@host:5432/database
  THROUGHLINE_EVENTS_FILE, THROUGHLINE_POSTGRES_FILE  a file that holds the address, with its password, instead
  THROUGHLINE_METRICS_PORT  where figures for Prometheus are served, off by default; nobody signs in there: keep it inside`;

/** The whole command line, ready to parse. */
export function program(): Command {
  const root = new Command('throughline')
    .description('Plan a move or a leaving of care knowing whom the young person would lose.')
    .version('0.1.0')
    .option('--data <dir>', 'data folder (default: THROUGHLINE_DATA, or data/ here)')
    .addHelpText('after', SETTINGS)
    .configureOutput({ writeErr: (text) => process.stderr.write(text) })
    .showHelpAfterError('(add --help for what it takes)')
    .exitOverride();
  for (const register of [
    registerStart, registerDemo, registerImport, registerAssess, registerRank, registerReplay, registerReport, registerProjections,
    registerSimulate, registerMigrate, registerBackup, registerDoctor, registerAlerts,
  ]) register(root); // prettier-ignore
  root.commands.forEach((command) => inheritSettings(command));
  return root;
}

function inheritSettings(command: Command): void {
  command.exitOverride().showHelpAfterError('(add --help for what it takes)');
  command.commands.forEach((child) => inheritSettings(child));
}

/** Runs one command and sets the exit status: 0 done, 1 refused or failed, 2 wrong use. */
export async function run(argv: readonly string[]): Promise<void> {
  process.title = 'throughline';
  try {
    await program().parseAsync([...argv], { from: 'user' });
    process.exitCode ??= DONE;
  } catch (error) {
    process.exitCode = statusOf(error);
  }
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USE;
  if (error instanceof WrongUse || error instanceof ConfigError) {
    say(error.message);
    return WRONG_USE;
  }
  say(error instanceof CommandFailed ? error.message : explained(error));
  return FAILED;
}

/** Known failures carry their own words; anything else is shown as it is, for the report of a fault. */
function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'kind' in error ? error.message : (error.stack ?? error.message);
}
