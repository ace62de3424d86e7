import type { Reason } from '../../../kernel';
import type { RelationshipsState } from '../../state';
import { isAnswered } from '../links';

/** What was confirmed or declined stays so; whoever asked can ask again, and a link that was confirmed can be withdrawn. */
export function aQuestionIsAnsweredOnce(bondId: string, state: RelationshipsState): Reason | undefined {
  if (!isAnswered(state, bondId)) return undefined;
  return { code: 'already-answered', message: 'This has been answered already', field: 'bondId' };
}
