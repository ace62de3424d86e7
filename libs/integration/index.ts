export {
  CannotBeTold,
  FEED_CATEGORIES,
  feedMapping,
  subjectKeys,
  type FeedMapping,
  type FeedMappingOptions,
} from './mapping/feed-mapping';
export { breakingChanges } from './schemas/breaking-changes';
export { feedSchemas, type FeedSchema } from './schemas/schema-of';
export type { Relay, RelayLogger, RelayOptions, RelayStatus } from './relay/relay';
export { startRelay } from './relay/start-relay';
