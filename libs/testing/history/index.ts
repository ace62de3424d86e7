export * from './history';
export { inventedHistory } from './invented-history';
export * from './told-homes';
export * from './told-lines';
export { networkTold } from './told-network';
