export { openSqliteDrafts } from './drafts';
