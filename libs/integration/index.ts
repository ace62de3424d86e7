export {
  CannotBeTold,
  DEFAULT_TYPE_PREFIX,
  feedMapping,
  type FeedMapping,
  type FeedMappingOptions,
} from './mapping/feed-mapping';
export { breakingChanges } from './schemas/breaking-changes';
export { feedSchemas, type FeedSchema } from './schemas/schema-of';
