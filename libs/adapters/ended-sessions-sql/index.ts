export { openEndedSessions } from './ended-sessions';
