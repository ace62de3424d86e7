import { told } from '#libs/testing/history';
import { civilDate, onDay } from '#libs/domain/kernel';
import { idOf } from '#libs/testing/journey-builders';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Visitor } from '../support/visitor';
import { ashsHistory, KIT, KIT_GRAN, kitsHistory } from '../support/world';

const gran = { youngPersonId: KIT, relationshipId: KIT_GRAN };
const show = paths.people.show(gran);
const agree = paths.contact.agree(gran);
const end = paths.people.change({ ...gran, change: 'agreed-no-more' });
const on = (name: string, day: number, month: number, year: number) => ({
  [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year),
}); // prettier-ignore

const LEAST = { mode: 'phone', howOften: 'every', count: '1', unit: 'weeks', ...on('occurred', 2, 3, 2026) };
const EVERYTHING = {
  ...LEAST, toleranceDays: '2', responsible: 'Ruth', ...on('firstOn', 7, 3, 2026), payer: 'The authority',
  travel: 'By bus, an hour each way', supervision: 'supported', ifMissedTwice: 'Ruth rings them both',
  ...on('reviewOn', 1, 9, 2026), ownWords: 'Sundays are best',
}; // prettier-ignore
const restriction = (kind: string) =>
  told(KIT, 'RestrictionImposed', {
    restrictionId: idOf('restricted'), relationshipId: KIT_GRAN, kind, reasonClass: 'court-order',
    legalBasis: 'Order of 2 February 2026', youngPersonsView: 'I miss her', reviewOn: '2026-05-01',
    occurred: onDay(civilDate('2026-02-02')),
  }, { recordedAt: '2026-02-28T09:00:00.000Z', actor: 'SW001' }); // prettier-ignore

describe('Contact is agreed', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeEach(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell([...kitsHistory, ...ashsHistory]);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterEach(() => planner.close());

  const wordsOfShow = async (): Promise<string> => (await worker.get(show)).words;

  it('with everything practice asks for, and shows all of it', async () => {
    const sent = await worker.submit(agree, EVERYTHING);
    expect([sent.status, sent.location]).toEqual([303, show]);
    const words = await wordsOfShow();
    for (const said of [
      'Recorded: what contact was agreed.', 'How Phone call, every week', 'How late is all right 2 days', 'Seen to by Ruth',
      'First time 7 March 2026', 'Who pays The authority', 'How they get there By bus, an hour each way',
      'Who is with them Somebody who helps them', 'If it is missed twice Ruth rings them both',
      'Looked at again 1 September 2026', 'The young person says “Sundays are best”', 'Agreed 2 March 2026.',
    ]) {
      expect(words).toContain(said);
    } // prettier-ignore
    expect(words).not.toContain('Not agreed yet');
  });

  it('in part, and says what is still open, and that it is no plan without a named adult and a first date', async () => {
    await worker.submit(agree, LEAST);
    const words = await wordsOfShow();
    expect(words).toContain('Not agreed yet: which adult sees to it, when the first time is, who pays,');
    expect(words).toContain('and what the young person says.');
    expect(words).toContain('this does not count as a plan');
  });

  it('for when they want to, and then nothing is late', async () => {
    await worker.submit(agree, { ...LEAST, howOften: 'when-they-want', count: '' });
    const words = await wordsOfShow();
    expect(words).toContain('Phone call, when they want to');
    expect(words).not.toContain('How late is all right');
    expect(words).not.toContain('Contact is late');
  });

  it('anew, and keeps what was agreed before in sight', async () => {
    await worker.submit(agree, EVERYTHING);
    await worker.submit(agree, { ...LEAST, mode: 'video', count: '3', unit: 'months', ...on('occurred', 3, 3, 2026) });
    const words = await wordsOfShow();
    expect(words).toContain('Video call, every 3 months');
    expect(words).toContain('What was agreed before (2)');
    expect(words).toContain('Agreed 2 March 2026: Phone call, every week; seen to by: Ruth;');
    expect(words).toContain(
      'Agreed 2 June 2023: Face to face, every 2 weeks; seen to by: Ruth; first time: 10 June 2023',
    );
    const before = await worker.get(paths.people.show(gran, { asItWasOn: '2026-02-01' }));
    expect(before.words).toContain('Face to face, every 2 weeks');
    expect(before.words).not.toContain('Video call');
  });

  it('from what holds now, which the form shows, with dates gone by and the young person’s words asked anew', async () => {
    await worker.submit(agree, EVERYTHING);
    const { html } = await worker.get(agree);
    expect(html).toMatch(/name="count"[^>]*value="1"/);
    expect(html).toMatch(/value="weeks" checked/);
    expect(html).toMatch(/name="responsible"[^>]*value="Ruth"/);
    expect(html).toMatch(/name="reviewOn-year"[^>]*value="2026"/);
    expect(html).not.toMatch(/name="occurred-day"[^>]*value="2"/);
    expect(html).toMatch(/<textarea[^>]*name="ownWords"[^>]*><\/textarea>/);
    expect(html).toContain('“Sundays are best”');
  });

  it('and takes nothing that cannot be so, saying what is wrong beside it and losing nothing', async () => {
    const wrong: readonly (readonly [change: object, says: string, at: string])[] = [
      [{ howOften: '' }, 'Choose how often, or that it is when they want to', 'howOften'],
      [{ count: '' }, 'Enter how often, for example 2 for every 2 weeks', 'count'],
      [{ count: 'now and then' }, 'Enter a whole number, for example 2', 'count'],
      [{ count: '53' }, 'Enter at most 52 weeks', 'count'],
      [{ howOften: 'when-they-want' }, 'Choose “At regular times”, or leave the number empty', 'howOften'],
      [{ toleranceDays: '7' }, 'Enter a number of days from 0 to 6', 'toleranceDays'],
      [
        on('firstOn', 1, 3, 2026),
        'The first time cannot be before it was agreed, which was 2 March 2026',
        'firstOn-day',
      ],
      [on('firstOn', 31, 2, 2026), 'Enter a real date', 'firstOn-day'],
      [on('reviewOn', 2, 3, 2026), 'The day to look at it again must be after it was agreed', 'reviewOn-day'],
      [on('occurred', 5, 3, 2026), 'The date must be today or in the past', 'occurred-day'],
      [{ mode: 'phone', supervision: 'letterbox-only' }, 'By letterbox only is for letters', 'supervision'],
      [{ payer: 'x'.repeat(121) }, 'Use 120 characters or fewer', 'payer'],
      [{ ownWords: 'x'.repeat(10_000) }, 'Use 4,000 characters or fewer', 'ownWords'],
    ];
    for (const [change, says, at] of wrong) {
      const sent = await worker.submit(agree, { ...EVERYTHING, ...(change as Record<string, string>) });
      expect({ says, status: sent.status, said: sent.words.includes(says) }).toEqual({ says, status: 400, said: true });
      expect(sent.html).toContain(`href="#${at}"`);
      expect(sent.html).toMatch(/name="travel"[^>]*value="By bus, an hour each way"/);
    }
    expect(await wordsOfShow()).not.toContain('What was agreed before');
  });

  it('not against a restriction, which says when it is reviewed', async () => {
    await planner.tell([restriction('no-contact')]);
    const sent = await worker.submit(agree, LEAST);
    expect(sent.status).toBe(400);
    expect(sent.words).toContain(
      'Contact with Gran Pauline is not permitted. The restriction is to be reviewed on 1 May 2026',
    );
  });

  it('only with somebody who watches, where that is the restriction', async () => {
    await planner.tell([restriction('supervised-only')]);
    const sent = await worker.submit(agree, LEAST);
    expect(sent.html).toContain('href="#supervision"');
    expect((await worker.submit(agree, { ...LEAST, supervision: 'supervised' })).status).toBe(303);
  });

  it('until it is no longer, with the reason, and can be agreed again', async () => {
    const empty = await worker.submit(end, {});
    expect(empty.words).toContain('Say why it is no longer agreed');
    await worker.submit(end, { reason: 'Kit asked for a rest', ...on('occurred', 1, 3, 2026) });
    const words = await wordsOfShow();
    expect(words).toContain('Nothing agreed.');
    expect(words).toContain('Ended 1 March 2026: Kit asked for a rest');
    expect(words).toContain('Agree contact');
    expect((await worker.get(end)).words).toContain('No contact is agreed with them now.');
    await worker.submit(agree, LEAST);
    expect(await wordsOfShow()).toContain('Phone call, every week');
  });

  it('is shown as it was typed, markup and sums included', async () => {
    const typed = '=HYPERLINK("http://evil") <b>bold</b>';
    await worker.submit(agree, { ...EVERYTHING, ownWords: typed, travel: '+44 <script>alert(1)</script>' });
    const { html, words } = await worker.get(show);
    expect(words).toContain(typed);
    expect(words).toContain('+44 <script>alert(1)</script>');
    expect(html).not.toContain('<script>alert');
  });

  it('is to be looked at again on its day, in the case and on My work', async () => {
    await worker.submit(agree, { ...EVERYTHING, ...on('reviewOn', 20, 3, 2026) });
    expect((await worker.get(paths.case.show({ youngPersonId: KIT }))).words).toContain(
      'Contact agreed with Gran Pauline to be looked at again',
    );
    const { words } = await worker.get(paths.myWork());
    expect(words).toContain('Look again at the contact agreed with Gran Pauline');
    expect(words).toContain('20 March 2026');
  });

  it('by nobody who only reads', async () => {
    const officer = await planner.as('reviewing-officer', 'RO001');
    expect((await officer.get(agree)).status).toBe(403);
    const { html, words } = await officer.get(show);
    expect(words).toContain('Seen to by Ruth');
    expect(html).not.toContain(agree);
  });
});
