import AxeBuilder from '@axe-core/playwright';
import { paths } from '../../apps/planner/src/paths';
import { KurrentStandIn } from '../support/kurrentdb-stand-in';
import { KIT } from '../support/world';
import { serve, type Served } from './support/served';

jest.setTimeout(120_000);

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const add = paths.people.add({ youngPersonId: KIT });

describe('The page that says that the record cannot be reached (events in the KurrentDB stand-in)', () => {
  let standIn: KurrentStandIn;
  let served: Served;

  beforeAll(async () => {
    standIn = await KurrentStandIn.start();
    served = await serve({ events: standIn.address });
  });
  afterAll(async () => {
    await served.close();
    standIn.kill();
  });

  it.each([
    [1280, true],
    [360, true],
    [361, false],
  ])('can be read by all, and sends what was typed once more: %i px, script %s', async (width, javaScript) => {
    const { page, context } = await served.window('social-worker', 'SW001', { width, javaScript });
    const who = `Amir ${width}`;
    await page.goto(add);
    await page.fill('#personName', who);
    await page.selectOption('#role', 'friend');
    await page.check('input[name="ring"][value="2"]');
    await page.fill('#since-year', '2021');
    await page.check('input[name="toldBy"][value="young-person"]');
    standIn.kill();
    await page.click('button:has-text("Record")');
    expect(await page.textContent('h1')).toContain('The record cannot be reached at this moment');
    if (javaScript) {
      const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await standIn.comeBack();
    await page.click('button:has-text("Send it again")');
    expect(await page.textContent('main')).toContain(`Recorded: ${who} matters to them.`);
    await context.close();
  });
});
