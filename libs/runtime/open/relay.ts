import type { Relay } from '#libs/integration';
import type { EventLog, IntegrationFeed } from '#libs/ports';
import { EXAMPLE_TYPE_PREFIX, type Config } from '../config';
import type { Logger } from '../logging';
import type { Closers } from './closers';
import { openFeed } from './feed';
import { feedSecret } from './feed-secret';
import { storeAddresses } from './store-addresses';

const AS_IN_EXAMPLES =
  'what is published is named as in the examples: set THROUGHLINE_FEED_TYPE_PREFIX to a domain of your own before receivers count on it';

/** A relay at work, and the feed that it publishes to. */
export interface OpenRelay {
  readonly relay: Relay;
  readonly feed: IntegrationFeed;
}

/**
 * Opens the feed that is configured and begins to publish to it, to be ended with the rest; undefined when the feed is off.
 * What it needs is loaded only now. Throws ConfigError, and what a feed throws that will never take anything.
 */
export async function openRelay(
  config: Config,
  { log, logger }: { readonly log: EventLog; readonly logger: Logger },
  closers: Closers,
): Promise<OpenRelay | undefined> {
  if (config.feed === 'off') return undefined;
  const secret = await feedSecret(config);
  if (config.feedTypePrefix === EXAMPLE_TYPE_PREFIX) logger.warn({ typePrefix: config.feedTypePrefix }, AS_IN_EXAMPLES);
  const opened = await openFeed(config, logger);
  if (opened === undefined) return undefined;
  const feed = closers.keep(opened.feed);
  const { openFeedProgress } = await import('#libs/adapters/feed-progress-sql');
  const progress = closers.keep(await openFeedProgress(storeAddresses(config).feed, opened.name));
  const { feedMapping, startRelay } = await import('#libs/integration');
  const mapping = feedMapping({ source: config.feedSource, typePrefix: config.feedTypePrefix, secret });
  const relay = startRelay({ log, feed, progress, mapping, logger });
  closers.first(() => relay.stop());
  return { relay, feed };
}
