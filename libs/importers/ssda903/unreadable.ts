import { problemInWords, type Problem } from '../files/unreadable-file';

/** At least one file cannot be read, so nothing at all was imported. Names every file and, where there is one, the line. */
export class UnreadableReturn extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`Nothing was imported.\n${problems.map(problemInWords).join('\n')}`);
    this.name = 'UnreadableReturn';
  }
}
