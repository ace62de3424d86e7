/** Where kafkajs may speak. A pino logger is one. */
export interface KafkaLogger {
  warn(details: object, text: string): void;
  error(details: object, text: string): void;
}

/** Who we are to the broker. `plain` sends the password as it is: over TLS only. */
export interface KafkaAccount {
  readonly mechanism: 'scram-sha-512' | 'scram-sha-256' | 'plain';
  readonly username: string;
  readonly password: string;
}

/** How a Kafka is reached. */
export interface KafkaServer {
  /** `host:port` of some of its brokers; they name the rest. */
  readonly brokers: readonly string[];
  /** Over TLS; `ca` is a certificate to trust (PEM) beside those that Node trusts. */
  readonly tls?: boolean | { readonly ca: string };
  readonly account?: KafkaAccount;
  readonly logger?: KafkaLogger;
  /** How long one publish may take before it throws, in milliseconds. */
  readonly patienceMs?: number;
}

export interface KafkaFeedOptions extends KafkaServer {
  readonly topic: string;
  /** Fixed when the topic is made, for ever: with another count a young person's messages would change partition. */
  readonly partitions?: number;
  /** How long the topic keeps a message, in milliseconds. Pseudonymous is still personal: never without a limit. */
  readonly retentionMs?: number;
  /** Copies of each message. All but one must stand before a publish is answered. */
  readonly replication?: number;
  /** Makes the topic when it is not there. Needs the right to. */
  readonly makeTopic?: boolean;
  /** Lets the broker drop what a retry would double. Off only for brokers that do not know it. */
  readonly idempotent?: boolean;
}

const DAY_MS = 86_400_000;
const PATIENCE_MS = 30_000;

export type FeedSettings = Required<Omit<KafkaFeedOptions, 'tls' | 'account' | 'logger'>> & KafkaServer;

export const withDefaults = (options: KafkaFeedOptions): FeedSettings => ({
  partitions: 12,
  retentionMs: 30 * DAY_MS,
  replication: 3,
  makeTopic: false,
  idempotent: true,
  patienceMs: PATIENCE_MS,
  ...options,
});
