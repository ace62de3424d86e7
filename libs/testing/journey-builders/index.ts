export * from './asking';
export * from './bonds';
export * from './care';
export * from './ids';
export * from './moves';
export * from './people';
export * from './story';
export * from './views';
