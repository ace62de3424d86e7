/** Something that keeps a file from being read at all. `line` is null when it is the file as a whole. */
export interface Problem {
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

/** One file cannot be read. */
export class UnreadableFile extends Error {
  constructor(readonly problem: Problem) {
    super(inWords(problem));
    this.name = 'UnreadableFile';
  }
}

/** At least one file cannot be read, so nothing at all was imported. Names every file and, where there is one, the line. */
export class UnreadableReturn extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`Nothing was imported.\n${problems.map(inWords).join('\n')}`);
    this.name = 'UnreadableReturn';
  }
}

const inWords = ({ file, line, message }: Problem): string =>
  `${file}${line === null ? '' : `, line ${line}`}: ${message}`;
