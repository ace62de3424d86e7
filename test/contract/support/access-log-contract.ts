import type { AccessEntry, AccessLog } from '#libs/ports';

export const KIT = '11111111-1111-4111-8111-111111111111';

let made = 0;
/** What somebody looked at, with an id of its own. */
export const entry = (change: Partial<AccessEntry> = {}): AccessEntry => ({
  id: `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  at: '2026-03-31T09:00:00.000Z',
  actor: 'staff-1',
  actorRole: 'social-worker',
  action: 'view-case',
  youngPersonId: KIT,
  basis: 'allocated',
  purpose: 'direct-care',
  route: '/young-people/:youngPersonId',
  result: 'allowed',
  why: null,
  correlation: 'c-1',
  ...change,
});

/** What can be sent as an address and what can be typed: PostgreSQL holds no U+0000, and no engine half of a letter. */
const HOSTILE = [
  '\0',
  'a\0b',
  '\uD83D',
  '\uDC4B\uD83D',
  '\uFDD0',
  '\uFDD00000',
  "'; DROP TABLE entries; --",
  'Ωé👋🏽\u202E',
];

/** What every record of who looked must do; `open` gives an empty one. */
export function describeAccessLog(name: string, open: () => Promise<AccessLog>): void {
  describe(`the record of who looked, kept in ${name}`, () => {
    let log: AccessLog;
    beforeEach(async () => (log = await open()));
    afterEach(() => log.close());

    it('gives back what was recorded for a young person, newest first', async () => {
      const [first, second] = [entry(), entry({ result: 'refused', basis: null, why: 'No part in this record' })];
      await log.record(first);
      await log.record(second);
      expect(await log.entriesFor(KIT)).toEqual([second, first]);
    });

    it('goes by the order of recording, whatever the clocks of those who recorded say', async () => {
      const [first, second, third] = [
        entry({ at: '2026-03-31T12:00:00.000Z' }),
        entry({ at: '2026-03-31T09:00:00.000Z' }),
        entry({ at: '2026-03-31T11:00:00.000Z' }),
      ];
      await log.record(first, second);
      await log.record(third);
      expect(await log.entriesFor(KIT)).toEqual([third, second, first]);
    });

    it('keeps young people apart, and lists about nobody out of all of them', async () => {
      await log.record(entry({ youngPersonId: null, action: 'view-list' }), entry({ youngPersonId: 'another' }));
      expect(await log.entriesFor(KIT)).toEqual([]);
      expect(await log.entriesFor('another')).toHaveLength(1);
    });

    it('records the same entry once, however often it is given', async () => {
      const one = entry();
      await Promise.all([log.record(one), log.record(one, one)]);
      await log.record({ ...one, actor: 'somebody-else' });
      expect(await log.entriesFor(KIT)).toEqual([one]);
    });

    it('gives no more than were asked for', async () => {
      await log.record(entry(), entry(), entry());
      expect(await log.entriesFor(KIT, 2)).toHaveLength(2);
    });

    it('keeps any text to the letter, and two young people apart whose addresses differ in a letter nobody sees', async () => {
      const given = HOSTILE.map((text) => entry({ youngPersonId: text, actor: text, route: `GET ${text}`, why: text }));
      await log.record(...given);
      for (const one of given) expect(await log.entriesFor(one.youngPersonId ?? '')).toEqual([one]);
      expect(await log.entriesFor('�')).toEqual([]);
    });

    it('records thousands at once, in their order', async () => {
      const many = Array.from({ length: 2_600 }, () => entry());
      await Promise.all([log.record(...many.slice(0, 1_300)), ...many.slice(1_300).map((one) => log.record(one))]);
      const kept = await log.entriesFor(KIT, 3_000);
      expect(kept.map(({ id }) => id)).toEqual(many.map(({ id }) => id).reverse());
    });

    it('refuses to record once it is closed, so that no page is sent unrecorded', async () => {
      await log.close();
      await log.close();
      await expect(log.record(entry())).rejects.toThrow('closed');
    });
  });
}
