export * from './asking';
export * from './care';
export * from './ids';
export * from './moves';
export * from './people';
export * from './story';
export * from './views';
