import { randomUUID } from 'node:crypto';
import type { PreparedAppend } from '#libs/event-log-kit';
import {
  APPENDS_PER_COMMIT_MAX,
  APPENDS_WAITING_MAX,
  AppendQueue,
  EVENTS_PER_COMMIT_MAX,
  type Verdict,
} from './append-queue';

const appendOf = (events: number): PreparedAppend => ({
  stream: `journey-${randomUUID()}`,
  category: 'journey',
  expected: 'none',
  events: Array.from({ length: events }, () => ({
    id: randomUUID(),
    type: 'queue.fact-noted',
    data: '{}',
    metadata: '{}',
  })) as unknown as PreparedAppend['events'],
});
const answered: Verdict = {
  kind: 'answered',
  result: { kind: 'appended', revision: 0, position: '1'.padStart(20, '0') },
};

/** A queue over a commit that notes the size of each group it was given. */
function queueNoting(
  commit: (appends: readonly PreparedAppend[]) => readonly Verdict[] = (a) => a.map(() => answered),
) {
  const groups: number[] = [];
  const queue = new AppendQueue((appends) => {
    groups.push(appends.length);
    return commit(appends);
  });
  return { queue, groups };
}
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe('appends share a commit', () => {
  it('commits once for all that were asked for in one turn of the event loop', async () => {
    const { queue, groups } = queueNoting();
    await Promise.all(times(64, () => queue.push(appendOf(1))));
    expect(groups).toEqual([64]);
  });

  it('commits once for callers who each came by a promise of their own in that turn', async () => {
    const { queue, groups } = queueNoting();
    await Promise.all(times(20, () => Promise.resolve().then(() => queue.push(appendOf(1)))));
    expect(groups).toEqual([20]);
  });

  it('answers nobody before the commit', async () => {
    let isCommitted = false;
    const { queue } = queueNoting((appends) => {
      isCommitted = true;
      return appends.map(() => answered);
    });
    const seen = await queue.push(appendOf(1)).then(() => isCommitted);
    expect(seen).toBe(true);
  });

  it('puts no more appends in a commit than the limit, and the rest in the next', async () => {
    const { queue, groups } = queueNoting();
    await Promise.all(times(APPENDS_PER_COMMIT_MAX + 3, () => queue.push(appendOf(1))));
    expect(groups).toEqual([APPENDS_PER_COMMIT_MAX, 3]);
  });

  it('puts no more events in a commit than the limit, but takes one larger append by itself', async () => {
    const { queue, groups } = queueNoting();
    const sizes = [EVENTS_PER_COMMIT_MAX - 1, 1, 1, EVENTS_PER_COMMIT_MAX + 1, 1];
    await Promise.all(sizes.map((size) => queue.push(appendOf(size))));
    expect(groups).toEqual([2, 1, 1, 1]);
  });

  it('rejects everyone in a commit that failed, and goes on with the next', async () => {
    let tries = 0;
    const { queue } = queueNoting((appends) => {
      if (++tries === 1) throw new Error('disk I/O error');
      return appends.map(() => answered);
    });
    const failed = await Promise.allSettled(times(3, () => queue.push(appendOf(1))));
    expect(failed).toEqual(
      times(3, () => ({
        status: 'rejected',
        reason: expect.objectContaining({
          kind: 'storage',
          message: expect.stringContaining('disk I/O error') as string,
        }) as unknown,
      })),
    );
    await expect(queue.push(appendOf(1))).resolves.toMatchObject({ kind: 'appended' });
  });

  it('refuses an append when too many wait, and takes it again afterwards', async () => {
    const { queue } = queueNoting();
    const one = appendOf(1);
    const waiting = times(APPENDS_WAITING_MAX, () => queue.push(one));
    await expect(queue.push(one)).rejects.toMatchObject({ kind: 'tooBusy' });
    await Promise.all(waiting);
    await expect(queue.push(one)).resolves.toMatchObject({ kind: 'appended' });
  });

  it('is drained when everything that waited has been answered', async () => {
    const { queue, groups } = queueNoting();
    const answers = times(APPENDS_PER_COMMIT_MAX * 2, () => queue.push(appendOf(1)));
    await queue.drained();
    expect(groups).toEqual([APPENDS_PER_COMMIT_MAX, APPENDS_PER_COMMIT_MAX]);
    await expect(Promise.all(answers)).resolves.toHaveLength(APPENDS_PER_COMMIT_MAX * 2);
  });
});
