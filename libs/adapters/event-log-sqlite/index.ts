export { openSqliteEventLog } from './event-log';
