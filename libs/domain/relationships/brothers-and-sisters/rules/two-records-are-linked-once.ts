import type { Reason } from '../../../kernel';
import type { LinkHere } from '../links';

/** Two young people are linked once, not by two relationships of one record. */
export function twoRecordsAreLinkedOnce(otherYoungPersonId: string, live: readonly LinkHere[]): Reason | undefined {
  const here = live.find(({ bond }) => bond.otherYoungPersonId === otherYoungPersonId);
  if (here === undefined) return undefined;
  const message = `This young person is linked here as ${here.relationship.personName} already, or waits for an answer`;
  return { code: 'pair-already-linked', message, field: 'otherYoungPersonId' };
}
