export { openDrafts } from './drafts';
