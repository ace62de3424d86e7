import type { Command } from 'commander';
import { instantOf } from '#libs/domain/journey';
import { stabilityTotalsByReplay } from '#libs/read-store';
import { checkedMoment, reading } from '../settings';
import { answer, answerJson } from '../terminal';
import { registerDue } from './report-due';
import { registerPromises } from './report-promises';
import { registerTwoRelationships } from './report-two-relationships';

interface ReportOptions {
  readonly json?: boolean;
  readonly asKnownAt?: string;
}

export function registerReport(root: Command): void {
  const report = root.command('report').description('service figures, from the same events as the cases');
  report
    .command('stability')
    .description(
      'carer changes, moves with the same carer, changes of legal status alone and temporary absences, over all history',
    )
    .option('--as-known-at <moment>', 'what was known by then: a day or an instant')
    .option('--json', 'answer as JSON')
    .addHelpText('after', STABILITY_HELP)
    .action((options: ReportOptions, command: Command) => stability(options, command));
  registerTwoRelationships(report);
  registerPromises(report);
  registerDue(report);
}

const STABILITY_HELP = `
Each episode is counted once, by the return's own codes: RNE L is a change of legal status alone; otherwise PLACE T0 to
T4 is a temporary absence; otherwise RNE P or B is a change of carer (not the coming back from an absence to the same
placement) and T or U a move with the same carer.`;

async function stability(options: ReportOptions, command: Command): Promise<void> {
  const asKnownAt = checkedMoment(options.asKnownAt, '--as-known-at');
  const instant = instantOf(asKnownAt === undefined ? {} : { asKnownAt });
  const totals = await reading(command, async ({ log, roll }) =>
    stabilityTotalsByReplay({
      log,
      youngPeople: await roll.everybody(),
      ...(instant === null ? {} : { asKnownAt: instant }),
    }),
  );
  if (options.json) return answerJson(totals);
  answer(
    [
      `Carer changes            ${totals.carerChanges}`,
      `Moves with same carer    ${totals.movesSameCarer}`,
      `Legal status only        ${totals.legalStatusOnly}`,
      `Temporary absences       ${totals.temporaryAbsences}`,
      `Young people             ${totals.youngPeople}`,
    ].join('\n'),
  );
}
