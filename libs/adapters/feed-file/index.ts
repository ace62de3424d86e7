export { openFileFeed } from './file-feed';
export { fileMessages } from './file-messages';
