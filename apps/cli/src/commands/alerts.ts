import type { Command } from 'commander';
import { runAlerts } from '#libs/runtime';
import { configOf } from '../settings';
import { say } from '../terminal';

const HELP = `
Off unless it is started. It takes THROUGHLINE_FEED and, in the environment: THROUGHLINE_NOTIFY_KEY_FILE (a file that holds
the key of your service at GOV.UK Notify), THROUGHLINE_NOTIFY_TEMPLATE (an email template with the fields what, red_flags,
amber_flags and link), THROUGHLINE_NOTIFY_TO and THROUGHLINE_PLANNER_URL. The email says counts and where to look, and names nobody.`;

export function registerAlerts(root: Command): void {
  root
    .command('alerts')
    .description('email a duty team when a move with red flags is put forward or approved; runs until it is stopped')
    .addHelpText('after', HELP)
    .action((_options: unknown, command: Command) => alerts(command));
}

async function alerts(command: Command): Promise<void> {
  const config = configOf(command);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  say('Alerts are sent as moves are put forward and approved. Stop with ^C.');
  await runAlerts(config, stopping.signal);
}
