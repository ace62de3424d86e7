export { careFrom, daysFrom14, type Care, type CareInterval } from './care';
export {
  NO_HISTORY,
  STATUTORY_RULES,
  type CareHistory,
  type CareStretch,
  type LeavingCareRules,
  type Unaccounted,
} from './care-history';
export { daySumOf, type DaySum, type NotCounted, type SumLine } from './day-sum';
export { ENTITLEMENTS, type Entitlement } from './entitlements';
export type { Law, StatusRule } from './judging';
export type { Missing, Settles } from './missing';
export { DAYS_NEEDED } from './rules/thirteen-weeks-from-the-14th-birthday-are-91-days';
export { leavingCareFrom, spellsFrom, sumInWords, type DecidedBy, type LeavingCare } from './leaving-care';
export { spellOn, spellsUntil, type LeavingCareSpell } from './spells';
export { judgeOn, readingsOf, type Judged, type Readings } from './status-on';
