import { paths } from '../../apps/planner/src/paths';
import { idOf } from '#libs/testing/journey-builders';
import { openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields, type Visitor } from '../support/visitor';
import { ashsHistory, KIT, KIT_GRAN, kitsHistory } from '../support/world';

const kit = { youngPersonId: KIT };
const gran = { ...kit, relationshipId: KIT_GRAN };
const dean = { ...kit, relationshipId: idOf('kit-dean') };
const show = paths.people.show(gran);
const record = paths.people.recordContact(kit);
const noneFound = paths.contact.noneFound(gran);
const december = { ...gran, contactId: idOf('kit-gran 2025-12-10') };
const on = (name: string, day: number, month: number, year: number) => ({
  [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year),
}); // prettier-ignore

const SAW_GRAN = { who: KIT_GRAN, when: 'yesterday', mode: 'face-to-face', outcome: 'held' };

describe('Contact is recorded', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeEach(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell([...kitsHistory, ...ashsHistory]);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterEach(() => planner.close());

  const wordsOf = async (url: string): Promise<string> => (await worker.get(url)).words;

  it('with brothers and sisters on top, and whoever it was opened from before everybody', async () => {
    const words = await wordsOf(record);
    expect(words.indexOf('Brothers and sisters')).toBeLessThan(words.indexOf('Dean, brother or sister'));
    expect(words.indexOf('Dean, brother or sister')).toBeLessThan(words.indexOf('Gran Pauline, grandparent'));
    const from = await worker.get(paths.people.recordContact(kit, { with: KIT_GRAN }));
    expect(from.words.indexOf('Gran Pauline, grandparent')).toBeLessThan(from.words.indexOf('Dean, brother or sister'));
    expect(from.html).toMatch(new RegExp(`id="who"[^>]*value="${KIT_GRAN}" checked`));
  });

  it('and then another one, on a form that is empty again', async () => {
    const sent = await worker.submit(record, { ...SAW_GRAN, then: 'another' });
    expect(sent.location).toBe(record);
    const { html, words } = await worker.get(record);
    expect(words).toContain('Recorded: contact with Gran Pauline.');
    expect(html).not.toContain(' checked');
  });

  it('with how it went and what the young person says of it, kept apart', async () => {
    await worker.submit(record, { ...SAW_GRAN, howItWent: 'They baked.', youngPersonsView: 'I want to go again' });
    const words = await wordsOf(show);
    expect(words).toContain('They baked. The young person: “I want to go again”');
    expect(await wordsOf(paths.case.timeline(kit, { detail: 'all' }))).toContain('I want to go again');
  });

  it('of a past day as exactly as anybody knows, and of no day to come', async () => {
    const another = { ...SAW_GRAN, when: 'another' };
    expect((await worker.submit(record, { ...another, 'on-month': '2', 'on-year': '2026' })).status).toBe(303);
    expect(await wordsOf(show)).toContain('February 2026: 1 in touch');
    const ahead = await worker.submit(record, { ...another, ...on('on', 5, 3, 2026) });
    expect([ahead.status, ahead.html.includes('href="#on-day"')]).toEqual([400, true]);
    expect(ahead.words).toContain('Contact that has not happened yet cannot be recorded');
  });

  it('and takes no two answers that cannot both be so, at a question that is in sight, losing nothing', async () => {
    const both = await worker.submit(record, { ...SAW_GRAN, reason: 'No driver' });
    expect(both.status).toBe(400);
    expect(both.html).toContain('href="#outcome"');
    expect(both.html).toContain('value="No driver"');
    const missed = { ...SAW_GRAN, outcome: 'missed', missedBy: 'service', reason: 'No driver' };
    expect((await worker.submit(record, { ...missed, howItWent: 'Fine' })).html).toContain('href="#outcome"');
    expect((await worker.submit(record, { ...SAW_GRAN, ...on('on', 1, 3, 2026) })).html).toContain('href="#when"');
  });

  it('and refuses ten thousand characters beside the field, cutting none', async () => {
    const long = 'x'.repeat(10_000);
    const sent = await worker.submit(record, { ...SAW_GRAN, howItWent: long });
    expect(sent.status).toBe(400);
    expect(sent.html).toContain('href="#howItWent"');
    expect(sent.html).toContain(long);
    expect(await wordsOf(show)).not.toContain('March 2026: 1 in touch');
  });

  it('and shows markup and sums as they were typed', async () => {
    const typed = '=1+1 <img src=x onerror=alert(1)>';
    await worker.submit(record, { ...SAW_GRAN, howItWent: typed });
    const { html, words } = await worker.get(show);
    expect(words).toContain(typed);
    expect(html).not.toContain('<img src=x');
  });

  it('while a colleague records another one: neither is sent back', async () => {
    const opened = hiddenFields((await worker.get(record)).html, record);
    const adviser = await planner.as('personal-adviser', 'PA001');
    expect((await adviser.submit(record, { ...SAW_GRAN, when: 'today' })).status).toBe(303);
    expect((await worker.post(record, { ...opened, ...SAW_GRAN })).status).toBe(303);
    expect(await wordsOf(show)).toContain('March 2026: 2 in touch');
  });

  it('against what was agreed, month by month', async () => {
    await worker.submit(record, SAW_GRAN);
    const words = await wordsOf(show);
    expect(words).toContain('March 2026 None due 1 held');
    expect(words).toContain('February 2026 2 Not recorded');
    expect(words).toContain('January 2026 3 1 missed');
    expect(words).toContain('December 2025 2 1 held');
    expect(words).not.toMatch(/March 2025 \d/);
  });

  it('too late to be in time, and says how many days are left before it lapses', async () => {
    const words = await wordsOf(show);
    expect(words).toContain('Contact is late: it was due on 24 December 2025.');
    expect(words).toContain('lapses on 11 March 2026 unless they are in touch before: 7 days left.');
    expect(await wordsOf(paths.case.show(kit))).toContain(
      'Contact with Gran Pauline lapses on 11 March 2026, in 7 days',
    );
    expect(await wordsOf(paths.myWork({}, { show: 'drifting' }))).toContain(
      'Contact with Gran Pauline lapses in 7 days',
    );
    await worker.submit(record, SAW_GRAN);
    expect(await wordsOf(show)).not.toContain('lapses on');
    expect(await wordsOf(paths.myWork({}, { show: 'drifting' }))).not.toContain('Gran Pauline');
  });

  describe('that there was none', () => {
    const LOOKED = { ...on('from', 11, 12, 2025), ...on('to', 4, 3, 2026), lookedAt: 'Asked Gran and Ruth' };

    it('when somebody looked, from the day after the last contact up to today', async () => {
      const { html } = await worker.get(noneFound);
      expect(html).toMatch(/name="from-day"[^>]*value="11"/);
      expect(html).toMatch(/name="to-month"[^>]*value="3"/);
      expect((await worker.submit(noneFound, LOOKED)).location).toBe(show);
      const words = await wordsOf(show);
      expect(words).toContain('Recorded: you looked, and there was no contact with Gran Pauline.');
      expect(words).toContain('February 2026 2 None found');
      expect(words).toContain('January 2026 3 1 missed; None found');
      expect(words).toContain('11 December 2025 to 4 March 2026 Somebody looked None found Asked Gran and Ruth');
    });

    it('is something else than that nobody wrote anything down', async () => {
      const none = { ...on('from', 1, 2, 2026), ...on('to', 1, 3, 2026), lookedAt: 'Read the diary' };
      const url = paths.contact.noneFound(dean);
      expect(await wordsOf(paths.people.list(kit))).toContain('Not recorded');
      await worker.submit(url, none);
      expect(await wordsOf(paths.people.list(kit))).toContain('None up to 1 March 2026: somebody looked');
    });

    it('is refused on days to come, backwards, without whom was asked, and where contact is on record', async () => {
      const wrong: readonly (readonly [change: object, says: string, at: string])[] = [
        [on('to', 5, 3, 2026), 'You can only have looked at days up to today', 'to-day'],
        [on('to', 1, 12, 2025), 'The first day cannot be after the last day', 'from-day'],
        [{ lookedAt: '' }, 'Say who or what you asked', 'lookedAt'],
        [on('from', 1, 12, 2025), 'They were in touch, 10 December 2025, as is on record', 'from-day'],
      ];
      for (const [change, says, at] of wrong) {
        const sent = await worker.submit(noneFound, { ...LOOKED, ...(change as Record<string, string>) });
        expect({ says, status: sent.status, said: sent.words.includes(says) }).toEqual({
          says,
          status: 400,
          said: true,
        });
        expect(sent.html).toContain(`href="#${at}"`);
      }
    });
  });

  describe('by mistake', () => {
    const withdraw = paths.contact.withdraw(december);

    it('is taken back with a reason, and the contact before counts again', async () => {
      await worker.submit(record, SAW_GRAN);
      const { html } = await worker.get(show);
      const hrefs = [...html.matchAll(/href="([^"]*\/withdraw)"/g)].map((match) => match[1] ?? '');
      const latest = hrefs[0] ?? '';
      expect((await worker.submit(latest, {})).words).toContain('Say why it was a mistake');
      await worker.submit(latest, { reason: 'It was her neighbour' });
      const words = await wordsOf(show);
      expect(words).toContain('Last in touch 84 days ago');
      expect(words).not.toContain('March 2026: 1 in touch');
      expect(words).toContain('3 March 2026, face to face: It was her neighbour');
      expect(await wordsOf(paths.case.timeline(kit, { detail: 'all' }))).toContain('had been recorded by mistake');
    });

    it('leaves the others of the same occasion alone', async () => {
      await worker.submit(record, { ...SAW_GRAN, who: [KIT_GRAN, dean.relationshipId] });
      const { html } = await worker.get(show);
      const latest = /href="([^"]*\/withdraw)"/.exec(html)?.[1] ?? '';
      await worker.submit(latest, { reason: 'Gran was ill' });
      expect(await wordsOf(show)).not.toContain('March 2026: 1 in touch');
      expect(await wordsOf(paths.people.show(dean))).toContain('March 2026: 1 in touch');
    });

    it('is taken back once, and shown as it was known before', async () => {
      const fields = { ...hiddenFields((await worker.get(withdraw)).html, withdraw), reason: 'Another young person' };
      const answers = [await worker.post(withdraw, fields), await worker.post(withdraw, fields)];
      expect(answers.map(({ status }) => status)).toEqual([303, 303]);
      expect(await wordsOf(withdraw)).toContain('This contact has been taken back already.');
      const before = paths.people.show(gran, { asKnownAt: '2026-01-31' });
      expect(await wordsOf(before)).toContain('December 2025: 1 in touch');
    });

    it('that is none is not found', async () => {
      expect((await worker.get(paths.contact.withdraw({ ...gran, contactId: idOf('nothing') }))).status).toBe(404);
    });
  });

  it('by a coordinator, and not by somebody who only reads', async () => {
    const coordinator = await planner.as('coordinator', 'CO001');
    expect((await coordinator.submit(record, SAW_GRAN)).status).toBe(303);
    expect((await coordinator.get(noneFound)).status).toBe(200);
    const officer = await planner.as('reviewing-officer', 'RO001');
    for (const url of [record, noneFound, paths.contact.withdraw(december)]) {
      expect((await officer.get(url)).status).toBe(403);
    }
  });

  it('at no past moment', async () => {
    for (const url of [record, noneFound, paths.contact.withdraw(december), paths.contact.agree(gran)]) {
      const { status, html } = await worker.get(`${url}?asItWasOn=2026-01-01`);
      expect({ url, status }).toEqual({ url, status: 200 });
      expect(html.match(/<form[^>]*action="([^"]*)"/g)).toEqual(['<form method="post" action="/sign-out"']);
    }
  });
});
