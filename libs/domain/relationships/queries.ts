export * from './brothers-and-sisters/queries';
export * from './contact/agreement-queries';
export * from './course/queries';
export * from './person/queries';
export * from './restrictions/queries';
export * from './supports/queries';
export * from './views/queries';
export * from './workers/queries';
