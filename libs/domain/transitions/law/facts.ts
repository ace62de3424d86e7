import type { CivilDate, YesNoUnknown } from '../../kernel';
import type { KindOfHome } from '../../rulebook/severance-rules';

/** What the rules look at. Nothing is inferred that is not recorded: what nobody knows is unknown. */
export interface LegalFacts {
  /** The day the option would take effect; today where no day is given. */
  readonly effectOn: CivilDate;
  /** It has happened already, before it could be planned. */
  readonly isEmergency: boolean;
  readonly isStaying: boolean;
  readonly sameCarer: YesNoUnknown;
  /** PLACE code; empty when not known. */
  readonly place: string;
  readonly area: 'inside' | 'adjoining' | 'at-a-distance' | 'unknown';
  readonly school: 'kept' | 'changed' | 'none' | 'unknown';
  /** Whether they would stop being looked after. */
  readonly endsCare: YesNoUnknown;
  /** Whole years on the day it would take effect. */
  readonly age: number | 'unknown';
  /** Whether they would be in Key Stage 4 on that day. */
  readonly keyStageFour: YesNoUnknown;
  /** The home they would leave. */
  readonly presentHome: KindOfHome;
  /** LS of the return today; empty when not known. */
  readonly legalStatus: string;
  /** Working days looked after without a break until that day. */
  readonly workingDaysLookedAfter: number | 'unknown';
}
