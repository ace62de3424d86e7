import { dayInWords } from '../kernel';
import type { ContactLogEvent, RelationshipsEvent } from '../relationships';
import type { Described } from './described';

export type Said = Pick<Described, 'words'> & Partial<Pick<Described, 'detail' | 'level' | 'context'>>;
type AnyEvent = RelationshipsEvent | ContactLogEvent;
type DataOf<T extends AnyEvent['type']> = Extract<AnyEvent, { type: T }>['data'];
export type Describers<T extends AnyEvent['type']> = {
  readonly [K in T]: (data: DataOf<K>, name: string) => Said;
};

const words = (code: string): string => code.replaceAll('-', ' ');
const major = { level: 'major' } as const;
const whose = (view: 'young-person' | 'worker'): string =>
  view === 'young-person' ? 'The young person’s own view' : 'A worker’s view';

type Viewed = 'RelationshipDescribed' | 'WishRecorded' | 'LovingAndLastingSaid';

/** What the young person and workers say of a relationship. */
export const VIEWS: Describers<Viewed> = {
  RelationshipDescribed: ({ quality, view, words: said }, name) => ({
    words: `What it is like with ${name}: ${words(quality)}`,
    detail: said ?? whose(view),
  }),
  WishRecorded: ({ wish, words: said }, name) => ({
    ...major,
    words: `What the young person wants with ${name}: ${words(wish)}`,
    detail: said,
  }),
  LovingAndLastingSaid: ({ answer, saidBy, words: said }, name) => ({
    ...major,
    words: `Is the relationship with ${name} loving and lasting? ${words(answer)}`,
    detail: said ?? (saidBy === 'advocate' ? 'Said by an advocate' : 'Said by the young person'),
  }),
};

type CourseOf = 'RuptureRecorded' | 'RepairRecorded' | 'PauseAgreed' | 'PauseEnded' | 'RelationshipReopened';

/** What happened between them. */
export const COURSE: Describers<CourseOf> = {
  RuptureRecorded: ({ kind, words: said }, name) => ({
    ...major,
    words: `Something broke with ${name}: ${words(kind)}`,
    detail: said,
  }),
  RepairRecorded: ({ kind, outcome, words: said }, name) => ({
    words: `Mending things with ${name}: ${words(kind)}, ${words(outcome)}`,
    detail: said,
  }),
  PauseAgreed: ({ reason, reviewOn }, name) => ({
    ...major,
    words: `A break agreed with ${name}, looked at on ${dayInWords(reviewOn)}`,
    detail: reason,
  }),
  PauseEnded: ({ reason }, name) => ({ words: `The break with ${name} is over`, detail: reason }),
  RelationshipReopened: ({ reason }, name) => ({
    ...major,
    words: `The relationship with ${name} goes on again`,
    detail: reason,
  }),
};

type Kept =
  | 'ContactAgreementEnded'
  | 'RestrictionReviewed'
  | 'NoContactFound'
  | 'ContactWithdrawn'
  | 'ReunionPlanRecorded'
  | 'BondSuggested'
  | 'BondConfirmed'
  | 'BondWithdrawn'
  | 'LinkPersonNamed';

/** What is agreed, looked for and planned with somebody. */
export const KEPT: Describers<Kept> = {
  ContactAgreementEnded: ({ reason }, name) => ({ words: `Contact is no longer agreed with ${name}`, detail: reason }),
  RestrictionReviewed: ({ reviewOn, reason }, name) => ({
    ...major,
    words: `The restriction on ${name} was looked at and stays, until ${dayInWords(reviewOn)}`,
    detail: reason,
  }),
  NoContactFound: ({ from, to, lookedAt }, name) => ({
    context: 'contact',
    words: `No contact with ${name} from ${dayInWords(from)} to ${dayInWords(to)}`,
    detail: lookedAt,
  }),
  ContactWithdrawn: ({ reason }, name) => ({
    context: 'contact',
    words: `A contact with ${name} had been recorded by mistake`,
    detail: reason,
  }),
  ReunionPlanRecorded: ({ plan, words: said }, name) => ({
    ...major,
    words: `Living together with ${name}: ${words(plan)}`,
    detail: said,
  }),
  BondSuggested: (_data, name) => ({ words: `${name} may be a young person on record here` }),
  BondConfirmed: (_data, name) => ({ ...major, words: `${name} is a young person on record here` }),
  BondWithdrawn: ({ reason }, name) => ({ words: `${name} is no longer linked to another record`, detail: reason }),
  LinkPersonNamed: ({ handover }, name) => ({
    ...major,
    words: `${name} keeps the others in touch with them`,
    detail: handover,
  }),
};
