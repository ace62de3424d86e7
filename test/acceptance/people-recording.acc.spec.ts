import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields, type Visitor } from '../support/visitor';
import { ashsHistory, KIT, KIT_GRAN, kitsHistory } from '../support/world';

const kit = { youngPersonId: KIT };
const gran = { ...kit, relationshipId: KIT_GRAN };
const add = paths.people.add(kit);
const contact = paths.people.recordContact(kit);
const list = paths.people.list(kit);
const PAST = { asItWasOn: '2024-01-01' };

const AMIR = { personName: 'Amir', role: 'friend', 'since-year': '2021', toldBy: 'young-person', ring: '2' };
const SAW_GRAN = { who: KIT_GRAN, when: 'yesterday', mode: 'face-to-face', outcome: 'held' };

describe('A social worker records the people who matter', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeEach(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell([...kitsHistory, ...ashsHistory]);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterEach(() => planner.close());

  it('adds a friend with the ring the young person gave, what keeps it alive, and where they live', async () => {
    const sent = await worker.submit(add, {
      ...AMIR, kind1: 'school', detail1: 'Eastmarket School', endsAtAge1: '16', postcode: 'zz3 3cc', ownWords: 'He gets me',
    }); // prettier-ignore
    expect(sent.status).toBe(303);
    const page = await worker.get(sent.location ?? '');
    expect(page.words).toContain('Recorded: Amir matters to them.');
    expect(page.words).toContain('Ring 2 of 4 4 March 2026');
    expect(page.words).toContain('School or college: Eastmarket School, ends at 16');
    expect(page.words).toContain('ZZ3 3CC, since 4 March 2026');
    expect(page.words).toContain('He gets me');
    expect(page.words).toContain('Since 2021 Told by: the young person');
    expect((await worker.get(list)).words).toContain('Amir');
  });

  it('keeps everything typed when an answer is missing, and says which, beside it', async () => {
    const sent = await worker.submit(add, { ...AMIR, role: '', detail1: 'Chess club', ownWords: 'We play on Fridays' });
    expect(sent.status).toBe(400);
    expect(sent.words).toContain('Choose who they are to the young person');
    expect(sent.html).toContain('href="#role"');
    expect(sent.html).toMatch(/name="personName"[^>]*value="Amir"/);
    expect(sent.html).toContain('We play on Fridays');
    expect(sent.html).toContain('value="Chess club"');
  });

  it('keeps apart a beginning that nobody knows and one that nobody asked about', async () => {
    const unsaid = await worker.submit(add, { ...AMIR, 'since-year': '' });
    expect(unsaid.words).toContain('Enter since when, or say that it is not known');
    const unknown = await worker.submit(add, { ...AMIR, 'since-year': '', sinceNotKnown: 'yes', nobodyKnows: 'yes' });
    const page = await worker.get(unknown.location ?? '');
    expect(page.words).toContain('Since Not known');
    expect(page.words).toContain('Nobody knows, since 4 March 2026');
  });

  it('refuses a ring of 5, a postcode that is none, and 10,000 characters', async () => {
    const five = await worker.submit(add, { ...AMIR, ring: '5' });
    expect([five.status, five.words.includes('Choose a ring from 1 to 4')]).toEqual([400, true]);
    const nowhere = await worker.submit(add, { ...AMIR, postcode: 'over there' });
    expect([nowhere.status, nowhere.words.includes('Enter a full UK postcode')]).toEqual([400, true]);
    const long = await worker.submit(add, { ...AMIR, ownWords: 'x'.repeat(10_000) });
    expect([long.status, long.words.includes('Use 4,000 characters or fewer')]).toEqual([400, true]);
    expect((await worker.get(list)).words).not.toContain('Amir');
  });

  it('asks before recording somebody twice, and believes that it is somebody else', async () => {
    const twice = { ...AMIR, personName: 'gran  pauline', role: 'grandparent' };
    const asked = await worker.submit(add, twice);
    expect(asked.status).toBe(400);
    expect(asked.words).toContain('Yes, this is another person');
    const sent = await worker.post(add, { ...hiddenFields(asked.html, add), ...twice, confirmDuplicate: 'yes' });
    expect(sent.status).toBe(303);
  });

  it('shows markup as the text that somebody typed', async () => {
    const sent = await worker.submit(add, { ...AMIR, personName: '<b>Amir</b><script>alert(1)</script>' });
    for (const url of [sent.location ?? '', list, contact]) {
      const { html, words } = await worker.get(url);
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<b>Amir');
      expect(words).toContain('<b>Amir</b>');
    }
  });

  it('records once what is sent twice', async () => {
    const fields = { ...hiddenFields((await worker.get(add)).html, add), ...AMIR };
    const answers = [await worker.post(add, fields), await worker.post(add, fields)];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await worker.get(list)).words).toContain('Friends (1)');
    const saw = { ...hiddenFields((await worker.get(contact)).html, contact), ...SAW_GRAN };
    await Promise.all([worker.post(contact, saw), worker.post(contact, saw)]);
    expect((await worker.get(paths.people.show(gran))).words).toContain('March 2026: 1 in touch');
  });

  it('says what a colleague recorded since the page was opened, and keeps what was typed', async () => {
    const opened = hiddenFields((await worker.get(add)).html, add);
    const adviser = await planner.as('personal-adviser', 'PA001');
    expect((await adviser.submit(add, { ...AMIR, personName: 'Noor' })).status).toBe(303);
    const sent = await worker.post(add, { ...opened, ...AMIR });
    expect(sent.status).toBe(409);
    expect(sent.words).toContain('What changed since you opened this page');
    expect(sent.words).toContain('Noor');
    expect(sent.html).toMatch(/name="personName"[^>]*value="Amir"/);
    expect((await worker.post(add, { ...hiddenFields(sent.html, add), ...AMIR })).status).toBe(303);
  });

  describe('contact', () => {
    it('is recorded with one person or several, and says how long ago it was', async () => {
      const dean = idIn((await worker.get(contact)).html, 'Dean, brother or sister');
      const sent = await worker.submit(contact, { ...SAW_GRAN, who: [KIT_GRAN, dean], howItWent: 'They baked.' });
      expect(sent.location).toBe(list);
      const page = await worker.get(list);
      expect(page.words).toContain('Recorded: contact with Dean, Gran Pauline.');
      expect(page.words.match(/1 day ago/g)).toHaveLength(2);
      expect((await worker.get(paths.people.show({ ...kit, relationshipId: dean }))).words).toContain('They baked.');
    });

    it('starts from the person it was opened from', async () => {
      const { html } = await worker.get(paths.people.recordContact(kit, { with: KIT_GRAN }));
      expect(html).toMatch(new RegExp(`value="${KIT_GRAN}" checked`));
    });

    it('that was missed says by whom and why', async () => {
      const missed = { ...SAW_GRAN, outcome: 'missed' };
      const short = await worker.submit(contact, missed);
      expect(short.words).toContain('Choose who it was missed by, or that it is not known');
      expect(short.words).toContain('Say why it did not happen');
      await worker.submit(contact, { ...missed, missedBy: 'service', reason: 'No driver' });
      const { words } = await worker.get(paths.people.show(gran));
      expect(words).toContain('March 2026: 1 missed');
      expect(words).toContain('Us: No driver');
    });

    it('in the future is refused, beside the date', async () => {
      const tomorrow = { 'on-day': '5', 'on-month': '3', 'on-year': '2026' };
      const sent = await worker.submit(contact, { ...SAW_GRAN, when: 'another', ...tomorrow });
      expect(sent.status).toBe(400);
      expect(sent.words).toContain('the date must be today or in the past');
      expect(sent.html).toContain('href="#on-day"');
    });

    it('with nobody chosen is refused', async () => {
      const sent = await worker.submit(contact, { when: 'today', mode: 'phone', outcome: 'held' });
      expect([sent.status, sent.words.includes('Choose who the contact was with')]).toEqual([400, true]);
    });
  });

  it('finds no form at a past moment, and none of its pages takes one', async () => {
    const pages = [list, paths.people.show(gran), add, contact, paths.people.change({ ...gran, change: 'ring' })];
    for (const url of pages) {
      const { status, html, words } = await worker.get(`${url}?asItWasOn=${PAST.asItWasOn}`);
      expect({ url, status }).toEqual({ url, status: 200 });
      expect(words).toContain('Showing what we know now, as things were on 1 January 2024.');
      expect(html.match(/<form[^>]*action="([^"]*)"/g)).toEqual(['<form method="post" action="/sign-out"']);
      expect(html).not.toContain('>Record contact</a>');
    }
  });
});

/** The id that a choice on a form stands for. */
function idIn(html: string, choice: string): string {
  const found = new RegExp(`value="([0-9a-f-]{36})"[^>]*>\\s*<label[^>]*>\\s*${choice}`).exec(html);
  if (found?.[1] === undefined) throw new Error(`there is no choice ${choice}`);
  return found[1];
}
