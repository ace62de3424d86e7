export * from './clock';
export * from './event-log';
