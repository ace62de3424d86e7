export * from './commands';
export * from './compare';
export { deliveredInWords } from './compare-needs';
export * from './standing-in-plan';
export * from './status-words';
export * from './view';
export * from './who';
