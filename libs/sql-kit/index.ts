export { asGiven, storable } from './any-text';
export { isAway } from './away';
export { openKeptStore, StoreUnusable, type KeptStore } from './kept-store';
export { migrate } from './migrate';
export { openDatabase, type OpenOptions, type StoreAddress } from './open-database';
export { changingTables, wasReplaced } from './changing-tables';
export { DatabaseAway, DatabaseRefused } from './database-away';
export { columnsOf } from './columns-of';
export { openLocks, type Lock, type Locks } from './locks';
