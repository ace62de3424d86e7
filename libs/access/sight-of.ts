import { CLOSURES, SIGHTS, type Closure, type Sight } from '#libs/domain/relationships';
import type { Role } from '#libs/domain/kernel';
import { decideAccess } from './decide-access';
import { PURPOSE_OF } from './rules-table';
import type { AccessActor, AccessRecord } from './vocabulary';

/**
 * Who reads of the people who matter. `case`: works on the case, manages it or reviews it; `audit`: reads it to check us;
 * `outside`: whoever it is shared with (the young person, a printed copy, what is carried forward), a role that needs
 * nothing of it, and a reader whom nobody knows.
 */
export type ReaderKind = 'case' | 'audit' | 'outside';

const KIND_OF_ROLE: Readonly<Partial<Record<Role, ReaderKind>>> = {
  'social-worker': 'case',
  'team-manager': 'case',
  'reviewing-officer': 'case',
  'personal-adviser': 'case',
  // Runs arrangements: people, dates, money, support. Not family, not courts (research/reliability 4.4).
  coordinator: 'outside',
  auditor: 'audit',
  'young-person': 'outside',
};

/** How much each kind of reader sees of a relationship that is closed in a way. Source: research/product row 17, research/reliability 4.4. */
const SHOWN: Readonly<Record<ReaderKind, Readonly<Record<Closure, Sight>>>> = {
  case: { limited: 'all', 'no-contact': 'all', safety: 'all', 'information-barred': 'all' },
  audit: { limited: 'all', 'no-contact': 'all', safety: 'all', 'information-barred': 'without-name' },
  outside: {
    limited: 'without-why',
    'no-contact': 'not-at-all',
    safety: 'not-at-all',
    'information-barred': 'not-at-all',
  },
};

/** What kind of reader a role is, in lists that show only its own young people (`scopeOf`). */
export const readerKindOf = (role: Role): ReaderKind => KIND_OF_ROLE[role] ?? 'outside';

/** How much of a closed relationship such a reader is shown: of several closures, the one that shows least counts. */
export function sightFor(kind: ReaderKind, closures: readonly Closure[]): Sight {
  const least = closures.map((closure) => SIGHTS.indexOf(SHOWN[kind][closure]));
  return SIGHTS[Math.max(0, ...least)] ?? 'not-at-all';
}

/** What a list across young people leaves out for such a reader, what it shows without a name, and what without why. */
export const leftOutOfLists = (
  kind: ReaderKind,
): Readonly<Record<'hidden' | 'unnamed' | 'unexplained', readonly Closure[]>> => ({
  hidden: CLOSURES.filter((closure) => SHOWN[kind][closure] === 'not-at-all'),
  unnamed: CLOSURES.filter((closure) => SHOWN[kind][closure] === 'without-name'),
  unexplained: CLOSURES.filter((closure) => SHOWN[kind][closure] === 'without-why'),
});

/** Who reads, whose record it is, and on which day. `sharing`: what is shown leaves the record, whoever asked for it. */
export interface Reading {
  readonly actor: AccessActor | undefined;
  readonly record: AccessRecord;
  readonly at: string;
  readonly use: 'work' | 'sharing';
}

/**
 * How much of one relationship somebody is shown, now. Pure and deny by default: whoever may not open the case is shown
 * nobody who is closed, and a role counts for no more than it stands to the young person for.
 */
export function sightOf({ actor, record, at, use }: Reading, closures: readonly Closure[]): Sight {
  if (use === 'sharing' || actor === undefined) return sightFor('outside', closures);
  const action = actor.role === 'young-person' ? 'view-own' : 'view-case';
  const opens = decideAccess({ actor, action, record, purpose: PURPOSE_OF[actor.role], at }).allow;
  return sightFor(opens ? readerKindOf(actor.role) : 'outside', closures);
}
