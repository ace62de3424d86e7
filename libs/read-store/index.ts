export { openReadStore, type ReadStore, type ReadStoreOptions } from './open-read-store';
export { catchUp } from './projector/catch-up';
export type { Projector, ProjectorLogger, ProjectorOptions } from './projector/projector';
export { startProjector } from './projector/start-projector';
export { projectionsStatus } from './projector/status';
export * from './read-store';
export * from './reference-store';
export { openReferenceStore } from './reference/open-reference-store';
export { stabilityTotalsByReplay } from './replay-totals';
