import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import type { DomainEvent } from '#libs/domain/kernel';
import { openReadStore, startProjector, type MyWork } from '#libs/read-store';
import { allocated, kid, registered, tell, told, type Told } from '#libs/testing/history';
import { bondConfirmed, bondDeclined, bondSuggested, bondWithdrawn } from '#libs/testing/journey-builders';

const PATIENCE_MS = 15_000;
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
const says = (n: number, event: DomainEvent): Told => told(kid(n), event.type, event.data);

// Of four questions, one is confirmed, one declined (in a stream that is read first), one withdrawn, one waits.
const history: readonly Told[] = [
  ...[1, 2, 3, 4, 5].flatMap((n) => [...registered(n, `Invented ${n}`), allocated(n, `W${n}`)]),
  says(2, bondDeclined('declined', kid(3))),
  says(3, bondSuggested('two', 'declined', kid(2))),
  says(1, bondSuggested('two', 'confirmed', kid(2))),
  says(2, bondConfirmed('one', 'confirmed', kid(1))),
  says(4, bondSuggested('two', 'withdrawn', kid(2))),
  says(4, bondWithdrawn('two', 'withdrawn')),
  says(5, bondSuggested('two', 'waits', kid(2))),
];

describe('the list of bonds to confirm', () => {
  it('has what waits and nothing else, and is the same when it is built anew', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'bonds-'));
    const log = createMemoryEventLog();
    const store = await openReadStore({ file: path.join(folder, 'lists.db') });
    const projector = startProjector({ log, store, logger });
    const work = async (): Promise<MyWork['bonds']> =>
      (await store.myWork({ scope: { workerRef: 'W2' }, today: '2026-03-31' })).bonds;
    try {
      await tell(log, history);
      expect(await projector.caughtUpTo(await log.head(), PATIENCE_MS)).toBe(true);
      const before = await work();
      expect(before.rows.map(({ youngPersonId }) => youngPersonId)).toEqual([kid(2)]);
      await projector.rebuild('bonds');
      expect(await work()).toEqual(before);
      expect(await store.bondsAskedOf(kid(2))).toHaveLength(4);
    } finally {
      await projector.stop();
      await store.close();
      await log.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
