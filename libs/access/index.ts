export { decideAccess } from './decide-access';
export { mayInRole, PURPOSE_OF } from './rules-table';
export { scopeOf, type ListScope } from './scope-of';
export { leftOutOfLists, readerKindOf, sightFor, sightOf, type ReaderKind } from './sight-of';
export * from './vocabulary';
