import { Kafka, type KafkaMessage } from 'cloudevents';
import type { FeedMessage } from '#libs/ports';
import { fromCloudEvent, NotOfThisFeed, toCloudEvent } from '.';

const message: FeedMessage = {
  id: '00000000-0000-5000-8000-000000000001',
  source: '/throughline',
  type: 'example.throughline.move-approved.v1',
  subject: 'wJ3v9nN0mFQ0mB1s2bE0aQ7m5y8h6G4k2d0c9Z7x5Y1',
  time: '2026-03-02T09:30:00.123Z',
  dataschema: 'tag:throughline.example,2026:feed/move-approved.v1',
  sequence: '0000000012',
  data: { move: 'abc', redFlags: 1, pastRed: true, neededBy: null },
};

describe('a message as a CloudEvent', () => {
  it('says the specification, that its data is JSON, and what to keep in order', () => {
    expect(toCloudEvent(message)).toMatchObject({
      specversion: '1.0',
      datacontenttype: 'application/json',
      partitionkey: message.subject,
      sequence: message.sequence,
    });
  });

  it('comes back as it went, as JSON in one piece', () => {
    expect(fromCloudEvent(JSON.parse(JSON.stringify(toCloudEvent(message))))).toEqual(message);
  });

  it('comes back as it went, as a Kafka message with its attributes in headers', () => {
    const { key, headers, value } = Kafka.binary(toCloudEvent(message)) as KafkaMessage<FeedMessage['data']>;
    expect(key).toBe(message.subject);
    const received = { key, headers, value: Buffer.from(JSON.stringify(value)) } as unknown as KafkaMessage<Buffer>;
    expect(fromCloudEvent(Kafka.toEvent(received))).toEqual(message);
  });

  it.each(['id', 'source', 'type', 'subject', 'time', 'dataschema', 'sequence'])(
    'cannot be made without %s',
    (name) => {
      expect(() => toCloudEvent({ ...message, [name]: '' })).toThrow(NotOfThisFeed);
    },
  );

  it.each([
    ['nothing', null],
    ['text', 'hello'],
    ['an event without a subject', { ...message, subject: undefined }],
    ['an event whose data is nested', { ...message, data: { person: { name: 'Nan Example' } } }],
  ])('%s is refused, and what stood in it is not repeated', (_what, event) => {
    const reading = (): unknown => fromCloudEvent(event);
    expect(reading).toThrow(NotOfThisFeed);
    expect(reading).not.toThrow(/Nan Example/);
  });
});
