import { paths } from '../../apps/planner/src/paths';
import type { ChangeName } from '../../apps/planner/src/web/people/changes';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Answer, Visitor } from '../support/visitor';
import { KIT, KIT_GRAN, kitsHistory } from '../support/world';

const kit = { youngPersonId: KIT };
const gran = { ...kit, relationshipId: KIT_GRAN };
const show = paths.people.show(gran);
const changeOf = (change: ChangeName): string => paths.people.change({ ...gran, change });
const date = (name: string, day: number, month: number, year: number) => ({
  [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year),
}); // prettier-ignore
const on = (day: number, month: number, year: number) => date('occurred', day, month, year);

describe('The course of a relationship', () => {
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
  const page = async (): Promise<string> => (await worker.get(show)).words;
  const row = { kind: 'argument', words: 'About the phone', ...on(1, 2, 2026) };

  it('shows what broke until it is mended, and what was tried', async () => {
    expect((await change('rupture', row)).status).toBe(303);
    expect(await page()).toContain('An argument , 1 February 2026 Not mended About the phone');
    expect(await page()).toContain('How it is Strained Not mended: An argument, 1 February 2026: About the phone');
    await change('repair', { kind: 'letter', outcome: 'not-yet', ...on(5, 2, 2026) });
    expect(await page()).toContain('A letter or a card, 5 February 2026. Nothing has changed yet');
    await change('repair', { kind: 'conversation', outcome: 'mended', ...on(9, 2, 2026) });
    const words = await page();
    expect(words).toContain('An argument , 1 February 2026 Mended');
    expect(words).not.toContain('How it is Strained');
    expect((await worker.get(show)).html).not.toContain(changeOf('repair'));
  });

  it('refuses a repair from before it broke beside the date, and keeps what was typed', async () => {
    await change('rupture', row);
    const typed = { kind: 'visit', outcome: 'partly', words: 'They met at the café', ...on(31, 1, 2026) };
    const refused = await change('repair', typed);
    expect(refused.status).toBe(400);
    expect(refused.words).toContain('Error: Nothing can be mended before it broke, which was 1 February 2026');
    expect(refused.html).toContain('They met at the café');
  });

  it('takes a break that is agreed, says when it is looked at, and lets it go on or be over', async () => {
    const pause = {
      agreedBy: 'young-person',
      reason: 'Exams first',
      ...on(1, 3, 2026),
      ...date('reviewOn', 1, 5, 2026),
    };
    expect((await change('break', { ...pause, ...date('reviewOn', 1, 3, 2026) })).words).toContain(
      'Error: The break must be looked at again on a day in the future',
    );
    await change('break', pause);
    expect(await page()).toContain('How it is A break agreed');
    expect(await page()).toContain('To be looked at again on 1 May 2026');
    expect((await change('break', { ...pause, reason: 'Again' })).words).toContain(
      'A break with Gran Pauline was already agreed',
    );
    const longer = {
      agreedBy: 'both',
      reason: 'They both want more time',
      ...on(2, 3, 2026),
      ...date('reviewOn', 1, 6, 2026),
    };
    expect((await change('break-goes-on', longer)).status).toBe(303);
    expect(await page()).toContain('To be looked at again on 1 June 2026');
    await change('break-over', { reason: 'Kit rang her', ...on(3, 3, 2026) });
    expect(await page()).toContain('Over since 3 March 2026: Kit rang her');
    expect((await worker.get(changeOf('break-over'))).words).toContain('No break is agreed with them now');
  });

  it('ends with a reason and a goodbye or none, and goes on again as the same relationship', async () => {
    const ending = { how: 'chosen-by-other', ...on(1, 3, 2026) };
    const asked = await change('end', ending);
    expect(asked.status).toBe(400);
    expect(asked.words).toContain('Error: Say why it ended');
    expect(asked.words).toContain('Error: Say whether there was a goodbye');
    await change('end', { ...ending, reason: 'She moved abroad', goodbye: 'yes' });
    expect(await page()).toContain(
      'The other person chose to end it, 1 March 2026 She moved abroad There was a goodbye',
    );
    await change('reopen', { reason: 'She wrote', ...on(3, 3, 2026) });
    const words = await page();
    expect(words).toContain(
      'It had ended 1 March 2026 (the other person chose to end it) and went on again 3 March 2026',
    );
    expect(words).toContain('Since 15 January 2010');
    const then = await worker.get(paths.people.show(gran, { asItWasOn: '2026-03-02' }));
    expect(then.words).toContain('How it is Ended by choice');
  });

  it('that ended by death goes on only where that was a mistake, and then had never ended', async () => {
    await change('end', { how: 'death', reason: 'Told by a neighbour', goodbye: 'no', ...on(1, 3, 2026) });
    const refused = await change('reopen', { reason: 'She rang', ...on(3, 3, 2026) });
    expect(refused.words).toContain(
      'Error: It is recorded that Gran Pauline died. If that was a mistake, say that the ending was recorded by mistake',
    );
    expect((await change('reopen', { reason: 'It was another Pauline', byMistake: 'yes' })).status).toBe(303);
    expect(await page()).toContain('That it ended (they died, 1 March 2026) was recorded by mistake');
    const then = await worker.get(paths.people.show(gran, { asItWasOn: '2026-03-02' }));
    expect(then.words).not.toContain('Has died');
  });

  it('does not take that they lost touch: that is worked out', async () => {
    const { html } = await worker.get(changeOf('end'));
    expect(html).not.toContain('value="drift"');
    expect(html).toContain('That they lost touch is worked out from recorded contact');
  });

  it('is in the history with both dates and who wrote it down', async () => {
    await change('rupture', row);
    expect(await page()).toMatch(
      /Something broke with Gran Pauline: argument About the phone 1 February 2026 4 March 2026, 31 days later SW001, social worker/,
    );
  });

  it('says who held it through which move of home', async () => {
    expect(await page()).toContain(
      '19 February 2024 Foster home to foster home Grandparent Ruth Social worker then: SW001 Not recorded',
    );
  });
});
