export { createMemoryDrafts } from './drafts';
