export {
  NO_HISTORY,
  type CareHistory,
  type CareStretch,
  type LeavingCareRules,
  type Unaccounted,
} from './care-history';
export type { DaySum, NotCounted, SumLine } from './day-sum';
export { ENTITLEMENTS, type Entitlement } from './entitlements';
export { leavingCareFrom, spellsFrom, sumInWords, type LeavingCare } from './leaving-care';
export type { Missing, Settles } from './missing';
export { spellOn, type LeavingCareSpell } from './spells';
export { judgeOn, readingsOf } from './status-on';
