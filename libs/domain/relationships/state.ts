import type { CivilDate, VagueDate } from '../kernel';
import type {
  ContactMode,
  Ending,
  RelationshipRole,
  RestrictionKind,
  RestrictionReason,
  SupportKind,
  ToldBy,
} from './vocabulary';

/** A fact and since when it holds; null is "not known". `revision` is where it stands in the journey stream. */
export interface Dated {
  readonly from: VagueDate | null;
  readonly revision: number;
}

/** A stretch of being somebody in a role. The relationship goes on when the role ends. */
export interface RoleSpell extends Dated {
  readonly role: RelationshipRole;
  readonly employer: string | null;
  readonly reason: string | null;
}

export interface Closeness extends Dated {
  readonly ring: number;
  /** Whose view it is: the two are kept apart, and the young person's own is the master. */
  readonly view: 'young-person' | 'worker';
}

export interface Whereabouts extends Dated {
  /** Null when it is known that nobody knows. */
  readonly postcode: string | null;
}

/** What keeps a relationship alive, and what became of it. */
export interface Support extends Dated {
  readonly supportId: string;
  readonly kind: SupportKind;
  readonly detail: string;
  readonly endsAtAge: number | null;
  readonly endsOn: CivilDate | null;
  readonly ended: { readonly on: VagueDate; readonly reason: string } | null;
}

export interface ContactAgreement extends Dated {
  readonly mode: ContactMode;
  readonly everyDays: number;
  readonly responsible: string | null;
  readonly firstOn: CivilDate | null;
}

export interface Restriction extends Dated {
  readonly restrictionId: string;
  readonly kind: RestrictionKind;
  readonly reasonClass: RestrictionReason;
  readonly legalBasis: string;
  readonly youngPersonsView: string | null;
  readonly reviewOn: CivilDate;
  readonly lifted: { readonly on: VagueDate; readonly reason: string } | null;
}

/** Whether a relationship goes on, or how and when it ended. */
export type Standing =
  | { readonly kind: 'going-on' }
  | { readonly kind: 'ended'; readonly how: Ending; readonly on: VagueDate; readonly revision: number };

export interface Relationship {
  readonly relationshipId: string;
  readonly personName: string;
  readonly toldBy: ToldBy;
  readonly ownWords: string | null;
  /** Since when they have known each other; null is "not known". */
  readonly since: VagueDate | null;
  readonly recordedRevision: number;
  readonly roles: readonly RoleSpell[];
  readonly closeness: readonly Closeness[];
  readonly whereabouts: readonly Whereabouts[];
  readonly supports: readonly Support[];
  readonly contactAgreements: readonly ContactAgreement[];
  readonly restrictions: readonly Restriction[];
  readonly standing: Standing;
}

export type WorkerRole = 'social-worker' | 'personal-adviser' | 'reviewing-officer' | 'coordinator';

/** A worker's time with the young person. */
export interface Allocation {
  readonly factId: string;
  readonly workerRef: string;
  readonly role: WorkerRole;
  readonly reason: string | null;
  readonly from: VagueDate;
  readonly endFactId: string | null;
  readonly ended: VagueDate | null;
}

export interface RelationshipsState {
  /** In the order of recording. */
  readonly relationships: Readonly<Record<string, Relationship>>;
  readonly allocations: Readonly<Record<string, Allocation>>;
  /** Ends whose allocation has not been seen yet: returns arrive in any order. */
  readonly earlyEnds: Readonly<Record<string, { readonly factId: string; readonly on: VagueDate }>>;
  /** What the young person likes to be called; null when not recorded. Only to see that nobody is related to themselves. */
  readonly youngPersonName: string | null;
}

export const initialRelationships: RelationshipsState = {
  relationships: {},
  allocations: {},
  earlyEnds: {},
  youngPersonName: null,
};
