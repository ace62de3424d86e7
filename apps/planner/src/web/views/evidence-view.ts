import type { NamedPerson, Piece } from '#libs/domain/journey';
import { sentenceCase } from '#libs/web-kit';
import { KNOWN_IN_WORDS } from './words';

/** One piece of evidence as a page shows it: the answer, and what it rests on. */
export interface PieceShown {
  readonly what: string;
  readonly answer: string;
  readonly words: string;
}

const shown = (what: string, { answer, words }: Piece): PieceShown => ({
  what,
  answer: KNOWN_IN_WORDS[answer],
  words,
});

/** What supports one person being named, piece by piece. What nobody recorded is shown as not known, never as no. */
export const evidenceOf = ({ evidence }: Pick<NamedPerson, 'evidence'>): readonly PieceShown[] => [
  shown('They say so', evidence.named),
  shown('The other person says the same', evidence.twoWay),
  ...(evidence.outlastsRole === null ? [] : [shown('It outlasts the job', evidence.outlastsRole)]),
  shown('In touch in the last 90 days', evidence.inTouch),
];

const COUNTS = { yes: 'Counts', no: 'Does not count', unknown: 'Not known whether it counts' } as const;

/** Somebody who is named, with the evidence, as a row. */
export const namedRow = (person: NamedPerson, href: string): object => ({
  name: person.name,
  role: sentenceCase(person.role),
  href,
  counts: COUNTS[person.counts],
  why: person.why,
  evidence: evidenceOf(person),
});
