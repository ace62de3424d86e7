/** Something that keeps a file from being read at all. `line` is null when it is the file as a whole. */
export interface Problem {
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

/** One file cannot be read. */
export class UnreadableFile extends Error {
  constructor(readonly problem: Problem) {
    super(problemInWords(problem));
    this.name = 'UnreadableFile';
  }
}

/** A problem with the file and the line it is in. */
export const problemInWords = ({ file, line, message }: Problem): string =>
  `${file}${line === null ? '' : `, line ${line}`}: ${message}`;
