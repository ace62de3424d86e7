export { openSqliteAccessLog } from './access-log';
export { AccessLogUnusable } from './open-access-database';
