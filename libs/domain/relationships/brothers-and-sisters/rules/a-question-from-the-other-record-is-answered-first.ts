import type { Reason } from '../../../kernel';
import type { RelationshipsState } from '../../state';
import { isAnswered, type BondFacts } from '../links';

/** Where the other worker has asked already, that question is answered: the same is not asked back. */
export function aQuestionFromTheOtherRecordIsAnsweredFirst(
  otherYoungPersonId: string,
  state: RelationshipsState,
  { elsewhere }: BondFacts,
): Reason | undefined {
  const asked = (elsewhere[otherYoungPersonId] ?? []).some(
    ({ bondId, said, withdrawn }) => said === 'suggested' && !withdrawn && !isAnswered(state, bondId),
  );
  if (!asked) return undefined;
  const message =
    'Their worker has asked the same already. Answer that question on the page of brothers and sisters instead';
  return { code: 'asked-from-the-other-record', message, field: 'otherYoungPersonId' };
}
