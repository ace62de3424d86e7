import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEndedSessions } from '#libs/adapters/ended-sessions-sql';
import type { StoreAddress } from '#libs/sql-kit';
import { describeOnPostgres } from '../support/postgres';

jest.setTimeout(60_000);

const FIRST = '11111111-1111-4111-8111-111111111111';
const SECOND = '22222222-2222-4222-8222-222222222222';
const at = (hour: number): string => `2026-03-04T${String(hour).padStart(2, '0')}:00:00.000Z`;

function describeEndedSessions(name: string, place: () => Promise<StoreAddress>): void {
  describe(`sign-ins that were ended early, kept in ${name}`, () => {
    it('are known as ended to every planner and after a restart, and no other is', async () => {
      const address = await place();
      const [one, other] = [await openEndedSessions(address), await openEndedSessions(address)];
      expect(await one.isEnded(FIRST)).toBe(false);
      await Promise.all([one.end(FIRST, at(9)), other.end(FIRST, at(9))]);
      for (const planner of [one, other]) {
        expect([await planner.isEnded(FIRST), await planner.isEnded(SECOND)]).toEqual([true, false]);
        await planner.close();
      }
      const again = await openEndedSessions(address);
      expect(await again.isEnded(FIRST)).toBe(true);
      await again.close();
    });

    it('are forgotten once their cookies would be over anyway, and not a moment earlier', async () => {
      const ended = await openEndedSessions(await place());
      await ended.end(FIRST, at(9));
      await ended.end(SECOND, at(12));
      expect(await ended.forget(at(9))).toBe(0);
      expect(await ended.forget(at(10))).toBe(1);
      expect([await ended.isEnded(FIRST), await ended.isEnded(SECOND)]).toEqual([false, true]);
      await ended.close();
    });
  });
}

let folder: string;
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'sessions-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

describeEndedSessions('SQLite', async () => ({ file: path.join(folder, 'sessions.db') }));
describeOnPostgres('sign-ins in PostgreSQL', (postgres) =>
  describeEndedSessions('PostgreSQL', async () => ({ postgres: await postgres().fresh(), schema: 'sessions' })),
);

it('sign-ins that were ended early are readable by their own account only', async () => {
  const file = path.join(folder, 'sessions.db');
  await (await openEndedSessions({ file })).close();
  expect((await stat(file)).mode & 0o077).toBe(0);
});
