export { createMemoryAccessLog } from './access-log';
