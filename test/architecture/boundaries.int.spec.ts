import { createRequire } from 'node:module';
import path from 'node:path';
import { crossedBoundaries, deadCode, lintFindings, planted, root, type Finding } from './support/tools';

const TOOLS_MS_MAX = 120_000;

const saidOf = (findings: readonly Finding[], rule: string): string[] =>
  findings.filter((f) => f.rule === rule).map((f) => f.words);

describe('who may import whom', () => {
  let found: Finding[];
  beforeAll(async () => {
    found = await crossedBoundaries(planted);
  }, TOOLS_MS_MAX);

  const PLACEMENTS = 'libs/domain/placements/index.ts';
  /** Each rule, and the planted line that must be caught by it. */
  const plants: Readonly<Record<string, string>> = {
    'apps-are-never-imported': 'libs/access/index.ts → apps/cli/src/main.ts',
    'apps-do-not-know-each-other': 'apps/planner/src/main.ts → apps/cli/src/main.ts',
    'domain-knows-only-domain': `${PLACEMENTS} → libs/application/index.ts`,
    'domain-uses-no-node': `${PLACEMENTS} → fs`,
    'domain-uses-no-package-but-zod': `${PLACEMENTS} → ../../../node_modules/@photostructure/sqlite/`,
    'domain-parses-only-at-its-edges': `${PLACEMENTS} → ../../../node_modules/zod/`,
    'contexts-meet-only-in-journey': `${PLACEMENTS} → libs/domain/reviews/index.ts`,
    'kernel-and-rulebook-know-no-context': `libs/domain/kernel/index.ts → ${PLACEMENTS}`,
    'ports-know-only-the-kernel': 'libs/ports/index.ts → libs/web-kit/index.ts',
    'adapters-know-only-ports': 'libs/adapters/event-log-sqlite/index.ts → libs/application/index.ts',
    'adapters-do-not-know-each-other':
      'libs/adapters/event-log-sqlite/index.ts → libs/adapters/event-log-memory/index.ts',
    'only-runtime-picks-adapters': 'libs/application/index.ts → libs/adapters/event-log-sqlite/index.ts',
    'application-knows-no-engine-and-no-page': 'libs/application/index.ts → libs/adapters/event-log-sqlite/index.ts',
    'projections-are-pure': 'libs/projections/index.ts → libs/application/index.ts',
    'only-apps-know-runtime': 'libs/application/index.ts → libs/runtime/index.ts',
    'web-kit-knows-no-domain': `libs/web-kit/index.ts → ${PLACEMENTS}`,
    'sql-kit-knows-no-table': 'libs/sql-kit/index.ts → libs/projections/index.ts',
    'drivers-are-known-in-one-place': 'libs/web-kit/index.ts → ../../../node_modules/pg/',
    'testing-is-for-tests': 'libs/runtime/index.ts → libs/testing/index.ts',
    'folders-are-entered-by-their-index': 'libs/application/index.ts → libs/ports/hidden.ts',
    'tests-enter-folders-by-their-index': 'test/acceptance/reaches-inside.ts → libs/ports/hidden.ts',
    'other-libraries-are-named-in-full': 'libs/application/index.ts → libs/ports/hidden.ts',
    'nest-cqrs-is-a-switchboard': 'libs/web-kit/index.ts → ../../../node_modules/@nestjs/cqrs/',
    'nothing-runs-in-circles': `${PLACEMENTS} → libs/domain/placements/round.ts`,
    'nothing-lies-about': 'libs/access/nobody-imports-this.ts → libs/access/nobody-imports-this.ts',
    'nothing-is-missing': 'libs/application/index.ts → #libs/nowhere',
    'product-uses-no-development-package': 'libs/runtime/index.ts → ../../../node_modules/fast-check/',
  };

  it('has a planted violation for every rule, and no plant without a rule', () => {
    const config = createRequire(path.join(root, 'package.json'))(path.join(root, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string }[];
    };
    expect(Object.keys(plants).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort());
  });

  it.each(Object.entries(plants))('%s is reported where it is broken on purpose', (rule, line) => {
    expect(saidOf(found, rule)).toContainEqual(expect.stringContaining(line));
  });

  it(
    'nothing in the real tree crosses a boundary',
    async () => {
      expect((await crossedBoundaries(root)).map((f) => `${f.rule}: ${f.words}`)).toEqual([]);
    },
    TOOLS_MS_MAX,
  );
});

describe('what the linter bans', () => {
  let found: Finding[];
  beforeAll(async () => {
    found = await lintFindings(planted);
  }, TOOLS_MS_MAX);

  it.each(['AggregateRoot', 'EventBus', 'EventPublisher', 'EventsHandler', 'Saga'])(
    '%s of @nestjs/cqrs, which keeps nothing and retries nothing',
    (name) => {
      const said = saidOf(found, 'no-restricted-imports');
      expect(said.filter((words) => words.startsWith(`'${name}' import from '@nestjs/cqrs'`))).toHaveLength(1);
    },
  );

  it.each([
    ['a mocked module', 'no-restricted-syntax', /mocked module proves nothing/],
    ['a test that stops the others', 'no-restricted-syntax', /leaves every other test unrun/],
    ['an enum', 'no-restricted-syntax', /union of strings/],
    ['a domain that waits', 'no-restricted-syntax', /domain never waits/],
    ['a domain that tells the time', 'no-restricted-syntax', /domain is told the date/],
    ['a domain that rolls dice', 'no-restricted-syntax', /rolls no dice/],
    ['a base class in the domain', 'no-restricted-syntax', /no base classes/],
    ['a decision that throws', 'no-restricted-syntax', /never throw/],
    ['a promise in the domain', 'no-restricted-globals', /'Promise'/],
    ['the process in the domain', 'no-restricted-globals', /'process'/],
    ['a file that asks where it stands', 'no-restricted-globals', /'__dirname'/],
    ["a path inside Nest's packages", 'no-restricted-imports', /Nest may move/],
    ['a default export', 'no-restricted-exports', /default/],
    ['any', '@typescript-eslint/no-explicit-any', /./],
    ['an assertion that something is there', '@typescript-eslint/no-non-null-assertion', /./],
    ['a promise nobody waits for', '@typescript-eslint/no-floating-promises', /./],
    ['a choice with a case left out', '@typescript-eslint/switch-exhaustiveness-check', /"two"/],
    ['an import for its types that is not marked so', '@typescript-eslint/consistent-type-imports', /./],
    ['a loose comparison', 'eqeqeq', /./],
    ['a print to the console', 'no-console', /./],
    ['a file of 251 lines', 'max-lines', /251/],
    ['a function of 44 lines', 'max-lines-per-function', /44/],
    ['complexity above 8', 'complexity', /10/],
    ['nesting above 3', 'max-depth', /4/],
    ['a fifth parameter', 'max-params', /5/],
  ])('%s', (_what, rule, words) => {
    expect(saidOf(found, rule).join('\n')).toMatch(words);
  });
});

describe('what nobody uses', () => {
  let found: Finding[];
  beforeAll(async () => {
    found = await deadCode(planted);
  }, TOOLS_MS_MAX);

  it.each([
    ['a forgotten file', 'files', 'libs/access/nobody-imports-this.ts'],
    ['an export that nobody asks for', 'exports', 'nobodyAsksForThis'],
    ['a package that nothing needs any more', 'dependencies', 'kysely'],
    ['an import of what is not there', 'unresolved', '#libs/nowhere'],
  ])('%s is reported', (_what, rule, words) => {
    expect(saidOf(found, rule)).toContain(words);
  });
});
