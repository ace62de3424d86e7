import { UnreadableFile, type Finding } from '#libs/importers/providers';
import { answer, answerJson, CommandFailed, say } from './terminal';

// What every import of a list that people filled in has in common: the template, what is said of rows, the answer.

/** What was refused or asked is said line by line; beyond these it is only counted. */
const FINDINGS_SAID_MAX = 20;

export interface ListOptions {
  readonly dryRun?: boolean;
  readonly errors?: string;
  readonly template?: boolean;
  readonly json?: boolean;
}

/** The list itself on standard output, so that it can be kept; what the columns mean beside it. */
export function printTemplate(template: string, explained: string): void {
  say(`${explained}\n`);
  answer(template);
}

/** Something refused or asked, in one line: where, what is wrong, what would be right. */
const findingInWords = ({ file, line, wrong, right }: Finding): string =>
  `${file}${line === null ? '' : `, line ${line}`}: ${wrong}. Right would be: ${right}.`;

/** Says what was refused and asked, where the rest of it is, and what came of the whole. */
export function tellList<Report>(
  report: Report,
  found: readonly Finding[],
  { errors, json }: ListOptions,
  inWords: (report: Report) => string,
): void {
  found.slice(0, FINDINGS_SAID_MAX).forEach((finding) => say(findingInWords(finding)));
  if (errors !== undefined) say(`Refused rows and questions are in ${errors}.`);
  if (json) return answerJson(report);
  answer(inWords(report));
}

/** A list that cannot be read: what is wrong with it, and that nothing was recorded. */
export function listInPlainWords(error: unknown): never {
  throw error instanceof UnreadableFile ? new CommandFailed(`Nothing was imported.\n${error.message}`) : error;
}
