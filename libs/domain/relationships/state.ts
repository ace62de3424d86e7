import type { Allocation, Handover, LinkPerson } from './workers/state';
import type { Bond, DeclinedBond, ReunionPlan } from './brothers-and-sisters/state';
import type { ContactAgreement } from './contact/state';
import type { Pause, Repair, Rupture, Standing } from './course/state';
import type { RoleSpell, Whereabouts } from './person/state';
import type { Restriction } from './restrictions/state';
import type { Support } from './supports/state';
import type { Closeness, Description, LovingAndLasting, Wish } from './views/state';
import type { ToldBy } from './vocabulary';
import type { VagueDate } from '../kernel';

/** One relationship: the same one through every role somebody has had. Each list is in the order of recording. */
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
  readonly descriptions: readonly Description[];
  readonly wishes: readonly Wish[];
  readonly lovingAndLasting: readonly LovingAndLasting[];
  readonly whereabouts: readonly Whereabouts[];
  readonly supports: readonly Support[];
  readonly contactAgreements: readonly ContactAgreement[];
  readonly restrictions: readonly Restriction[];
  readonly ruptures: readonly Rupture[];
  readonly repairs: readonly Repair[];
  readonly pauses: readonly Pause[];
  readonly bonds: readonly Bond[];
  readonly reunionPlans: readonly ReunionPlan[];
  readonly standing: Standing;
}

export interface RelationshipsState {
  /** In the order of recording. */
  readonly relationships: Readonly<Record<string, Relationship>>;
  /** Records found to be of somebody already recorded: merged id to kept id. Undone merges are not here. */
  readonly mergedInto: Readonly<Record<string, string>>;
  readonly allocations: Readonly<Record<string, Allocation>>;
  /** Ends whose allocation has not been seen yet: returns arrive in any order. */
  readonly earlyEnds: Readonly<Record<string, { readonly factId: string; readonly on: VagueDate }>>;
  /** How allocations that ended were handed over, by the allocation's fact id. */
  readonly handovers: Readonly<Record<string, Handover>>;
  readonly linkPersons: readonly LinkPerson[];
  /** Bonds suggested in another young person's record and declined in this one, by bond id. */
  readonly declinedBonds: Readonly<Record<string, DeclinedBond>>;
  /** What the young person likes to be called; null when not recorded. Only to see that nobody is related to themselves. */
  readonly youngPersonName: string | null;
}

export const initialRelationships: RelationshipsState = {
  relationships: {},
  mergedInto: {},
  allocations: {},
  earlyEnds: {},
  handovers: {},
  linkPersons: [],
  declinedBonds: {},
  youngPersonName: null,
};
