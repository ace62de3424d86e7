export { openFeedProgress } from './feed-progress';
