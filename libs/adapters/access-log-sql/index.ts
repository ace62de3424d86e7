export { openAccessLog } from './access-log';
export { accessEntriesInOrder } from './in-order';
