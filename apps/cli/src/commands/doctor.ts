import type { Command } from 'commander';
import { examine, type Finding } from '#libs/runtime';
import { configOf } from '../settings';
import { answer, answerJson } from '../terminal';

interface DoctorOptions {
  readonly thorough?: boolean;
  readonly json?: boolean;
}

const WHAT_WIDTH = 22;
const SIGN = { ok: 'ok       ', 'to see to': 'to see to', wrong: 'WRONG    ' } as const;

export function registerDoctor(root: Command): void {
  root
    .command('doctor')
    .description('look at everything an installation needs and say what to see to; works when parts of it are down')
    .option('--thorough', 'also check every page of a large log, which takes a while')
    .option('--json', 'answer as JSON')
    .action(async ({ thorough = false, json = false }: DoctorOptions, command: Command) => {
      const findings = await examine(configOf(command), { thorough });
      if (json) answerJson(findings);
      else answer(findings.map(inWords).join('\n'));
      // Something that would not answer may still hold the process.
      const isWrong = findings.some(({ state }) => state === 'wrong');
      process.stdout.write('', () => process.exit(isWrong ? 1 : 0));
    });
}

function inWords({ what, state, found, toDo }: Finding): string {
  const line = `${SIGN[state]}  ${what.padEnd(WHAT_WIDTH)} ${found}`;
  return toDo === undefined ? line : `${line}\n${' '.repeat(SIGN.ok.length + WHAT_WIDTH + 3)}→ ${toDo}`;
}
