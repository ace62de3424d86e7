import type { Reason } from '../../kernel';
import type { RecordStayingConversation } from '../inputs';

/** A conversation in which neither side was asked is none. */
export function aConversationAsksSomebody({ youngPerson, carer }: RecordStayingConversation): Reason | undefined {
  if (youngPerson !== 'not-asked' || carer !== 'not-asked') return undefined;
  const message = 'Say what at least one of them wants';
  return { code: 'nobody-asked', message, field: 'youngPerson' };
}
