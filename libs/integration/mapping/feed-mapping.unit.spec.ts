import type { FeedMessage, RecordedEvent } from '#libs/ports';
import { CannotBeTold, feedMapping, type FeedMappingOptions } from './feed-mapping';

const MAYA = '00000000-0000-4000-8000-0000000000a1';
const ROBIN = '00000000-0000-4000-8000-0000000000a2';
const MOVE = '00000000-0000-4000-8000-0000000000b1';

const event = (change: Partial<RecordedEvent> = {}): RecordedEvent => ({
  id: '00000000-0000-5000-8000-000000000003',
  type: 'MoveProposed',
  data: {
    transitionId: MOVE,
    occurred: { from: '2026-03-01', to: '2026-03-31', precision: 'month' },
    why: 'The carers retire in summer.',
    neededBy: null,
    wishes: null,
    noWishesReason: 'In hospital',
  },
  metadata: {
    schema: '1',
    commandId: '00000000-0000-4000-8000-000000000001',
    actor: 'sw-041',
    actorRole: 'social-worker',
    recordedAt: '2026-03-02T09:30:00.123Z',
    correlation: '',
    causation: '',
    source: 'planner',
  },
  stream: `journey-${MAYA}`,
  revision: 41,
  position: '1'.padStart(20, '0'),
  ...change,
});

const SECRET = 'an invented secret of thirty-two characters';
const tell = (change?: Partial<RecordedEvent>, options: Partial<FeedMappingOptions> = {}): FeedMessage => {
  const message = feedMapping({ source: '/throughline', secret: SECRET, ...options })(event(change));
  if (message === undefined) throw new Error('nothing was told');
  return message;
};

describe('what other systems are told of an event', () => {
  it('what it is, when it was recorded, its place, and its facts in dates and keys', () => {
    expect(tell()).toEqual({
      id: '00000000-0000-5000-8000-000000000003',
      source: '/throughline',
      type: 'example.throughline.move-proposed.v1',
      subject: expect.stringMatching(/^[\w-]{43}$/),
      time: '2026-03-02T09:30:00.123Z',
      dataschema: 'tag:throughline.example,2026:feed/move-proposed.v1',
      sequence: '0000000041',
      data: {
        move: expect.stringMatching(/^[\w-]{43}$/),
        happenedFrom: '2026-03-01',
        happenedTo: '2026-03-31',
        happenedPrecision: 'month',
        neededBy: null,
        link: `/from-feed/${tell().subject}`,
      },
    });
  });

  it('the same again, whoever asks: a receiver can drop what it has seen', () => {
    expect(tell()).toEqual(tell());
  });

  it('under the name that the deployment has chosen; its schema is the same', () => {
    const message = tell({}, { typePrefix: 'uk.gov.somewhere.throughline' });
    expect(message.type).toBe('uk.gov.somewhere.throughline.move-proposed.v1');
    expect(message.dataschema).toBe(tell().dataschema);
  });

  it('one young person has one key, another another', () => {
    expect(tell({ revision: 42 }).subject).toBe(tell().subject);
    expect(tell({ stream: `journey-${ROBIN}` }).subject).not.toBe(tell().subject);
  });

  it('another feed has other keys for everything, so that two feeds cannot be laid beside each other', () => {
    const other = tell({}, { secret: 'another invented secret, just as long as that' });
    expect(other.subject).not.toBe(tell().subject);
    expect(other.data['move']).not.toBe(tell().data['move']);
  });

  it('a secret that could be found by trying is refused', () => {
    expect(() => feedMapping({ source: '/throughline', secret: 'too short' })).toThrow(RangeError);
  });

  it('nothing, when it is kept private', () => {
    const mapping = feedMapping({ source: '/throughline', secret: SECRET });
    expect(mapping(event({ type: 'RestrictionImposed', data: {} }))).toBeUndefined();
  });

  it.each([
    ['a type that a newer version wrote', { type: 'MoveDreamtOf' }],
    ['a form that a newer version wrote', { metadata: { ...event().metadata, schema: '2' } }],
    ['facts that do not fit', { data: { transitionId: MOVE, neededBy: 'Friday at Nan Example’s' } }],
  ])('%s is not passed over: whoever reads on would lose it for ever', (_what, change) => {
    expect(() => tell(change)).toThrow(CannotBeTold);
    expect(() => tell(change)).not.toThrow(/Nan Example/);
  });
});
