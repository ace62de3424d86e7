import { FeedRefused, type IntegrationFeed, type NonEmptyArray, type ParkedInFeed, type StreamName } from '#libs/ports';
import { parkedAt, type Telling } from './tell-slice';

/** How many were published, and who is parked because the feed would never take one of theirs. */
export interface Published {
  readonly messages: number;
  readonly park: readonly ParkedInFeed[];
}

const isNonEmpty = <T>(values: readonly T[]): values is NonEmptyArray<T> => values.length > 0;

/**
 * Publishes in one batch. Only when the feed says that it will never take the batch as it stands is each message sent by
 * itself, so that one that is refused holds back one young person and nobody else. Throws while the feed is away.
 */
export async function publish(feed: IntegrationFeed, tellings: readonly Telling[]): Promise<Published> {
  const messages = tellings.map(({ message }) => message);
  if (!isNonEmpty(messages)) return { messages: 0, park: [] };
  try {
    await feed.publish(messages);
    return { messages: messages.length, park: [] };
  } catch (error) {
    if (!(error instanceof FeedRefused)) throw error;
    return publishEach(feed, tellings);
  }
}

async function publishEach(feed: IntegrationFeed, tellings: readonly Telling[]): Promise<Published> {
  const park = new Map<StreamName, ParkedInFeed>();
  let messages = 0;
  for (const { event, message } of tellings) {
    if (park.has(event.stream)) continue;
    try {
      await feed.publish([message]);
      messages++;
    } catch (error) {
      if (!(error instanceof FeedRefused)) throw error;
      park.set(event.stream, parkedAt(event, error.message));
    }
  }
  return { messages, park: [...park.values()] };
}
