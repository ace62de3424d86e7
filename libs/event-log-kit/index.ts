export * from './bell';
export * from './json-text';
export * from './judge-append';
export * from './position';
export * from './prepared-append';
export * from './read-request';
export * from './stream-name';
export * from './subscription';
