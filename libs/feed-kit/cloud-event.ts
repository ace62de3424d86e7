import type { FeedMessage } from '#libs/ports';
import { CloudEvent, V1 } from 'cloudevents';
import { z } from 'zod';

type FeedData = FeedMessage['data'];
export type FeedCloudEvent = CloudEvent<FeedData>;

const attributes = z.object({
  id: z.string().min(1),
  source: z.string().min(1),
  type: z.string().min(1),
  subject: z.string().min(1),
  time: z.iso.datetime({ offset: true }),
  dataschema: z.string().min(1),
  sequence: z.string().min(1),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** A CloudEvent that our feed cannot have sent: an attribute is missing, or its data is not flat. Holds nothing of it. */
export class NotOfThisFeed extends Error {
  override readonly name = 'NotOfThisFeed';
}

/**
 * A message as a CloudEvent (specification 1.0): `sequence` and `partitionkey` are extensions of theirs; the partition key is
 * the subject, so that order holds for one young person. Throws when it cannot be one, and what it throws holds nothing of it.
 */
export function toCloudEvent(message: FeedMessage): FeedCloudEvent {
  // The package gives an event without an id a random one, and one without a time the present.
  const { data, ...rest } = fromCloudEvent(message);
  return new CloudEvent<FeedData>({
    ...rest,
    specversion: V1,
    datacontenttype: 'application/json',
    partitionkey: message.subject,
    data,
  });
}

/** The message that a CloudEvent of our feed is. Throws `NotOfThisFeed`, naming the attributes and nothing that stands in them. */
export function fromCloudEvent(event: unknown): FeedMessage {
  const read = attributes.safeParse(event);
  if (read.success) return read.data;
  const where = [...new Set(read.error.issues.map((issue) => issue.path.join('.')))].join(', ');
  throw new NotOfThisFeed(`not a message of this feed: ${where}`);
}
