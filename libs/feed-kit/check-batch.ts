import { FeedRefused, type FeedMessage, type NonEmptyArray } from '#libs/ports';

/**
 * The most that one message may take as JSON, in bytes. A thin message takes about five hundred; what comes near the limit
 * carries something that it should not. Well below what any Kafka takes unless told otherwise (1 MiB).
 */
export const MESSAGE_BYTES_MAX = 65_536;

/** Throws `FeedRefused` when the batch can never be sent: it is empty, or a message of it is too large. */
export function checkBatch(batch: readonly FeedMessage[]): asserts batch is NonEmptyArray<FeedMessage> {
  if (batch.length === 0) throw new FeedRefused('a batch of the feed holds at least one message');
  for (const message of batch) {
    const bytes = Buffer.byteLength(JSON.stringify(message));
    if (bytes > MESSAGE_BYTES_MAX) {
      throw new FeedRefused(
        `message ${message.id} takes ${String(bytes)} bytes; the feed takes ${String(MESSAGE_BYTES_MAX)} at most`,
      );
    }
  }
}
