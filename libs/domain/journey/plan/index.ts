export * from './commands';
export * from './standing-in-plan';
