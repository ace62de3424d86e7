export * from './read-store';
export * from './reference-store';
export * from './projector/projector';
