export { assessOption, withoutSafety } from './assess-option';
export * from './facts';
export { kindOfHomeByPlace } from './kind-of-home';
export { networkBeforeAfter, type NetworkPerson, type PartOfLife } from './network';
export type { RankKeys } from './order';
export { EXPLAINED_DEFAULT, rankOptions, type RankedOption, type RankedOptions } from './rank-options';
export * from './result';
