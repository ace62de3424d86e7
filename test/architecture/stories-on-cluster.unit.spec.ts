import { STORIES_NOT_TOLD_AGAIN, STORIES_ON_CLUSTER } from '../support/cluster/stories';
import { filesBelow, textOf } from './support/tree';

const FOLDER = 'test/acceptance/';
const ENDING = '.acc.spec.ts';
const stories = filesBelow()
  .filter((file) => file.startsWith(FOLDER) && file.endsWith(ENDING))
  .map((file) => file.slice(FOLDER.length, -ENDING.length));
const told: readonly string[] = Object.values(STORIES_ON_CLUSTER).flat();
const parts = Object.keys(STORIES_ON_CLUSTER);

describe('the stories on a cluster', () => {
  it('are all there are, each told once, or named among those that are not told again, with the reason', () => {
    expect([...told, ...Object.keys(STORIES_NOT_TOLD_AGAIN)].sort()).toEqual([...stories].sort());
    for (const reason of Object.values(STORIES_NOT_TOLD_AGAIN)) expect(reason).toMatch(/\w+ \w+ \w+/);
  });

  it.each(parts)('have a file of tests for those of %s', (part) => {
    expect(textOf(`${FOLDER}on-cluster-${part}${ENDING}`)).toContain(`storiesOnCluster('${part}')`);
  });

  it('stand on what the run says: one that made its own installation would be told on files again', () => {
    const standsOnTheRun = /\b(openPlanner|freshCommandLine|installationForTest)\(/;
    expect(told.filter((story) => !standsOnTheRun.test(textOf(`${FOLDER}${story}${ENDING}`)))).toEqual([]);
  });
});
