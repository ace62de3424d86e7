export * from './config';
export * from './engine';
export * from './engine.module';
export * from './logging';
export * from './paths';
export * from './read-only';
export * from './system-clock';
