export { fromCloudEvent, NotOfThisFeed, toCloudEvent, type FeedCloudEvent } from './cloud-event';
