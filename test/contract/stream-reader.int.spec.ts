import fc from 'fast-check';
import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import { foldLens, type Lens } from '#libs/domain/kernel';
import type { EventLog, Recordable } from '#libs/ports';
import { StreamReader } from '#libs/application';

const names: Lens<readonly string[]> = {
  name: 'names',
  types: ['PreferredNameRecorded'],
  initial: [],
  evolve: (state, event) => [...state, (event.data as { name: string }).name],
};

let serial = 0;
const recordable = (type: string, data: unknown): Recordable => ({
  id: `00000000-0000-4000-8000-${String(++serial).padStart(12, '0')}`,
  type,
  data,
  metadata: {
    schema: '1', commandId: 'c', actor: 'SW001', actorRole: 'social-worker', recordedAt: '2026-03-02T09:00:00.000Z',
    correlation: 'x', causation: 'x', source: 'test',
  },
}); // prettier-ignore

const STREAM = 'journey-5b7c1c9e-6f0e-4c53-9b60-6d0b6f6f2a11';
const OTHER = 'journey-5b7c1c9e-6f0e-4c53-9b60-6d0b6f6f2a12';

async function append(log: EventLog, stream: typeof STREAM | typeof OTHER, isName: boolean): Promise<void> {
  const { revision } = await log.readStream(stream, { max: 1, backwards: true });
  const event = isName
    ? recordable('PreferredNameRecorded', { name: `Name ${serial}`, toldBy: 'worker' })
    : recordable('YoungPersonRegistered', { localId: `K${serial}` });
  await log.append(stream, revision, [event]);
}

describe('reading streams and keeping what was read', () => {
  it('answers as a fresh reading and a fresh fold would, whatever is kept and whatever has been let go', async () => {
    const step = fc.record({ stream: fc.constantFrom(STREAM, OTHER), write: fc.boolean(), isName: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.constantFrom(0, 2, 1000), async (steps, keptMax) => {
        const log = createMemoryEventLog();
        const reader = new StreamReader(log, keptMax);
        for (const { stream, write, isName } of steps) {
          if (write) {
            await append(log, stream, isName);
            continue;
          }
          const whole = await reader.whole(stream);
          const fresh = await new StreamReader(log, 0).whole(stream);
          expect(whole).toEqual(fresh);
          expect(reader.folded(stream as typeof STREAM, whole, names)).toEqual(foldLens(names, fresh.events));
        }
      }),
      { numRuns: 150 },
    );
  });
});
