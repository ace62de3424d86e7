export { openSqliteAccessLog } from './access-log';
