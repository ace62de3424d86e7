export * from './events';
export type * from './inputs';
export * from './parts-of-move';
export { viewsMissing, WHOSE_IN_WORDS } from './rules/views-are-sought-before-a-decision';
export * from './state';
export { TASK_TEMPLATE } from './task-template';
export * from './vocabulary';
