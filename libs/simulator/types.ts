import type { Actor, CivilDate } from '#libs/domain/kernel';
import type { Home, Provider } from './homes';
import type { GridPoint } from './map';
import type { StaffMember } from './staff';
import type { VacancyRow } from './vacancies';

/** What to invent. The same request always gives the same authority. */
export interface SimulationRequest {
  readonly youngPeople: number;
  /** Whole collection years of returns, ending with the last 31 March before `endsOn`. */
  readonly years: number;
  readonly seed: number;
  /** The invented authority's today: nothing is recorded after it. */
  readonly endsOn: CivilDate;
}

/** A stretch with one carer at one address and one kind of placement, codes as the return has them. */
export interface Spell {
  readonly from: CivilDate;
  readonly home: Home;
  readonly place: string;
  readonly provider: Provider;
  readonly point: GridPoint;
  /** True when only the status, address or agency changed and the carers stayed. */
  readonly sameCarer: boolean;
  /** REASON_PLACE_CHANGE of the spell before; empty for the first. */
  readonly because: string;
}

/** A temporary absence (PLACE T0 to T4) inside one spell. */
export interface Absence {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly place: string;
  readonly point: GridPoint;
}

export interface LegalStep {
  readonly from: CivilDate;
  readonly status: string;
}

/** One row of the return's episodes, with everything that is going to be known of it. */
export interface Episode {
  readonly decom: CivilDate;
  readonly rne: string;
  readonly ls: string;
  readonly cin: string;
  readonly place: string;
  readonly provider: string;
  readonly homePost: string;
  readonly plPost: string;
  readonly urn: string;
  readonly dec: CivilDate | null;
  readonly rec: string;
  readonly reason: string;
}

/** One period of being looked after. */
export interface CarePeriod {
  readonly from: CivilDate;
  /** Null while it goes on. */
  readonly to: CivilDate | null;
  readonly rec: string;
  readonly spells: readonly Spell[];
  readonly episodes: readonly Episode[];
}

export interface SocialWorkerSpell {
  readonly worker: StaffMember;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  /** SW_REASON: why this worker came in place of the one before. */
  readonly reason: string;
}

export interface MissingSpell {
  readonly kind: 'M' | 'A';
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** Where a care leaver was around a birthday, in the return's OC3 codes. */
export interface LeaverPosition {
  readonly birthday: CivilDate;
  readonly age: number;
  readonly inTouch: string;
  readonly activity: string;
  readonly accommodation: string;
}

/** One row of OC2, for the year to a 31 March. */
export interface YearlyCheck {
  readonly year: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface Adoption {
  readonly decided: CivilDate;
  readonly matched: CivilDate;
  readonly placed: CivilDate;
  readonly byFosterCarer: boolean;
  readonly adopters: 1 | 2;
  readonly sex: string;
  readonly status: string;
}

export interface FamilyMember {
  readonly given: string;
  readonly sex: 'M' | 'F';
  readonly born: CivilDate;
}

/** Brothers and sisters who came into care on one day, and those around them. */
export interface Family {
  readonly number: number;
  readonly surname: string;
  readonly home: GridPoint;
  readonly entered: CivilDate;
  readonly need: string;
  readonly unaccompanied: boolean;
  /** Legal status on the first day: one for all of them, because one hearing or one agreement decides. */
  readonly firstStatus: string;
  readonly ethnicity: string;
  readonly children: readonly FamilyMember[];
  /** Which children were placed together at first: the same number, the same home. */
  readonly units: readonly number[];
  /** Brothers and sisters who are grown up or never came into care. */
  readonly othersAtHome: readonly FamilyMember[];
}

export interface YoungPerson {
  /** SSDA903 CHILD. */
  readonly localId: string;
  readonly family: Family;
  readonly member: FamilyMember;
  readonly upn: string;
  readonly previousPermanence: { readonly code: string; readonly on: string };
  readonly periods: readonly CarePeriod[];
  readonly socialWorkers: readonly SocialWorkerSpell[];
  readonly reviews: readonly { readonly on: CivilDate; readonly code: string }[];
  readonly missing: readonly MissingSpell[];
  readonly leaver: readonly LeaverPosition[];
  readonly checks: readonly YearlyCheck[];
  readonly adoption: Adoption | null;
  /** Day on which being unaccompanied ceased; null while it goes on or when it never was. */
  readonly unaccompaniedCeased: CivilDate | null;
}

/** One thing recorded by one worker on one day, as a command of the product. */
export interface Action {
  /** The day on which it is recorded. */
  readonly on: CivilDate;
  readonly localId: string;
  readonly command: string;
  readonly input: unknown;
  /**
   * Another young person that the input leads to, by local identifier: identities are random, so whoever plays it puts
   * theirs into the input, as `otherYoungPersonId`.
   */
  readonly otherLocalId?: string;
  readonly actor: Actor;
  /** Repeatable by seed, so that running a demonstration twice adds nothing. */
  readonly commandId: string;
}

export interface InventedAuthority {
  readonly name: string;
  readonly request: SimulationRequest;
  /** First day of the first collection year. */
  readonly startsOn: CivilDate;
  /** Years to 31 March, ascending; the last one is the part-year to `endsOn` when that is not a 31 March. */
  readonly returnYears: readonly number[];
  readonly gazetteer: readonly GridPoint[];
  readonly homes: readonly Home[];
  /** The list of homes that can be asked for a place on the last day. */
  readonly vacancies: readonly VacancyRow[];
  readonly staff: readonly StaffMember[];
  readonly youngPeople: readonly YoungPerson[];
  /** In order of `on`. */
  readonly actions: readonly Action[];
}
