export { assessOption, withoutSafety } from './assess-option';
export * from './facts';
export { kindOfHomeByPlace } from './kind-of-home';
export { networkBeforeAfter, type NetworkPerson, type PartOfLife } from './network';
export type { RankKeys } from './order';
export type { MainReason } from './main-reasons';
export {
  rankOptions,
  shortlistOptions,
  type Explaining,
  type RankedOption,
  type RankedOptions,
  type Shortlist,
  type ShortlistedOption,
} from './rank-options';
export * from './result';
