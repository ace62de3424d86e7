import type { Config } from '../config';
import { feedSecret } from './feed-secret';

/** The key under which the feed speaks of a young person. */
export type FeedSubjects = (youngPersonId: string) => string;

/**
 * The keys of the feed, for a planner that leads from them to the young person; undefined where there is no feed, or where this
 * process has not been given its secret. Throws ConfigError when the secret cannot be used.
 */
export async function openFeedSubjects(config: Config): Promise<FeedSubjects | undefined> {
  if (config.feed === 'off' || (config.engine === 'cluster' && config.feedSecretFile === undefined)) return undefined;
  const secret = await feedSecret(config);
  const { subjectKeys } = await import('#libs/integration');
  return subjectKeys(secret);
}
