import { z } from 'zod';

const yesNo = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .or(z.boolean());

/** How a Kafka is reached and what is asked of it: infra/kafka/README.md. Of no use with any other feed. */
export const kafkaKeys = {
  /** The topic. Its partitions are fixed when it is made: another count needs another topic. */
  feedTopic: z
    .string()
    .regex(/^[a-zA-Z0-9._-]{1,200}$/, { message: 'must be letters, digits, dots, dashes and underscores' })
    .default('throughline.young-people.v1'),
  /** Let the relay make its topic, which needs the right to. Otherwise an operator makes it. */
  feedMakeTopic: yesNo.default(false),
  /** Copies of each message in a topic that the relay makes; all but one must stand before a message counts as kept. */
  feedReplication: z.coerce.number().int().min(1).max(9).default(3),
  /** Days that a topic which the relay makes, or a file, keeps a message. */
  feedKeepDays: z.coerce.number().int().min(1).max(3_650).default(30),
  /** The relay's account on the Kafka, and a file that holds its password. */
  feedUser: z.string().min(1).optional(),
  feedPasswordFile: z.string().min(1).optional(),
  /** How the account shows that it knows its password. `plain` says it as it is, and needs feedTls. */
  feedSasl: z.enum(['scram-sha-512', 'scram-sha-256', 'plain']).default('scram-sha-512'),
  /** Reach the Kafka over TLS. */
  feedTls: yesNo.default(false),
  /** A file with the certificate (PEM) of who vouches for the Kafka, beside those that Node trusts. */
  feedCaFile: z.string().min(1).optional(),
};

interface KafkaSettings {
  readonly feedUser?: string | undefined;
  readonly feedPasswordFile?: string | undefined;
  readonly feedCaFile?: string | undefined;
  readonly feedSasl: string;
  readonly feedTls: boolean;
}

type Problem = readonly [key: keyof KafkaSettings, message: string];

/** What does not go together. */
export const kafkaProblems = (config: KafkaSettings): readonly Problem[] => [
  ...accountProblems(config),
  ...tlsProblems(config),
];

function* accountProblems({ feedUser, feedPasswordFile }: KafkaSettings): Generator<Problem> {
  if (feedUser !== undefined && feedPasswordFile === undefined)
    yield ['feedPasswordFile', 'an account on the Kafka needs a password'];
  if (feedUser === undefined && feedPasswordFile !== undefined)
    yield ['feedUser', 'a password is of an account: name it'];
}

function* tlsProblems({ feedUser, feedCaFile, feedSasl, feedTls }: KafkaSettings): Generator<Problem> {
  if (feedTls) return;
  if (feedUser !== undefined && feedSasl === 'plain')
    yield ['feedTls', '"plain" would send the password for anybody to read: set THROUGHLINE_FEED_TLS=true'];
  if (feedCaFile !== undefined) yield ['feedTls', 'a certificate is of TLS: set THROUGHLINE_FEED_TLS=true'];
}
