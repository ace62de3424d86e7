import { readFile } from 'node:fs/promises';
import { consume, redFlagAlerts, rememberInStore, sendByNotify, type ConsumerStore } from '#libs/feed-consumer';
import type { FeedMessage } from '#libs/ports';
import { ConfigError, type Config } from '../config';
import { createLogger, type Logger } from '../logging';
import { kafkaOptions } from '../open/feed';
import { dataFiles, storeAddresses } from '../open/store-addresses';
import { makePrivateFolder } from '../private-folder';

/** Consumers of this name share the topic's partitions. */
const GROUP = 'throughline-alerts';

const NEEDED = ['notifyKeyFile', 'notifyTemplate', 'notifyTo', 'plannerUrl'] as const;
type Needed = { readonly [Key in (typeof NEEDED)[number]]-?: NonNullable<Config[Key]> };

/** Sends an email of counts when a move with red flags is put forward or approved, until `signal` aborts. Throws ConfigError. */
export async function runAlerts(config: Config, signal: AbortSignal): Promise<void> {
  const settings = needed(config);
  const logger = createLogger(config.logLevel);
  const { notifyUrl: baseUrl } = config;
  const send = sendByNotify({
    apiKey: await keyIn(settings.notifyKeyFile),
    templateId: settings.notifyTemplate,
    emailAddress: settings.notifyTo,
    ...(baseUrl === undefined ? {} : { baseUrl }),
  });
  const store = await memoryOf(config);
  try {
    const messages = await messagesOf(config, logger, signal);
    await consume({
      messages,
      store,
      handle: redFlagAlerts({ send, plannerUrl: settings.plannerUrl }),
      logger,
      signal,
    });
  } finally {
    await store.close();
  }
}

function needed(config: Config): Needed {
  if (config.feed === 'off')
    throw new ConfigError('feed: alerts are sent of what is in the feed, and there is none: set THROUGHLINE_FEED');
  const missing = NEEDED.filter((key) => config[key] === undefined);
  if (missing.length > 0) throw new ConfigError(`${missing.join(', ')}: alerts are not sent without`);
  return config as Needed;
}

async function keyIn(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw new ConfigError(`notifyKeyFile: ${file} cannot be read (${String((error as NodeJS.ErrnoException).code)})`);
  }
}

async function memoryOf(config: Config): Promise<ConsumerStore> {
  if (config.postgres === undefined) await makePrivateFolder(config.data);
  return rememberInStore(storeAddresses(config).alerts);
}

async function messagesOf(config: Config, logger: Logger, signal: AbortSignal): Promise<AsyncIterable<FeedMessage>> {
  if (config.feed === 'file') {
    const { fileMessages } = await import('#libs/adapters/feed-file');
    return fileMessages({ folder: dataFiles(config.data).feedFolder, signal });
  }
  const options = await kafkaOptions(config, logger);
  const { kafkaMessages } = await import('#libs/adapters/feed-kafka');
  return kafkaMessages({ ...options, group: GROUP, signal });
}
