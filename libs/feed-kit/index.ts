export { fromCloudEvent, NotOfThisFeed, toCloudEvent, type FeedCloudEvent } from './cloud-event';
export { checkBatch, MESSAGE_BYTES_MAX } from './check-batch';
