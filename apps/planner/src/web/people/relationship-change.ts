import { smallForm, type SmallForm, type SmallFormOf } from '../small-form/small-form';
import type { OpenedPerson } from './open-people';

export { theOnlyOne, whichOne, type Question } from '../small-form/small-form';

/** A small form about one relationship. */
export type Change = SmallForm<OpenedPerson>;

/** Declares a change of one relationship: the command learns which from the address. */
export const relationshipChange = <Answers>(of: SmallFormOf<OpenedPerson, Answers>): Change =>
  smallForm({
    ...of,
    input: (answers, newId, at) => ({ ...of.input(answers, newId, at), relationshipId: at.named.relationshipId }),
  });
