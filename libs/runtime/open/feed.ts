import { readFile } from 'node:fs/promises';
import type { KafkaFeedOptions } from '#libs/adapters/feed-kafka';
import type { IntegrationFeed } from '#libs/ports';
import { ConfigError, type Config } from '../config';
import type { Logger } from '../logging';
import { dataFiles } from './store-addresses';

const DAY_MS = 86_400_000;
const KAFKA = 'kafka://';

/** A feed, and the name that its place is kept under: what was published to one has not been published to another. */
export interface OpenFeed {
  readonly name: string;
  readonly feed: IntegrationFeed;
}

/**
 * Opens the feed that is configured; undefined when it is off. A Kafka need not answer yet. Loads what the feed needs only
 * now: most processes have none. Throws ConfigError for a file that cannot be read, and `TopicUnfit`.
 */
export async function openFeed(config: Config, logger: Logger): Promise<OpenFeed | undefined> {
  if (config.feed === 'off') return undefined;
  if (config.feed === 'file') {
    const { openFileFeed } = await import('#libs/adapters/feed-file');
    return {
      name: feedName(config),
      feed: await openFileFeed({ folder: dataFiles(config.data).feedFolder, keepDays: config.feedKeepDays }),
    };
  }
  const options = await kafkaOptions(config, logger);
  const { openKafkaFeed } = await import('#libs/adapters/feed-kafka');
  return { name: feedName(config), feed: await openKafkaFeed(options) };
}

/** What the place of a feed is kept under. */
export const feedName = ({ feed, feedTopic }: Pick<Config, 'feed' | 'feedTopic'>): string =>
  feed === 'file' ? 'file' : feedTopic;

/** How the Kafka of the configuration is reached, and what its topic is to be. */
export async function kafkaOptions(config: Config, logger: Logger): Promise<KafkaFeedOptions> {
  const { feed, feedTopic, feedMakeTopic, feedReplication, feedKeepDays, feedTls, feedCaFile } = config;
  const ca = await contentOf('feedCaFile', feedCaFile);
  return {
    brokers: feed.slice(KAFKA.length).split(','),
    topic: feedTopic,
    makeTopic: feedMakeTopic,
    replication: feedReplication,
    retentionMs: feedKeepDays * DAY_MS,
    tls: ca === undefined ? feedTls : { ca },
    ...(await accountOf(config)),
    logger,
  };
}

async function accountOf(config: Config): Promise<Pick<KafkaFeedOptions, 'account'>> {
  const password = await contentOf('feedPasswordFile', config.feedPasswordFile);
  if (config.feedUser === undefined || password === undefined) return {};
  return { account: { mechanism: config.feedSasl, username: config.feedUser, password: password.trim() } };
}

async function contentOf(key: string, file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new ConfigError(`${key}: ${file} cannot be read (${String((error as NodeJS.ErrnoException).code)})`);
  }
}
