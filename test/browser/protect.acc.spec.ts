import { paths } from '../../apps/planner/src/paths';
import { KIT, KIT_GRAN, KIT_MOVE, KIT_OPTION } from '../support/world';
import { serve, type Served } from './support/served';

jest.setTimeout(60_000);

describe('What protects a relationship', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  }, 60_000);
  afterAll(() => served.close());

  const protect = paths.moves.protect({
    youngPersonId: KIT,
    transitionId: KIT_MOVE,
    optionId: KIT_OPTION,
    relationshipId: KIT_GRAN,
  });
  const recorded = async (): Promise<number> =>
    (await served.planner.engine.log.readStream(`journey-${KIT}`)).events.length;

  it.each([
    ['at once as it is chosen, with script', true],
    ['by a button, without script', false],
  ])('shows what it would do %s, and records nothing', async (_, javaScript) => {
    const { page, complaints } = await served.window('social-worker', 'SW001', { javaScript });
    await page.goto(protect);
    const before = await recorded();
    await page.check('input[value="digital-access"]');
    if (!javaScript) await page.click('button[name="look"]');
    await page.waitForSelector('[data-preview] >> text=This lowers the chance by');
    expect(await page.isChecked('input[value="digital-access"]')).toBe(true);
    await page.uncheck('input[value="digital-access"]');
    if (!javaScript) await page.click('button[name="look"]');
    await page.waitForSelector('[data-preview] >> text=Nothing is chosen.');
    expect(await recorded()).toBe(before);
    expect(complaints).toEqual([]);
  });
});
