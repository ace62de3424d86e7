export * from './actor';
export * from './civil-date';
export * from './decider';
export * from './define-event';
export * from './distance';
export * from './schemas';
export * from './vague-date';
