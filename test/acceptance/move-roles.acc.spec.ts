import { told } from '#libs/testing/history';
import { anOption, idOf, matters, moveApproved, moveSubmitted, seenOf } from '#libs/testing/journey-builders';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { KIT, KIT_MOVE, kitsHistory } from '../support/world';

const move = { youngPersonId: KIT, transitionId: KIT_MOVE };
const ruth = { youngPersonId: KIT, relationshipId: idOf('kit-ruth') };
const option = anOption('Foster home in Eastmarket');
const seen = seenOf([{ option }]);

describe('Whoever looked after a young person in the home that is left', () => {
  let planner: TestPlanner;

  beforeEach(async () => {
    planner = await openPlanner();
    const more = [
      ...matters('kit-ruth', 'foster-carer', { name: 'Ruth Example', since: '2024-02-19', ring: 1 }),
      moveSubmitted('kit-moves', option.optionId, seen),
      moveApproved('kit-moves', option.optionId, seen),
    ].map(({ type, data }) => told(KIT, type, data, { recordedAt: '2026-03-01T09:00:00.000Z', actor: 'TM001' }));
    await planner.tell([...kitsHistory, ...more]);
  });
  afterEach(() => planner.close());

  it('is said to become a former carer before the move is recorded, becomes it with the move, and stays in their life', async () => {
    const worker = await planner.as('social-worker', 'SW001');
    const asked = await worker.get(paths.moves.happened(move));
    expect(asked.words).toContain('With the move this is recorded too. Each relationship goes on');
    expect(asked.words).toContain('Ruth Example, now foster carer, becomes former foster carer');
    const answer = await worker.submit(paths.moves.happened(move), {
      'on-day': '3', 'on-month': '3', 'on-year': '2026', reasonPlaceChange: 'CARPL',
    }); // prettier-ignore
    expect(answer.status).toBe(303);
    const { words } = await worker.get(paths.people.show(ruth));
    expect(words).toContain('Former foster carer Ruth Example');
    expect(words).toContain('Former foster carer, since 3 March 2026 Foster carer');
    expect(words).toContain('3 March 2026 Foster home to foster home Foster carer, from then on former foster carer');
    expect((await worker.get(paths.people.list({ youngPersonId: KIT }))).words).toContain('Ruth Example');
  });
});
