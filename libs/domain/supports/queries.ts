import { birthdayAt, civilDate, hasBegunBy, isCivilDate, sortDay, type CivilDate } from '../kernel';
import type { Terms } from './events';
import type { EndingSupport, MoneyProblem, Replacement, Saying, Stagger, SupportsState } from './state';
import type { EndRef, SupportEnd } from './vocabulary';

/** A support as it stood on a day. */
export interface SupportOnDay extends Terms {
  readonly support: EndingSupport;
  readonly supportId: string;
  readonly kind: EndingSupport['kind'];
  readonly programme: EndingSupport['programme'];
  /** Set when it had ended by that day. */
  readonly stopped: EndingSupport['stopped'];
  /** What the young person said last by that day; null when nothing is recorded. */
  readonly said: Saying | null;
  readonly sessions: { readonly held: number; readonly missed: number };
}

/** Last day of a school year: 31 August. Source: Education Act 1996 section 579; not checked against the text of the law. */
const SCHOOL_YEAR_ENDS = '08-31';

/** The day an end falls on; null when it is not known, or nobody knows when they were born. */
export function endDay(end: SupportEnd, born: CivilDate | null): CivilDate | null {
  switch (end.kind) {
    case 'date':
      return end.on;
    case 'age':
      return born === null ? null : birthdayAt(born, end.age);
    case 'school-year': {
      const day = `${end.endsIn}-${SCHOOL_YEAR_ENDS}`;
      return isCivilDate(day) ? civilDate(day) : null;
    }
    case 'not-known':
      return null;
  }
}

const byDay = (a: Pick<EndingSupport, 'from' | 'revision'>, b: Pick<EndingSupport, 'from' | 'revision'>): number =>
  sortDay(a.from).localeCompare(sortDay(b.from)) || a.revision - b.revision;

/** The terms in force on a day: what was said last of each of them by then. */
function termsOn(support: EndingSupport, day: CivilDate): Terms {
  const said = [...support.terms].sort(byDay).filter((entry, at) => at === 0 || hasBegunBy(entry.from, day));
  return said.reduce((terms, entry) => ({ ...terms, ...entry.terms }), {}) as Terms;
}

/** A support on a day. */
export function supportOn(support: EndingSupport, day: CivilDate): SupportOnDay {
  const { supportId, kind, programme, stopped } = support;
  const sessions = support.sessions.filter(({ from }) => hasBegunBy(from, day));
  return {
    ...termsOn(support, day),
    support,
    supportId,
    kind,
    programme,
    stopped: stopped !== null && sortDay(stopped.on) <= day ? stopped : null,
    said: [...support.sayings].sort(byDay).findLast(({ from }) => hasBegunBy(from, day)) ?? null,
    sessions: {
      held: sessions.reduce((sum, { held }) => sum + held, 0),
      missed: sessions.reduce((sum, { missed }) => sum + missed, 0),
    },
  };
}

/** Every support begun by a day, those that ended among them, by the day it began. */
export const supportsBy = (state: SupportsState, day: CivilDate): readonly SupportOnDay[] =>
  Object.values(state.supports)
    .filter(({ from }) => hasBegunBy(from, day))
    .sort((a, b) => sortDay(a.from).localeCompare(sortDay(b.from)) || a.supportId.localeCompare(b.supportId))
    .map((support) => supportOn(support, day));

/** What an end is called, whoever asks: the same for the same end. */
export function endKey(end: EndRef): string {
  switch (end.kind) {
    case 'support':
      return `support:${end.supportId}`;
    case 'home':
      return 'home';
    case 'worker':
      return `worker:${end.role}`;
    case 'keeps-in-touch':
      return `keeps-in-touch:${end.supportId}`;
    case 'contact':
      return `contact:${end.relationshipId}`;
  }
}

/** What was arranged by a day in place of something that ends, and had not fallen through: earliest beginning first. */
export const replacementsOf = (state: SupportsState, end: EndRef, day: CivilDate): readonly Replacement[] =>
  Object.values(state.replacements)
    .filter((one) => endKey(one.end) === endKey(end) && hasBegunBy(one.from, day))
    .filter(({ fellThrough }) => fellThrough === null || sortDay(fellThrough.on) > day)
    .sort((a, b) => a.begins.localeCompare(b.begins) || a.replacementId.localeCompare(b.replacementId));

/** Money problems that were not settled on a day. */
export const openMoneyProblems = (state: SupportsState, day: CivilDate): readonly MoneyProblem[] =>
  Object.values(state.problems)
    .filter(({ from, settled }) => hasBegunBy(from, day) && (settled === null || sortDay(settled.on) > day))
    .sort(byDay);

/** Staggerings agreed by a day, the newest first. */
export const staggersBy = (state: SupportsState, day: CivilDate): readonly Stagger[] =>
  Object.values(state.staggers)
    .filter(({ from }) => hasBegunBy(from, day))
    .sort(byDay)
    .reverse();
