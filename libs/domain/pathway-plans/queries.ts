export * from './assessment/queries';
export * from './help/queries';
export * from './plan/queries';
export * from './positions/queries';
export * from './versions/queries';
