import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { FeedMessage, IntegrationFeed, NonEmptyArray } from '#libs/ports';

type Batch = NonEmptyArray<FeedMessage>;

/** A fault to plant in a sound feed, and the part of the contract that must notice. */
export interface FaultyFeed {
  readonly fault: string;
  readonly part: string;
  /** `kept` is what the sound feed keeps, for faults that reach into it. */
  readonly make: (sound: IntegrationFeed, kept: FeedMessage[]) => IntegrationFeed;
}

/** A sound feed with some of its methods replaced. */
function spoilt(spoil: (sound: IntegrationFeed, kept: FeedMessage[]) => Partial<IntegrationFeed>): FaultyFeed['make'] {
  return (sound, kept) => ({
    publish: (batch) => sound.publish(batch),
    health: () => sound.health(),
    close: () => sound.close(),
    ...spoil(sound, kept),
  });
}

/** Publishes each batch as something else. */
const publishing = (change: (batch: Batch) => readonly FeedMessage[]): FaultyFeed['make'] =>
  spoilt((sound) => ({
    publish: async (batch) => {
      const changed = change(batch);
      if (changed.length > 0 || batch.length === 0) await sound.publish(changed as unknown as Batch);
    },
  }));

const withData = (message: FeedMessage, change: (value: unknown) => unknown): FeedMessage => ({
  ...message,
  data: Object.fromEntries(
    Object.entries(message.data).map(([name, value]) => [name, change(value)]),
  ) as FeedMessage['data'],
});

const KEEPING: readonly FaultyFeed[] = [
  { fault: 'drops the last of a batch', part: 'keeping', make: publishing((batch) => batch.slice(0, -1)) },
  { fault: 'drops what comes after a thousand', part: 'keeping', make: publishing((batch) => batch.slice(0, 1_000)) },
  { fault: 'sends a message twice', part: 'keeping', make: publishing((batch) => [batch[0], ...batch]) },
  {
    fault: 'turns "not known" into nothing',
    part: 'keeping',
    make: publishing((batch) => batch.map((one) => withData(one, (value) => (value === null ? '' : value)))),
  },
  {
    fault: 'turns numbers into text',
    part: 'keeping',
    make: publishing((batch) => batch.map((one) => withData(one, (value) => (value === 0.25 ? '0.25' : value)))),
  },
  {
    fault: 'keeps only plain letters',
    part: 'keeping',
    make: publishing((batch) =>
      batch.map((one) =>
        withData(one, (value) => (typeof value === 'string' ? Buffer.from(value, 'latin1').toString('latin1') : value)),
      ),
    ),
  },
  {
    fault: 'gives a message another time',
    part: 'keeping',
    make: publishing((batch) => batch.map((one) => ({ ...one, time: '2026-01-01T00:00:00.000Z' }))),
  },
  {
    fault: 'answers before it is kept',
    part: 'keeping',
    make: spoilt((sound) => ({
      publish: async (batch) => {
        const late = pause(20).then(() => sound.publish(batch));
        late.catch(() => undefined);
        await Promise.resolve();
      },
    })),
  },
];

const ORDERING: readonly FaultyFeed[] = [
  { fault: 'turns a batch round', part: 'ordering', make: publishing((batch) => batch.toReversed()) },
  {
    fault: 'gives an id of its own to what is sent again',
    part: 'ordering',
    make: publishing((batch) => batch.map((one) => ({ ...one, id: randomUUID() }))),
  },
  {
    fault: 'lets a small batch overtake',
    part: 'ordering',
    make: spoilt((sound) => {
      let turn = 0;
      return {
        publish: async (batch) => {
          turn += 1;
          if (turn % 2 === 1) await pause(10);
          await sound.publish(batch);
        },
      };
    }),
  },
  {
    fault: 'puts the new in front of the old',
    part: 'ordering',
    make: spoilt((_, kept) => ({
      publish: async (batch) => {
        kept.unshift(...batch);
        await Promise.resolve();
      },
    })),
  },
];

const REFUSING: readonly FaultyFeed[] = [
  {
    fault: 'keeps what stands before the message it refuses',
    part: 'refusing',
    make: spoilt((sound) => ({
      publish: async (batch) => {
        if (batch.length === 0) await sound.publish(batch);
        for (const one of batch) await sound.publish([one]);
      },
    })),
  },
  {
    fault: 'takes a message of any size',
    part: 'refusing',
    make: spoilt((_, kept) => ({ publish: (batch) => Promise.resolve(void kept.push(...batch)) })),
  },
  {
    fault: 'cuts what is too large',
    part: 'refusing',
    make: publishing((batch) =>
      batch.map((one) => withData(one, (value) => (typeof value === 'string' ? value.slice(0, 100) : value))),
    ),
  },
  {
    fault: 'repeats what it refuses',
    part: 'refusing',
    make: spoilt((sound) => ({
      publish: (batch) =>
        sound.publish(batch).catch((error: unknown) => {
          throw Object.assign(new Error(`${String(error)} ${JSON.stringify(batch)}`), { name: 'FeedRefused' });
        }),
    })),
  },
];

const unreachable = () => Promise.resolve({ ok: false, why: 'no reason' });
const fine = () => Promise.resolve({ ok: true });
const nothing = () => Promise.resolve();

const BEING_THERE: readonly FaultyFeed[] = [
  { fault: 'never says that it is there', part: 'being there', make: spoilt(() => ({ health: unreachable })) },
  { fault: 'says that it is there when it is closed', part: 'being there', make: spoilt(() => ({ health: fine })) },
  { fault: 'takes messages when it is closed', part: 'being there', make: spoilt(() => ({ close: nothing })) },
  {
    fault: 'closes over what it was asked to keep',
    part: 'being there',
    make: spoilt((sound, kept) => ({
      close: async () => {
        await sound.close();
        kept.pop();
      },
    })),
  },
  {
    fault: 'cannot be closed twice',
    part: 'being there',
    make: spoilt((sound) => {
      let closed = false;
      return {
        close: async () => {
          if (closed) throw new Error('closed before');
          closed = true;
          await sound.close();
        },
      };
    }),
  },
];

export const FAULTY_FEEDS: readonly FaultyFeed[] = [...KEEPING, ...ORDERING, ...REFUSING, ...BEING_THERE];
