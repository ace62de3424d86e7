export { journeyAsShown, sightsOf, type Sights } from './as-shown';
export type { AssessmentAsk } from './assessment-facts';
export { carryForwardSheet, sharablePeople, type CarryForwardSheet, type SharedPerson } from './carry-forward';
export * from './after-care';
export * from './case-view';
export * from './commands';
export { compareNetworks, type ChangedPerson, type FromTo, type NetworkComparison } from './compare-networks';
export type { Described } from './described';
export type { MovingState } from './decide';
export * from './diary';
export { REASONS_CARE_ENDS, REASONS_OF_MOVING, type RecordEmergencyMove, type RecordMoveHappened } from './inputs';
export { askAboutMove, optionsAsked, type AskAboutMove, type MoveAsk } from './moves/ask-about-move';
export type { Beside, OptionInLaw } from './moves/beside';
export { rankAsked } from './moves/rank-asked';
export { followUpsOf, type FollowUp, type PromiseKept } from './moves/follow-ups';
export { rolesThatEnd, type RoleThatEnds } from './moves/roles-that-end';
export * from './one-relationship/held-through';
export { ownWordsBy, type OwnWords } from './own-words';
export {
  leavingCareAsBelieved,
  leavingCareInWords,
  leavingCareOn,
  leavingCareSpells,
  nextInWords,
  type Belief,
} from './leaving-care';
export { networkOn, type NetworkOnDay } from './network';
export { nextDates, type NextDate } from './next-dates';
export { factAt, type LinkedPlace, type Locate } from './person-facts';
export * from './plan';
export * from './promises';
export * from './reviews';
export { roleInWords } from './roles';
export * from './runway';
export { seenFrom } from './seen';
export * from './state';
export * from './timeline';
export * from './two-relationships';
