export * from './access-log';
export * from './clock';
export * from './drafts';
export * from './ended-sessions';
export * from './event-log';
export * from './event-log-error';
export * from './integration-feed';
export * from './landmark';
