import { besideSqlite, onEachEngine } from '../../../test/support/each-engine';
import { endLockSessions } from '../../../test/resilience/support/paused-worker';
import type { Locks } from './lock';
import { openLocks } from './locks';

const NAME = 'keep an invented list';

describe('a lock', () => {
  onEachEngine((fresh) => {
    it('is had by one at a time, also in one process, and by the next when it is given back', async () => {
      const locks = openLocks(await fresh());
      const first = await locks.tryLock(NAME);
      expect(first?.lost.aborted).toBe(false);
      expect(await locks.tryLock(NAME)).toBeUndefined();
      expect(await locks.tryLock('another name')).toBeDefined();
      await first?.release();
      expect(await locks.tryLock(NAME)).toBeDefined();
      await locks.close();
    });

    it('is had by one of those who ask at the same moment', async () => {
      const locks = openLocks(await fresh());
      const asked = await Promise.all(Array.from({ length: 5 }, () => locks.tryLock(NAME)));
      expect(asked.filter((lock) => lock !== undefined)).toHaveLength(1);
      await locks.close();
    });
  });
});

besideSqlite('a lock on a server', (_freshFile, fresh) => {
  const opened: Locks[] = [];
  afterEach(async () => {
    for (const locks of opened.splice(0)) await locks.close();
  });
  const open = (at: Awaited<ReturnType<typeof fresh>>): Locks => {
    const locks = openLocks(at);
    opened.push(locks);
    return locks;
  };

  it('keeps other processes out until it is given back or its holder ends', async () => {
    const at = await fresh();
    const [here, there] = [open(at), open(at)];
    const lock = await here.tryLock(NAME);
    expect(await there.tryLock(NAME)).toBeUndefined();
    await lock?.release();
    expect(await there.tryLock(NAME)).toBeDefined();
    expect(await here.tryLock(NAME)).toBeUndefined();
    await there.close();
    expect(await here.tryLock(NAME)).toBeDefined();
  });

  it('is told to be lost when its connection is gone, and can be had again', async () => {
    const at = await fresh();
    const locks = open(at);
    const lock = await locks.tryLock(NAME);
    const lost = new Promise((resolve) => lock?.lost.addEventListener('abort', resolve));
    expect(await endLockSessions(at)).toBe(1);
    await lost;
    const again = await locks.tryLock(NAME);
    expect(again?.lost.aborted).toBe(false);
  });

  it('of one installation does not stand in the way of another in the same database', async () => {
    expect(await open(await fresh()).tryLock(NAME)).toBeDefined();
    expect(await open(await fresh()).tryLock(NAME)).toBeDefined();
  });

  it('says in words, without the account, that the server does not answer', async () => {
    const locks = open({ postgres: 'postgres://somebody:secret@127.0.0.1:1/nowhere', schema: 'lists' });
    await expect(locks.tryLock(NAME)).rejects.toMatchObject({ name: 'DatabaseAway' });
    await expect(locks.tryLock(NAME)).rejects.not.toThrow(/secret|somebody/);
  });
});
