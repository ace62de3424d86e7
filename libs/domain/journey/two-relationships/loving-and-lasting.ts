import type { YesNoUnknown } from '../../kernel';
import type { PersonWhoMatters } from '../../relationships';
import { isFormer, isPaid } from '../roles';

/** Whether a relationship is called loving and lasting. Never asked and "not sure" are not a no. */
export function isCalledLovingAndLasting({ lovingAndLasting }: PersonWhoMatters): YesNoUnknown {
  if (lovingAndLasting === null || lovingAndLasting.answer === 'not-sure') return 'unknown';
  return lovingAndLasting.answer;
}

/** Somebody paid to be there, whose job has not ended: they count only where the link outlasts the job. */
export const hasAJobToOutlast = ({ role }: PersonWhoMatters): boolean => isPaid(role) && !isFormer(role);

/**
 * Whether the link outlasts the role of somebody who is paid: it has, or it is expected to and the young person says so
 * themselves. Nobody says that in their place. Source: research/product 3.6, "accept when" 2.
 */
export function outlastsTheRole(person: PersonWhoMatters): YesNoUnknown {
  if (isFormer(person.role)) return 'yes';
  const { lovingAndLasting: said } = person;
  if (said === null) return 'unknown';
  return said.outlastsRole === 'yes' && said.saidBy === 'advocate' ? 'unknown' : said.outlastsRole;
}

/** Held back for safety, or information about them is barred: never counted and never named in a figure. */
export const isLeftOut = ({ heldBackForSafety, restrictions }: PersonWhoMatters): boolean =>
  heldBackForSafety || restrictions.some(({ kind }) => kind === 'information-barred');
