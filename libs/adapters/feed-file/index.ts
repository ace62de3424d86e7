export { openFileFeed } from './file-feed';
