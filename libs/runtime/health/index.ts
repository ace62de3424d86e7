export * from './health';
export * from './health-parts';
export * from './health.module';
