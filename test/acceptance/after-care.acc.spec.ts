import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Visitor } from '../support/visitor';
import { WREN, WREN_CONTACT, WREN_HOME, WREN_NAN, wrensHistory } from '../support/after-care';

const wren = { youngPersonId: WREN };
const page = paths.afterCare.show(wren);
const add = (afterCareForm: string): string => paths.afterCare.add({ ...wren, afterCareForm });
const change = (afterCareRecordId: string, afterCareChange: string): string =>
  paths.afterCare.change({ ...wren, afterCareRecordId, afterCareChange });
const on = (day: number, month: number, year: number, name = 'occurred') => ({
  [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year),
}); // prettier-ignore

// It is 4 March 2026. Wren, 19, was last in touch on 20 August 2025, every 8 weeks being agreed; tried twice since.
describe('Keeping in touch with somebody who has left care', () => {
  let planner: TestPlanner;
  let adviser: Visitor;

  beforeEach(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell(wrensHistory);
    adviser = await planner.as('personal-adviser', 'PA001');
  });
  afterEach(() => planner.close());

  it('says when they were last in touch, what was agreed, and what is owed', async () => {
    const { words } = await adviser.get(page);
    expect(words).toContain(
      'Late: last in touch 196 days ago (20 August 2025), agreed every 8 weeks, due by 15 October 2025',
    );
    expect(words).toContain('They agreed that you may ask: Nan Dot');
    expect(words).toContain('Children Act 1989, section 23C(2)');
    expect(words).toContain('PA001, since 1 September 2022');
    expect(words).toContain('Nobody from 15 August 2022 until 1 September 2022: 17 days');
  });

  it('stands on My work of the adviser while contact is late or lost, and leads to what can be tried', async () => {
    const late = await adviser.get(paths.myWork());
    expect(late.words).toContain('Get in touch: contact is late for Wren');
    expect(late.words).toContain('Last in touch on 20 August 2025, agreed every 8 weeks');
    expect(late.html).toContain(`href="${page}"`);
    await adviser.submit(add('try'), { when: 'today', way: 'letter', tried: 'Wrote to them', asked: [] });
    const lost = await adviser.get(paths.myWork());
    expect(lost.words).toContain('Get in touch again: contact is lost for Wren');
    expect(lost.words).toContain('Contact lost since 4 March 2026: tried 3 times, last in touch on 20 August 2025');
    await adviser.submit(add('contact'), { when: 'today', way: 'phone', reachedBy: 'worker' });
    expect((await adviser.get(paths.myWork())).words).not.toContain('Get in touch');
  });

  it('works out from the third try that contact is lost, and from the next contact that it was found again', async () => {
    await adviser.submit(add('try'), {
      when: 'today',
      way: 'visit-at-home',
      tried: 'Called round, nobody in',
      asked: [WREN_NAN],
    });
    const lost = await adviser.get(page);
    expect(lost.words).toContain('Contact lost since 4 March 2026: tried 3 times, last in touch on 20 August 2025');
    expect(lost.words).toContain('It was due by 15 October 2025');
    expect(lost.words).toContain('Asked already: Nan Dot');
    await adviser.submit(add('contact'), {
      when: 'today',
      way: 'phone',
      reachedBy: 'somebody-else',
      words: 'Moved in with a friend',
    });
    const { words } = await adviser.get(page);
    expect(words).toContain('In touch: last today, agreed every 8 weeks');
    expect(words).toContain(
      'Lost from 4 March 2026 (last in touch 20 August 2025), tried 3 times, found again 4 March 2026',
    );
    expect(words).toContain('Moved in with a friend');
  });

  it('takes four answers, and with them that they asked not to be contacted before a day', async () => {
    const { words } = await adviser.get(add('contact'));
    for (const question of ['When was it?', 'How?', 'Who reached whom?', 'What was said that matters?'])
      expect(words).toContain(question);
    await adviser.submit(add('contact'), {
      when: 'yesterday', way: 'message', reachedBy: 'young-person', wish: 'not-before', ...on(1, 6, 2026, 'notBefore'),
    }); // prettier-ignore
    expect((await adviser.get(page)).words).toContain('Asked not to be contacted before 1 June 2026');
  });

  it('asks beside each answer for what is missing, and keeps what was typed', async () => {
    const answer = await adviser.submit(add('contact'), { way: 'phone', words: 'Exams in May', wish: 'not-before' });
    expect(answer.status).toBe(400);
    for (const mistake of ['Choose when it was', 'Choose who reached whom, or that it is not known'])
      expect(answer.words).toContain(mistake);
    expect(answer.html).toContain('Exams in May');
    const day = await adviser.submit(add('contact'), {
      when: 'today',
      way: 'phone',
      reachedBy: 'worker',
      wish: 'not-before',
    });
    expect([day.status, day.words.includes('Enter the day before which they are not to be contacted')]).toEqual([
      400,
      true,
    ]);
    const wrong = await adviser.submit(add('home'), {
      kind: 'custody', suitability: 'suitable', providedByAuthority: 'no', ...on(1, 3, 2026),
    }); // prettier-ignore
    expect([wrong.status, wrong.words.includes('This kind of home does not count as suitable')]).toEqual([400, true]);
  });

  it('asks nobody after them whom they have not agreed may be asked', async () => {
    await adviser.submit(add('people'), { ...on(1, 3, 2026) });
    expect((await adviser.get(page)).words).toContain('Wants nobody asked after them');
    const { words, html } = await adviser.get(add('try'));
    expect(words).toContain('They have agreed to nobody being asked after them');
    expect(html).not.toContain(WREN_NAN);
  });

  it('moves the home before when a new one is recorded, put right and taken back', async () => {
    await adviser.submit(add('home'), {
      kind: 'own-home', where: 'Mill Lane', suitability: 'not-suitable', whySuitability: 'Damp', providedByAuthority: 'no',
      ...on(1, 2, 2026),
    }); // prettier-ignore
    const { words } = await adviser.get(page);
    expect(words).toMatch(/With the Larkspurs 15 August 2024 1 February 2026/);
    expect(words).toContain('Not suitable, 1 February 2026: Damp');
    const put = await adviser.submit(change(WREN_HOME, 'put-right'), {
      kind: 'former-foster-carers', suitability: 'suitable', providedByAuthority: 'yes', ...on(16, 8, 2024),
      correcting: 'They came a day later',
    }); // prettier-ignore
    expect(put.location).toBe(page);
    expect((await adviser.get(page)).words).toMatch(/16 August 2024 1 February 2026/);
    await adviser.submit(change(WREN_HOME, 'take-back'), { reason: 'It was somebody else' });
    const after = (await adviser.get(page)).words;
    expect(after).toContain('A home of 16 August 2024: It was somebody else');
    expect(after).not.toContain('former foster carers (Staying Put) (Z)');
  });

  it('puts right when they were in touch only with a reason, and the day moves', async () => {
    const without = await adviser.submit(change(WREN_CONTACT, 'put-right'), {
      when: 'another', ...on(21, 8, 2025, 'on'), way: 'phone', reachedBy: 'worker',
    }); // prettier-ignore
    expect([without.status, without.words.includes('Say why it is put right')]).toEqual([400, true]);
    await adviser.submit(change(WREN_CONTACT, 'put-right'), {
      when: 'another', ...on(25, 8, 2025, 'on'), way: 'phone', reachedBy: 'worker', correcting: 'Wrong day',
    }); // prettier-ignore
    const { words } = await adviser.get(page);
    expect(words).toContain('last in touch 191 days ago (25 August 2025)');
    expect(words).toContain('Put right: Wrong day');
  });

  it('works out the position around each birthday, beside what a return said', async () => {
    const { words } = await adviser.get(page);
    expect(words).toMatch(
      /19th, 15 August 2025 Over: 15 May 2025 to 15 September 2025\. Former relevant on that birthday\. In touch \(YES\)/,
    );
    expect(words).toContain('With former foster carers (suitable) (Z1)');
    expect(words).toContain('Apprenticeship, full time (F4)');
    expect(words).toContain('Missing: No contact and no try is recorded from 15 May 2024 to 15 September 2024');
    expect(words).toContain(
      'In touch: the return to 31 March 2026 says not in touch (NO); the record says in touch (YES)',
    );
    expect(words).toContain('Not checked against the text of the guide');
  });

  it('is recorded by the personal adviser, the social worker and the manager, and read by the others on the case', async () => {
    for (const [role, ref] of [['personal-adviser', 'PA001'], ['social-worker', 'SW002'], ['team-manager', 'TM001']] as const) {
      expect([role, (await (await planner.as(role, ref)).get(add('contact'))).status]).toEqual([role, 200]);
    } // prettier-ignore
    const auditor = await planner.as('auditor', 'AU001');
    expect([(await auditor.get(page)).status, (await auditor.get(add('contact'))).status]).toEqual([200, 403]);
    expect((await (await planner.as('personal-adviser', 'PA009')).get(page)).status).toBe(404);
  });

  it('shows a day as it was, as it was known then, and offers nothing to record there', async () => {
    const manager = await planner.as('team-manager', 'TM001');
    const then = await manager.get(paths.afterCare.show(wren, { asItWasOn: '2025-09-01' }));
    expect(then.words).toContain('In touch: last 12 days ago (20 August 2025), agreed every 8 weeks');
    expect(then.words).not.toContain('Record being in touch');
    const known = await manager.get(paths.afterCare.show(wren, { asKnownAt: '2025-08-01', asItWasOn: '2025-08-01' }));
    expect(known.words).toContain('Late: no contact is recorded, agreed every 8 weeks, due by 15 October 2024');
  });
});
