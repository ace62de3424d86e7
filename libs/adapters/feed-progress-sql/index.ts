export { openFeedProgress } from './feed-progress';
export { readFeedProgress } from './read-progress';
