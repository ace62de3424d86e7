export * from './commands';
export type { WhatWasNew } from './decide';
export * from './events';
export * from './inputs';
export * from './queries';
export * from './state';
export * from './vocabulary';
