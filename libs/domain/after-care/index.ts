export * from './codes';
export * from './commands';
export { recordFact } from './decide';
export * from './events';
export { agreePeopleToAskInput, type AgreePeopleToAsk } from './inputs';
export * from './queries';
export * from './state';
export * from './vocabulary';
export * from './words';
