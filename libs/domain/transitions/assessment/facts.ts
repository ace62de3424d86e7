import type { CivilDate, GridReference, YesNoUnknown } from '#libs/domain/kernel';
import type { KindOfHome, MitigationCode, RelationshipClass, Ring } from '#libs/domain/rulebook/severance-rules';

/**
 * What the assessment knows. Plain data, nothing inferred: 'unknown' and 'not-recorded' say that nobody knows, which is
 * never the same as "no". Whoever gathers the facts decides what they rest on; `evidence` carries the ids of it.
 */

/** The pieces of information a score needs; a missing one is named by this word. */
export const INPUT_NAMES = [
  'ring',
  'distance',
  'area',
  'school',
  'notice',
  'living-together',
  'kind-of-home',
  'supports',
  'contact-plan',
  'home-helps',
  'last-contact',
  'carer-changes',
  'worker-change',
  'leaving-care',
  'contact-order',
  'endings',
] as const;
export type InputName = (typeof INPUT_NAMES)[number];

/** Ids of the recorded facts behind each input, in whatever form the caller can open them again. */
export type Evidence = Readonly<Partial<Record<InputName, readonly string[]>>>;

/** The young person, today. */
export interface AssessmentFacts {
  readonly today: CivilDate;
  /** Whole years, today. */
  readonly age: number | 'unknown';
  readonly currentHome: { readonly kind: KindOfHome; readonly grid: GridReference | 'unknown' };
  /** Changes of carer in the last 24 months, not counting the move in question. */
  readonly carerChanges24Months: number | 'unknown';
  /** Whether the social worker changes within 60 days either side of the move. */
  readonly socialWorkerChanges60Days: YesNoUnknown;
  /** Other endings within 90 days: a service, a worker, a course. Not what this move itself ends. */
  readonly otherEndings90Days: number | 'unknown';
  readonly relationships: readonly RelationshipFacts[];
  readonly evidence?: Evidence;
}

/** What keeps a relationship going; the words are those of the record. */
export type SupportKind =
  | 'placement'
  | 'school'
  | 'employer'
  | 'service'
  | 'area'
  | 'person-who-arranges'
  | 'court-order'
  | 'transport'
  | 'phone';

export interface SupportFacts {
  /** The same id on two relationships means the same thing keeps both going. */
  readonly id: string;
  readonly kind: SupportKind;
  /** In words: "Saturday lifts from Ruth". */
  readonly label: string;
  /** Ends when the young person reaches this age, in years. */
  readonly endsAtAge?: number;
}

/** Whether a relationship goes on. Only 'live' is scored; the two about safety are never shared. */
export type Standing = 'live' | 'restricted-for-safety' | 'ended-for-safety' | 'ended-by-choice' | 'deceased';

/** One person who matters to the young person, today. */
export interface RelationshipFacts {
  readonly id: string;
  /** As the young person calls them: "Nan", "Kai". */
  readonly name: string;
  /** In words: "grandmother", "half-brother". */
  readonly role: string;
  readonly relationshipClass: RelationshipClass;
  readonly standing: Standing;
  /** How close, and who says so. Only the young person's own view weighs. */
  readonly ring: { readonly value: Ring; readonly saidBy: 'young-person' | 'worker' } | 'unknown';
  readonly grid: GridReference | 'unknown';
  /** Under one roof with the young person today. */
  readonly livesTogether: YesNoUnknown;
  /** Looks after the young person in the present home. */
  readonly isCurrentCarer: boolean;
  /** An empty list says that nothing in particular keeps it going; 'not-recorded' that nobody asked. */
  readonly supports: readonly SupportFacts[] | 'not-recorded';
  /** Days between agreed contacts; 'none' when nothing is agreed. */
  readonly plannedIntervalDays: number | 'none' | 'unknown';
  /** Days since they were last in touch; 'none-found' when somebody looked and there was none. */
  readonly daysSinceLastContact: number | 'none-found' | 'not-recorded';
  /** Protections at work today, whatever happens next. */
  readonly inPlaceToday: readonly MitigationCode[];
  /** Whether the young person names them as loving and lasting. */
  readonly lovedAndLasting: YesNoUnknown;
  /** Paid to be there; counts among loved people only if it outlasts the role. */
  readonly isPaid: boolean;
  readonly outlastsRole: YesNoUnknown;
  readonly evidence?: Evidence;
}

/** One home being considered. Staying where they are is an option too (`sameHome`). */
export interface OptionFacts {
  readonly id: string;
  readonly label: string;
  readonly sameHome: boolean;
  readonly kindOfHome: KindOfHome;
  /** Not read when `sameHome`. */
  readonly grid: GridReference | 'unknown';
  readonly sameCarer: YesNoUnknown;
  /** 'outside' when it is out of area and nobody knows whether the area adjoins. */
  readonly area: 'inside' | 'adjoining' | 'at-a-distance' | 'outside' | 'unknown';
  readonly school: 'kept' | 'changed' | 'none' | 'unknown';
  readonly planned: YesNoUnknown;
  /** Hours of notice; read only when the move is not planned. */
  readonly noticeHours: number | 'unknown';
  /** Age in whole years on the day this option would begin. */
  readonly ageThen: number | 'unknown';
  /** Whether this option comes with turning 18 or leaving care. */
  readonly leavesCare: YesNoUnknown;
  /** Ids of the relationships with people who live there, or who move there with the young person. */
  readonly livingThere: readonly string[];
  /** What is known for single relationships; one that is left out has nothing agreed and nothing asked. */
  readonly effects: readonly RelationshipEffects[];
  /** People the young person would gain who are not in their network today. */
  readonly newPeople: readonly { readonly name: string; readonly role: string }[];
  readonly evidence?: Evidence;
}

/** What becomes of one support. 'replaced' is lost in one form and found again in another. */
export type SupportOutcome = 'kept' | 'ends' | 'replaced' | 'unknown';

/** What an option does to one relationship, as far as it has been asked or agreed. */
export interface RelationshipEffects {
  readonly relationshipId: string;
  /** After the move. Left out: none. A plan without a named adult and a first date is not complete. */
  readonly contactPlan?: 'complete' | 'none' | 'unknown';
  /** Whether the people running the home would help them stay in touch. Left out: unknown. */
  readonly homeHelps?: YesNoUnknown;
  /** Whether an order or agreement about contact ends. Left out: there is none. */
  readonly contactOrderEnds?: YesNoUnknown;
  /** Left out: worked out from the kind of support and the option. */
  readonly supports?: readonly { readonly supportId: string; readonly outcome: SupportOutcome }[];
  /** Agreed for this option. M1 and a complete contact plan are the same thing. */
  readonly agreed?: readonly MitigationCode[];
  /** The option brings back somebody who had been lost from view. */
  readonly broughtBack?: boolean;
}
