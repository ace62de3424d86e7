export * from './adviser';
export * from './oc3';
export { oc3RowFor, type Oc3Row, type Oc3RowFound } from './oc3-row';
export type { Oc3Fact, Oc3Value } from './oc3-value';
export * from './oc3-window';
export { afterCareJourneyCommands } from './people-to-ask';
export * from './steps-owed';
