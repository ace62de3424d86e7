export { migrate } from './migrate';
export { openDatabase, type OpenOptions, type StoreAddress } from './open-database';
