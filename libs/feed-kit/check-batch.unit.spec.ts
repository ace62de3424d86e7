import { FeedRefused, type FeedMessage } from '#libs/ports';
import { checkBatch, MESSAGE_BYTES_MAX } from '.';

const message = (note: string): FeedMessage => ({
  id: 'one',
  source: '/throughline',
  type: 'example.throughline.move-approved.v1',
  subject: 'a key',
  time: '2026-03-02T09:30:00.000Z',
  dataschema: 'tag:throughline.example,2026:feed/move-approved.v1',
  sequence: '0000000001',
  data: { note },
});
const bare = Buffer.byteLength(JSON.stringify(message('')));

describe('a batch of the feed', () => {
  it('is taken when every message is as large as may be', () => {
    expect(() => checkBatch([message('x'.repeat(MESSAGE_BYTES_MAX - bare))])).not.toThrow();
  });

  it('is refused for one message that is a byte larger, which is named and not repeated', () => {
    const batch = [message(''), message('é'.repeat((MESSAGE_BYTES_MAX - bare) / 2 + 1))];
    expect(() => checkBatch(batch)).toThrow(FeedRefused);
    expect(() => checkBatch(batch)).toThrow(/^message one takes 6553[78] bytes; the feed takes 65536 at most$/);
  });

  it('is refused when it is empty', () => {
    expect(() => checkBatch([])).toThrow('a batch of the feed holds at least one message');
  });
});
