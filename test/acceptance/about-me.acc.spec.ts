import { told } from '#libs/testing/history';
import { restricted } from '#libs/testing/journey-builders';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Visitor } from '../support/visitor';
import { KIT, KIT_GRAN, KIT_SHARING, kitsHistory } from '../support/world';

const kit = { youngPersonId: KIT };
const page = paths.aboutMe.show(kit);
const on = (day: number, month: number, year: number, name = 'on') => ({
  [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year),
}); // prettier-ignore

describe('What a young person says about themselves, and what goes with them to a new home', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeEach(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell(kitsHistory);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterEach(() => planner.close());

  it('is written down in their words, changed and taken back', async () => {
    await worker.submit(paths.aboutMe.add(kit), {
      about: 'routine', words: 'A story before bed', saidBy: 'young-person', ...on(1, 3, 2026),
    }); // prettier-ignore
    const { words, html } = await worker.get(page);
    expect(words.indexOf('What I am good at')).toBeLessThan(words.indexOf('How my days go'));
    const change = [...html.matchAll(/href="([^"]*about-me\/[0-9a-f-]+\/change)"/g)].map((match) => match[1] ?? '');
    await worker.submit(change[1] ?? '', {
      about: 'routine',
      saidBy: 'young-person',
      words: 'Music before bed',
      ...on(2, 3, 2026),
    });
    expect((await worker.get(page)).words).toContain('Music before bed');
    await worker.submit((change[1] ?? '').replace('/change', '/take-back'), { reason: 'Too old for that' });
    expect((await worker.get(page)).words).not.toContain('before bed');
  });

  it('is on the sheet only as far as they agreed, with no word about the case', async () => {
    await worker.submit(paths.aboutMe.add(kit), {
      about: 'to-know', words: 'Not for the carers', saidBy: 'worker', ...on(1, 3, 2026),
    }); // prettier-ignore
    const answer = await worker.submit(paths.aboutMe.share(kit), {
      sharedWith: 'Foster home in Eastmarket', people: [KIT_GRAN], contact: [KIT_GRAN], agreedBy: 'young-person', ...on(1, 3, 2026),
    }); // prettier-ignore
    const sheet = await worker.get(answer.location ?? '');
    expect(sheet.words).toContain('Gran Pauline');
    expect(sheet.words).toContain('face to face, every 14 days; Ruth sees to it');
    for (const never of ['Not for the carers', 'Dean', 'K398768', 'SW001 since', 'ZZ2 2BB', 'I can bake'])
      expect(sheet.words).not.toContain(never);
  });

  it('asks for who may read it and who agreed, and keeps what was ticked', async () => {
    const answer = await worker.submit(paths.aboutMe.share(kit), {
      people: [KIT_GRAN],
      agreedBy: 'advocate',
      ...on(1, 3, 2026),
    });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('Enter who may read it');
    expect(answer.html).toMatch(new RegExp(`value="${KIT_GRAN}" checked`));
    const advocate = await worker.submit(paths.aboutMe.share(kit), {
      sharedWith: 'A carer', people: [KIT_GRAN], agreedBy: 'advocate', ...on(1, 3, 2026),
    }); // prettier-ignore
    expect([advocate.status, advocate.words.includes('Say why the young person could not agree themselves')]).toEqual([
      400,
      true,
    ]);
  });

  it('loses somebody who is restricted since, and shows nothing at all once it is withdrawn', async () => {
    const sheet = paths.aboutMe.sheet({ ...kit, sharingId: KIT_SHARING });
    expect((await worker.get(sheet)).words).toContain('Gran Pauline');
    const { type, data } = restricted('kit-gran', '2026-02-20');
    await planner.tell([told(KIT, type, data, { recordedAt: '2026-02-20T09:00:00.000Z', actor: 'SW001' })]);
    expect((await worker.get(sheet)).words).not.toContain('Gran Pauline');
    await worker.submit(paths.aboutMe.withdrawSheet({ ...kit, sharingId: KIT_SHARING }), {
      reason: 'Changed their mind',
    });
    const { words } = await worker.get(sheet);
    expect(words).toContain('Withdrawn. What was agreed may not be read.');
    expect(words).not.toContain('I can bake bread');
  });
});
