import type { LeavingCareStatus } from '#libs/domain/leaving-care';
import type { Position } from '#libs/ports';
import type { BondQueries } from './bonds-list';
import type { DutyQueries } from './duties-list';
import type { HomeQueries } from './homes-list';
import type { Page } from './page';
import type { Scope } from './scope';

export type { Scope } from './scope';

export type { Page } from './page';

export const CASELOAD_SORTS = [
  'name',
  'homeSince',
  'nextReview',
  'lastReview',
  'openMoves',
  'peopleWhoMatter',
] as const;
export type CaseloadSort = (typeof CASELOAD_SORTS)[number];

export interface CaseloadRow {
  readonly youngPersonId: string;
  readonly localId: string;
  /** What they like to be called, or the local identifier when that is not recorded. */
  readonly name: string;
  readonly dateOfBirth: string | null;
  readonly inCare: 'yes' | 'no' | 'unknown';
  /** First day in the home they live in now; null when not known or not in care. */
  readonly homeSince: string | null;
  /** Kind of placement, in the return's PLACE codes. */
  readonly placeCode: string | null;
  readonly homeName: string | null;
  readonly socialWorkerRef: string | null;
  readonly socialWorkerSince: string | null;
  readonly peopleWhoMatter: number;
  /** Of those, in ring 1 or 2. */
  readonly closest: number;
  readonly lastReview: string | null;
  /** Last day for the next review of the care plan; null when none is due (not in care) or it cannot be known. */
  readonly nextReview: string | null;
  readonly openMoves: number;
  /** What the law calls them on the day asked about, and since when; null where the question names no day. */
  readonly leavingCare: { readonly status: LeavingCareStatus; readonly since: string | null } | null;
  /** False when this person's events could not be read and the row may be out of date. */
  readonly upToDate: boolean;
}

/** On which day somebody's category is asked, and where only one is wanted, which. */
export interface LeavingCareAsked {
  readonly on: string;
  readonly only?: LeavingCareStatus;
  /** The age at which qualifying ends in this service. */
  readonly qualifyingUntilAge: number;
}

export interface CaseloadQuery {
  readonly scope: Scope;
  /** Whom the reader must not see counted. */
  readonly leftOut?: LeftOut;
  readonly search?: string;
  /** The day whose leaving-care categories are shown, and which of them are wanted. */
  readonly leavingCare?: LeavingCareAsked;
  readonly sort?: CaseloadSort;
  readonly descending?: boolean;
  /** From 1; default 1. */
  readonly page?: number;
  /** 1 to 200; default 25. */
  readonly pageSize?: number;
}

/**
 * Ways in which people are closed to whoever reads a list: of `hidden` there is nothing in it, of `unnamed` no name. Left
 * out of a question, nobody is shown with whom there must be no contact.
 */
export interface LeftOut {
  readonly hidden: readonly string[];
  readonly unnamed: readonly string[];
  /** They are shown, and not that they are restricted. */
  readonly unexplained: readonly string[];
}

/** Where a line of My work leads; the web makes the address. */
export type WorkTarget =
  | { readonly kind: 'young-person' | 'after-care' }
  | { readonly kind: 'move' | 'emergency-move'; readonly transitionId: string }
  | { readonly kind: 'relationship'; readonly relationshipId: string }
  | { readonly kind: 'bond'; readonly bondId: string };

export interface WorkRow {
  readonly youngPersonId: string;
  readonly localId: string;
  readonly name: string;
  /** What to do or look at, in words. */
  readonly what: string;
  readonly why: string;
  /** The day it was or is due; null when it has no day. */
  readonly due: string | null;
  /** Days until then; negative when past. */
  readonly days: number | null;
  readonly severity: 'red' | 'amber' | 'none';
  readonly target: WorkTarget;
}

export interface WorkList {
  /** The first rows, most pressing first, at most `limit`. */
  readonly rows: readonly WorkRow[];
  readonly total: number;
}

/** Whose work, as at `today` (`YYYY-MM-DD`), and whom the reader must not see in it. */
export interface WorkAsked {
  readonly scope: Scope;
  readonly today: string;
  readonly limit?: number;
  readonly leftOut?: LeftOut;
}

export interface MyWork {
  /** Moves whose assessment has red or amber flags and that are not decided or done. */
  readonly flags: WorkList;
  /** Reviews, moves and decisions that are due within 28 days or are late; contact with care leavers that is late or lost. */
  readonly due: WorkList;
  /** Relationships with no contact for longer than was agreed, or with none recorded at all. */
  readonly drifting: WorkList;
  /** Questions of other records whether somebody is a brother or sister, not answered yet. */
  readonly bonds: WorkList;
}

export interface YoungPersonFound {
  readonly youngPersonId: string;
  readonly localId: string;
  readonly name: string;
  readonly dateOfBirth: string | null;
  /** How it was found: by the text itself, or because it sounds alike. */
  readonly match: 'text' | 'sound';
}

export type MoveState =
  | 'proposed'
  | 'submitted'
  | 'sent-back'
  | 'approved'
  | 'refused'
  | 'withdrawn'
  | 'happened'
  /** It happened before it could be assessed; the assessment is owed. */
  | 'emergency';

export interface MoveRow {
  readonly transitionId: string;
  readonly youngPersonId: string;
  readonly localId: string;
  readonly name: string;
  readonly state: MoveState;
  readonly whyFirstLine: string;
  readonly proposedOn: string | null;
  /** Who proposed it and who put it forward: neither may decide it. */
  readonly proposedBy: string;
  readonly submittedBy: string | null;
  readonly neededBy: string | null;
  readonly submittedOn: string | null;
  /** Flags on the option put forward, as seen when submitted or decided. */
  readonly redFlags: number;
  readonly amberFlags: number;
  readonly flagSentences: readonly { readonly severity: 'red' | 'amber'; readonly sentence: string }[];
  readonly preferredOption: string | null;
}

export interface StabilityTotals {
  readonly carerChanges: number;
  readonly movesSameCarer: number;
  readonly legalStatusOnly: number;
  readonly temporaryAbsences: number;
  /** Young people with any episode of care recorded. */
  readonly youngPeople: number;
}

export interface AllocationRow {
  readonly workerRef: string;
  readonly role: string;
  readonly youngPersonId: string;
  readonly from: string;
  readonly to: string | null;
}

export interface ParkedPerson {
  readonly projection: string;
  readonly youngPersonId: string;
  readonly position: Position;
  readonly eventType: string;
  /** Why it could not be read: never the data. */
  readonly why: string;
}

export interface ProjectionStatus {
  readonly name: string;
  /** Which version of the list made the rows in use. */
  readonly version: number;
  readonly position: Position;
  /** Where the log ends; null for an account that may not read the whole of it, and so cannot know. */
  readonly head: Position | null;
  /** Whether rows are of this version and of everything recorded up to `head`. */
  readonly upToDate: boolean | 'unknown';
  /** Difference between head and position, in positions of the log; null when head is. */
  readonly lag: number | null;
  readonly parked: readonly ParkedPerson[];
  /** How far the generation has got that is to take the place of the one in use, while there is one. */
  readonly building?: { readonly version: number; readonly position: Position };
}

/** Lists across young people. Built from the log and disposable: deleting the file loses nothing. */
export interface ReadQueries extends HomeQueries, BondQueries, DutyQueries {
  caseloadFor(query: CaseloadQuery): Promise<Page<CaseloadRow>>;
  /** What is to be done, as at `today` (`YYYY-MM-DD`); each list at most `limit` rows (default 50) with its full count. */
  myWork(query: WorkAsked): Promise<MyWork>;
  /** By name or local identifier; names that sound alike come after those that match. At most `limit` (default 20). */
  findYoungPerson(
    search: string,
    options?: { readonly scope?: Scope; readonly limit?: number },
  ): Promise<readonly YoungPersonFound[]>;
  byLocalId(localId: string): Promise<{ readonly youngPersonId: string } | undefined>;
  /** Every local identifier, for the importer. */
  registry(): Promise<ReadonlyMap<string, string>>;
  /** Oldest submission first. */
  movesAwaitingDecision(query?: {
    readonly scope?: Scope;
    readonly page?: number;
    readonly pageSize?: number;
  }): Promise<Page<MoveRow>>;
  movesFor(youngPersonId: string): Promise<readonly MoveRow[]>;
  /** Who is or was allocated to a young person: what `decideAccess` asks for. */
  allocationsFor(youngPersonId: string): Promise<readonly AllocationRow[]>;
  /** Over everything recorded. For a past moment see `stabilityTotalsByReplay`. */
  stabilityTotals(): Promise<StabilityTotals>;
}
