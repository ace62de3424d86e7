export { openKafkaFeed } from './feed';
export { kafkaMessages, type KafkaMessagesOptions } from './kafka-messages';
export type { KafkaAccount, KafkaFeedOptions, KafkaLogger, KafkaServer } from './options';
