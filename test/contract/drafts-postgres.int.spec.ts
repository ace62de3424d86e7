import { openDrafts } from '#libs/adapters/drafts-sql';
import type { Drafts } from '#libs/ports';
import { describeOnPostgres } from '../support/postgres';
import { ADD, at, describeDrafts, MANY, SAM, typed } from './support/drafts-contract';

jest.setTimeout(60_000);

const everything = { limit: MANY, offset: 0 };
const openAt = (postgres: string): Promise<Drafts> => openDrafts({ postgres, schema: 'drafts' });

describeOnPostgres('drafts in PostgreSQL', (postgres) => {
  describeDrafts('PostgreSQL', async () => openAt(await postgres().fresh()));

  /** Two planners over one database, opened at the same moment. */
  async function twoPlanners(): Promise<readonly [Drafts, Drafts]> {
    const url = await postgres().fresh();
    return Promise.all([openAt(url), openAt(url)]);
  }

  it('that were kept on one planner are found on the other', async () => {
    const [one, other] = await twoPlanners();
    await one.keep(typed({ values: { note: 'begun here' } }), MANY);
    expect((await other.find(SAM, { address: ADD }))?.values).toEqual({ note: 'begun here' });
    await other.remove(SAM, { address: ADD });
    expect(await one.find(SAM, { address: ADD })).toBeUndefined();
    await Promise.all([one.close(), other.close()]);
  });

  it('stay one draft when two planners keep the same form at the same moment, one of the two whole', async () => {
    const [one, other] = await twoPlanners();
    for (let round = 0; round < 20; round++) {
      const [a, b] = [one, other].map((drafts, who) => {
        const values = { who: String(who), note: String(who).repeat(5_000) };
        return drafts.keep(typed({ commandId: `c-${who}`, values, at: at(round) }), MANY);
      });
      await Promise.all([a, b]);
      const { rows, total } = await one.list(SAM, everything);
      expect(total).toBe(1);
      const kept = await other.find(SAM, { address: ADD });
      const who = kept?.values['who'] as string;
      expect(kept?.values['note']).toBe(who.repeat(5_000));
      expect(rows[0]?.commandId).toBe(`c-${who}`);
    }
    await Promise.all([one.close(), other.close()]);
  });

  it('are never more than so many, and none just kept is dropped, however many keep at the same moment', async () => {
    const [one, other] = await twoPlanners();
    const most = 10;
    for (let round = 0; round < 10; round++) {
      const kept = Array.from({ length: 12 }, (_, n) => typed({ address: `/${(round + n * 7) % 30}`, at: at(round) }));
      await Promise.all(kept.map((draft, n) => (n % 2 === 0 ? one : other).keep(draft, most)));
      const { rows, total } = await one.list(SAM, everything);
      expect(total).toBe(most);
      expect(rows.every(({ lastKeptAt }) => lastKeptAt === at(round))).toBe(true);
    }
    await Promise.all([one.close(), other.close()]);
  });
});

describeOnPostgres(
  'drafts, while PostgreSQL is away',
  (postgres) => {
    it('say so, and go on by themselves when it is back, with all that they had acknowledged', async () => {
      const drafts = await openAt(await postgres().fresh());
      for (let round = 1; round <= 3; round++) {
        await drafts.keep(typed({ values: { round: String(round) } }), MANY);
        await postgres().stopAtOnce();
        const away = { name: 'DatabaseAway' };
        await expect(drafts.keep(typed({ values: { round: 'lost' } }), MANY)).rejects.toMatchObject(away);
        await expect(drafts.find(SAM, { address: ADD })).rejects.toMatchObject(away);
        await expect(drafts.sweep(at(0))).rejects.toMatchObject(away);
        await postgres().startAgain();
        expect((await drafts.find(SAM, { address: ADD }))?.values).toEqual({ round: String(round) });
      }
      await drafts.close();
    });
  },
  { own: true },
);
