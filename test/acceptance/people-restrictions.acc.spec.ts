import { paths } from '../../apps/planner/src/paths';
import type { ChangeName } from '../../apps/planner/src/web/people/changes';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Answer, Visitor } from '../support/visitor';
import { KIT, KIT_GRAN, kitsHistory } from '../support/world';

const kit = { youngPersonId: KIT };
const gran = { ...kit, relationshipId: KIT_GRAN };
const changeOf = (change: ChangeName): string => paths.people.change({ ...gran, change });
const date = (name: string, day: number, month: number, year: number) => ({
  [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year),
}); // prettier-ignore
const restriction = {
  kind: 'no-contact', reasonClass: 'safety', because: 'She drove Kit home drunk, twice', legalBasis: 'Risk assessment of 1 March 2026',
  youngPersonsView: 'I want to ring her', ...date('reviewOn', 1, 6, 2026), ...date('occurred', 1, 3, 2026),
}; // prettier-ignore

describe('Restricting a relationship', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeEach(async () => {
    planner = await openPlanner();
    await planner.tell(kitsHistory);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterEach(() => planner.close());

  const change = (name: ChangeName, fields: Readonly<Record<string, string>>): Promise<Answer> =>
    worker.submit(changeOf(name), fields);
  const page = async (): Promise<string> => (await worker.get(paths.people.show(gran))).words;

  it('is shown with why, what it rests on, who recorded it, what the young person says and when it is reviewed', async () => {
    expect((await change('restrict', restriction)).status).toBe(303);
    const words = await page();
    expect(words).toContain('Not to be in touch : to keep somebody safe. Since 1 March 2026.');
    expect(words).toContain('She drove Kit home drunk, twice');
    expect(words).toContain('Rests on: Risk assessment of 1 March 2026. Recorded by SW001.');
    expect(words).toContain('Young person’s view: “I want to ring her”');
    expect(words).toContain('To be reviewed on 1 June 2026');
    expect(words).toContain('How it is Restricted');
  });

  it.each([
    [{ reasonClass: 'policy' }, 'A policy is not a reason to restrict a relationship'],
    [{ because: 'It is policy after a placement move' }, 'This is a rule about everybody'],
    [{ legalBasis: 'Standard procedure' }, 'This is a rule about everybody'],
    [{ youngPersonsView: '' }, 'Enter what the young person says about it, or why they were not asked'],
    [date('reviewOn', 4, 3, 2026), 'The restriction must have a review date in the future'],
    [{ legalBasis: '' }, 'Say what it rests on: an order, a decision, a risk assessment'],
  ])('is refused with %j, in words, and nothing typed is lost', async (wrong, message) => {
    const answer = await change('restrict', { ...restriction, ...wrong });
    expect(answer.status).toBe(400);
    expect(answer.words).toContain(`Error: ${message}`);
    expect(answer.html).toContain('because' in wrong ? wrong['because'] : 'She drove Kit home drunk, twice');
    expect(await page()).toContain('No restriction is in force');
  });

  it('is looked at and stays with a new day, or is lifted and stays on record', async () => {
    await change('restrict', restriction);
    const review = {
      reason: 'She has not stopped drinking', viewNotAsked: 'Away with the school', ...date('reviewOn', 1, 9, 2026),
      ...date('occurred', 3, 3, 2026),
    }; // prettier-ignore
    expect((await change('restriction-review', review)).status).toBe(303);
    const words = await page();
    expect(words).toContain('To be reviewed on 1 September 2026');
    expect(words).toContain('Looked at 3 March 2026 by SW001, and kept: She has not stopped drinking.');
    expect(words).toContain('Young person’s view: not asked: Away with the school');
    await change('restriction-lift', { reason: 'Sober since March', ...date('occurred', 4, 3, 2026) });
    expect(await page()).toContain('Restrictions that were lifted (1)');
    expect(await page()).toContain('Lifted 4 March 2026: Sober since March');
  });

  it('has its review among what falls due in the case and in My work', async () => {
    await change('restrict', { ...restriction, ...date('reviewOn', 20, 3, 2026) });
    expect((await worker.get(paths.case.show(kit))).words).toContain('Restriction on Gran Pauline to be reviewed');
    expect((await worker.get(paths.myWork({}, { show: 'due' }))).words).toContain(
      'Review the restriction on Gran Pauline',
    );
  });
});
