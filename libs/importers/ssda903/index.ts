export type { CodeCount } from '../files/code-counts';
export { importReturn, type ImportOptions, type ImportProgress } from './import-return';
export { memoryRecord, type MemoryRecord } from './memory-sink';
export type { Registry, ReturnSink } from './ports';
export type { ImportReport, RowCounts } from './report';
export type { Problem } from '../files/unreadable-file';
export { UnreadableReturn } from './unreadable';
