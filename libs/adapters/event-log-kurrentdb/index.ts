export { openKurrentEventLog, type KurrentEventLog, type KurrentEventLogOptions } from './event-log';
