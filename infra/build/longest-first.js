const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Files that take minutes are begun first, so that the last of them does not run alone at the end. By their times on two
 * cores; on a machine that has run the tests before, Jest's own times come to the same.
 */
const LONGEST = [
  'test/browser/pages.acc.spec.ts',
  'test/contract/event-log-kurrentdb.int.spec.ts',
  'test/acceptance/on-kurrentdb.acc.spec.ts',
  'test/acceptance/on-cluster-planning.acc.spec.ts',
  'test/acceptance/on-cluster-reading.acc.spec.ts',
  'test/acceptance/on-cluster-people.acc.spec.ts',
  'test/resilience/cluster-processes.int.spec.ts',
  'test/security/route-table.acc.spec.ts',
  'test/browser/drafts.acc.spec.ts',
];

class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = LONGEST.findIndex((file) => path.replaceAll('\\', '/').endsWith(file));
      return at < 0 ? LONGEST.length : at;
    };
    // The sort is stable: what is not named stays in Jest's order.
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
}

module.exports = LongestFirst;
