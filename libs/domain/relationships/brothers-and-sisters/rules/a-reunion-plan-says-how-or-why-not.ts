import type { Reason } from '../../../kernel';
import type { ReunionPlanKind } from '../../vocabulary';

const SAY: Readonly<Record<ReunionPlanKind, string>> = {
  'together-by': 'Say what has to be done so that they live together by then',
  'together-when-possible': 'Say what has to happen before they can live together',
  'apart-with-contact': 'Say why they are not to live together',
  'not-decided': 'Say what is still to be found out',
};

/** What is planned about living together has words: what is to be done, or why not. Source: Children Act 1989 s22C(8)(c). */
export function aReunionPlanSaysHowOrWhyNot(plan: ReunionPlanKind, words: string | null): Reason | undefined {
  if (words !== null && words.trim() !== '') return undefined;
  return { code: 'plan-without-words', message: SAY[plan], field: 'words' };
}
