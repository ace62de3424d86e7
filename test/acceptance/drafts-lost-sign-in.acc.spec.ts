import { createPlanner } from '../../apps/planner/src/create-planner';
import { paths } from '../../apps/planner/src/paths';
import { NOW, openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields, Visitor, type Answer } from '../support/visitor';
import { ashsHistory, KIT, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const kit = { youngPersonId: KIT };
const add = paths.people.add(kit);
const WORDS = 'He gets me, and he knows my dog';
const AMIR = {
  personName: 'Amir',
  role: 'friend',
  'since-year': '2021',
  toldBy: 'young-person',
  ring: '2',
  ownWords: WORDS,
};
const later = (minutes: number): string => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
const HALF_AN_HOUR_AND_A_BIT = 31;

describe('A social worker whose sign-in is lost between opening a form and sending it', () => {
  let planner: TestPlanner;
  let sam: Visitor;
  let form: Record<string, string>;

  beforeEach(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory]);
    sam = await planner.as('social-worker', 'SW001');
    form = { ...hiddenFields((await sam.get(add)).html, add), ...AMIR };
  });
  afterEach(() => planner.close());

  const signInAs = (visitor: Visitor, who: string, at: string | undefined): Promise<Answer> =>
    visitor.submit(at ?? '', { person: who }, paths.signIn.show());
  const lapse = (): void => planner.clock.set(later(HALF_AN_HOUR_AND_A_BIT));

  it('signs in again and is back on the form, with everything as it was typed', async () => {
    lapse();
    const head = await planner.engine.log.head();
    const sent = await sam.post(add, form);
    expect([sent.status, sent.location]).toEqual([303, paths.signIn.show({}, { returnTo: add, ended: 'kept' })]);
    expect((await sam.get(sent.location ?? '')).words).toContain(
      'What you had typed is kept for you, and only for you',
    );
    expect((await signInAs(sam, 'social-worker:SW001', sent.location)).location).toBe(add);
    const { html, words } = await sam.get(add);
    expect(words).toContain('This is what you had typed on 4 March 2026 at 10:31. It has not been recorded yet.');
    expect(html).toMatch(/name="personName"[^>]*value="Amir"/);
    expect(html).toMatch(/name="since-year"[^>]*value="2021"/);
    expect(html).toMatch(/value="friend"[^>]*selected/);
    expect(html).toMatch(/name="ring"[^>]*value="2"[^>]*checked/);
    expect(html).toContain(WORDS);
    expect(await planner.engine.log.head()).toBe(head);
  });

  it('sends it then, and it is recorded once: no draft is left', async () => {
    lapse();
    const sent = await sam.post(add, form);
    await signInAs(sam, 'social-worker:SW001', sent.location);
    const { html } = await sam.get(add);
    const recorded = await sam.post(add, { ...hiddenFields(html, add), ...AMIR });
    expect((await sam.get(recorded.location ?? '')).words).toContain('Recorded: Amir matters to them.');
    expect((await sam.get(add)).words).not.toContain('This is what you had typed');
    expect((await sam.get(paths.myWork())).words).not.toContain('Unfinished');
  });

  it('finds it too when the browser crashed and lost its cookies, or the planner was started again', async () => {
    const again = await createPlanner(planner.engine);
    const browser = new Visitor(again.getHttpAdapter().getInstance());
    const sent = await browser.post(add, form);
    expect(sent.location).toContain('ended=kept');
    await signInAs(browser, 'social-worker:SW001', sent.location);
    expect((await browser.get(add)).html).toContain(WORDS);
    await again.close();
  });

  it('finds it too after a weekend with the page left open', async () => {
    planner.clock.set(later(3 * 24 * 60));
    const sent = await sam.post(add, form);
    await signInAs(sam, 'social-worker:SW001', sent.location);
    expect((await sam.get(add)).html).toContain(WORDS);
  });

  it('is led back to the form when they have signed in again in another tab', async () => {
    await signInAs(sam, 'social-worker:SW001', paths.signIn.show());
    const head = await planner.engine.log.head();
    const sent = await sam.post(add, form);
    expect([sent.status, sent.location]).toEqual([303, add]);
    expect((await sam.get(add)).html).toContain(WORDS);
    expect(await planner.engine.log.head()).toBe(head);
  });

  it('finds it too when they had signed out on purpose and sent a form that was still open', async () => {
    await sam.submit(paths.welcome(), {}, paths.signIn.out());
    const sent = await sam.post(add, form);
    expect(sent.location).toContain('ended=kept');
    await signInAs(sam, 'social-worker:SW001', sent.location);
    expect((await sam.get(add)).html).toContain(WORDS);
  });

  it('does not leave it to somebody else who signs in on that machine', async () => {
    lapse();
    const sent = await sam.post(add, form);
    const manager = await signInAs(sam, 'team-manager:TM001', sent.location);
    expect(manager.location).toBe(add);
    for (const url of [add, paths.myWork()]) {
      const { html, words } = await sam.get(url);
      expect(words).not.toContain('had typed');
      expect(words).not.toContain('Unfinished');
      expect(html).not.toContain(WORDS);
    }
    await signInAs(sam, 'social-worker:SW001', paths.signIn.show());
    expect((await sam.get(add)).html).toContain(WORDS);
  });

  it('keeps it for themselves also when somebody else is signed in by the time it is sent', async () => {
    await signInAs(sam, 'team-manager:TM001', paths.signIn.show());
    const sent = await sam.post(add, form);
    expect(sent.status).toBe(403);
    expect(sent.html).not.toContain(WORDS);
    expect((await sam.get(add)).html).not.toContain(WORDS);
    const elsewhere = await planner.as('social-worker', 'SW001');
    expect((await elsewhere.get(add)).html).toContain(WORDS);
  });

  it('is only told to sign in when nothing stood in the form', async () => {
    lapse();
    const sent = await sam.post(
      add,
      hiddenFields((await planner.as('social-worker', 'SW001').then((v) => v.get(add))).html, add),
    );
    expect(sent.location).toBe(paths.signIn.show({}, { ended: 'yes' }));
  });
});
