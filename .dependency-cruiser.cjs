/**
 * Who may import whom, in one line: apps → runtime → adapters → ports ← application → domain. Arrows never turn back.
 *
 * Paths are read from the folder the cruise starts in, so the same rules judge this tree and the small one of planted
 * violations in test/architecture/planted, where each rule below must be reported (test/architecture/boundaries).
 */

const SPEC = '\\.(unit|int|acc)\\.spec\\.ts$';
/** A folder with a public face (index.ts). `$1` in a rule is the folder the importing file stands in. */
const FOLDER = '^(libs/(?:domain|adapters)/[^/]+|libs/(?!domain/|adapters/)[^/]+|apps/[^/]+)/';
/** A library or an app, whole. */
const WHOLE = '^((?:libs|apps)/[^/]+)/';
const CONTEXT =
  'profile|homes|placements|relationships|leaving-care|after-care|diary|pathway-plans|transitions|arrangements|supports|reviews|story|audit';
/** Where zod may be used in the domain: at its edges, where what comes in from disk or from a form is parsed. */
const EDGES = '(events|commands|inputs|input-fields|define-row|vocabulary)\\.ts$';
const ZOD_PLACES = ['^libs/domain/kernel/', `^libs/domain/[^/]+/${EDGES}`, `^libs/domain/[^/]+/[^/]+/${EDGES}`];

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'apps-are-never-imported',
      'An app is a way in. What two ways in share belongs in libs.',
      { path: '^(libs|test)/', pathNot: '^test/(browser|performance|support|security|acceptance)/' },
      { path: '^apps/' },
    ),
    rule(
      'apps-do-not-know-each-other',
      'The planner must start without the command line, and the other way about.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'domain-knows-only-domain',
      'Deciders must run anywhere, for any year: nothing that waits, stores or shows may reach them.',
      { path: '^libs/domain/', pathNot: SPEC },
      { path: '^(libs|apps|test)/', pathNot: '^libs/domain/' },
    ),
    rule(
      'domain-uses-no-node',
      'No clock, no randomness, no file: a decision must be repeatable from its events alone.',
      { path: '^libs/domain/', pathNot: SPEC },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'domain-uses-no-package-but-zod',
      'The rules of the field outlive every library.',
      { path: '^libs/domain/', pathNot: SPEC },
      { path: 'node_modules/', pathNot: 'node_modules/zod/' },
    ),
    rule(
      'domain-parses-only-at-its-edges',
      'zod stands in events, commands, vocabulary and the kernel; inside, types are trusted.',
      { path: '^libs/domain/', pathNot: [SPEC, ...ZOD_PLACES] },
      { path: 'node_modules/zod/' },
    ),
    rule(
      'contexts-meet-only-in-journey',
      'A context may know the kernel and the rule book. What needs several contexts belongs in journey.',
      { path: `^libs/domain/(${CONTEXT})/` },
      { path: '^libs/domain/', pathNot: '^libs/domain/($1|kernel|rulebook)/' },
    ),
    rule(
      'kernel-and-rulebook-know-no-context',
      'The ground everything stands on cannot stand on what is built on it.',
      { path: '^libs/domain/(kernel|rulebook)/' },
      { path: '^libs/domain/', pathNot: '^libs/domain/($1|kernel)/' },
    ),
    rule(
      'ports-know-only-the-kernel',
      'A port is a promise in the words of the field; it may not lean on anything that keeps the promise.',
      { path: '^libs/ports/', pathNot: SPEC },
      { path: '^(libs|apps|test)/', pathNot: '^libs/(ports|domain/kernel)/' },
    ),
    rule(
      'adapters-know-only-ports',
      'An adapter keeps one promise with one driver. What adapters share stands in event-log-kit, sql-kit and feed-kit.',
      { path: '^libs/adapters/', pathNot: SPEC },
      { path: '^(libs|apps|test)/', pathNot: '^libs/(adapters|ports|event-log-kit|sql-kit|feed-kit|domain/kernel)/' },
    ),
    rule(
      'adapters-do-not-know-each-other',
      'Any one of them can be left out.',
      { path: '^libs/adapters/([^/]+)/' },
      { path: '^libs/adapters/', pathNot: '^libs/adapters/$1/' },
    ),
    rule(
      'only-runtime-picks-adapters',
      'Which engine runs is known in one place, so everything else runs on any of them. Contract tests, benches and crash tests try an engine itself.',
      {
        path: '^(libs|apps|test)/',
        pathNot: ['^libs/(adapters|runtime|testing)/', '^test/(contract|performance|resilience)/'],
      },
      { path: '^libs/adapters/' },
    ),
    rule(
      'application-knows-no-engine-and-no-page',
      'What can be asked of the record does not depend on who asks or where it is kept.',
      { path: '^libs/application/', pathNot: SPEC },
      { path: '^libs/(adapters|runtime|read-store|web-kit|importers|exporters|integration|testing)/' },
    ),
    rule(
      'projections-are-pure',
      'A row is worked out from a row and an event: rebuilding it in ten years must give the same.',
      { path: '^libs/projections/', pathNot: SPEC },
      { path: ['node_modules/', '^libs/', '^apps/'], pathNot: '^libs/(projections|domain|event-catalogue|ports)/' },
    ),
    rule(
      'only-apps-know-runtime',
      'Composition happens once, at the top.',
      { path: '^libs/', pathNot: ['^libs/(runtime|testing)/', SPEC] },
      { path: '^libs/runtime/' },
    ),
    rule(
      'web-kit-knows-no-domain',
      'Pages are built from plain values, so that a component can never leak what it was not given. Dates in words are the kernel’s.',
      { path: '^libs/web-kit/' },
      { path: '^(libs|apps|test)/', pathNot: '^libs/(web-kit|domain/kernel)/' },
    ),
    rule(
      'sql-kit-knows-no-table',
      'Which engine keeps a store is one question, what stands in it another.',
      { path: '^libs/sql-kit/', pathNot: SPEC },
      { path: '^(libs|apps|test)/', pathNot: '^libs/sql-kit/' },
    ),
    rule(
      'drivers-are-known-in-one-place',
      'What could be replaced one day is imported in one folder, so that the day is short.',
      { path: '^(libs|apps)/', pathNot: [SPEC, '^libs/(sql-kit|adapters/feed-kafka|adapters/event-log-kurrentdb)/'] },
      { path: 'node_modules/(pg|kafkajs|@kurrent/[^/]+)/' },
    ),
    rule(
      'testing-is-for-tests',
      'A builder of invented people has no business in the product.',
      { path: '^(libs|apps)/', pathNot: ['^libs/testing/', SPEC] },
      { path: '^(libs/testing|test)/' },
    ),
    rule(
      'folders-are-entered-by-their-index',
      'What a folder does not offer in index.ts is its own affair.',
      { path: FOLDER },
      { path: '^(libs|apps)/', pathNot: ['^$1/', '/index\\.ts$'] },
    ),
    rule(
      'tests-enter-folders-by-their-index',
      'A test that reaches inside a folder stops that folder from changing.',
      { path: '^test/' },
      { path: '^libs/', pathNot: '/index\\.ts$' },
    ),
    rule(
      'other-libraries-are-named-in-full',
      "Another library is imported as '#libs/…', never by a chain of dots: the line says what it leans on.",
      { path: WHOLE },
      { path: '^(libs|apps)/', pathNot: '^$1/', dependencyTypesNot: ['aliased'] },
    ),
    rule(
      'nest-cqrs-is-a-switchboard',
      'Only the application and what composes it may know @nestjs/cqrs (ADR 0002).',
      { path: '^(libs|apps)/', pathNot: '^libs/(application|runtime|testing)/' },
      { path: 'node_modules/@nestjs/cqrs/' },
    ),
    rule('nothing-runs-in-circles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    rule(
      'nothing-lies-about',
      'A file that nobody imports and that imports nobody is forgotten.',
      {
        orphan: true,
        pathNot: ['\\.d\\.ts$', SPEC, '^apps/[^/]+/(src/main\\.ts|bin/)'],
      },
      {},
    ),
    rule(
      'nothing-is-missing',
      'An import that cannot be resolved fails at the worst moment.',
      {},
      { couldNotResolve: true },
    ),
    rule(
      'product-uses-no-development-package',
      'What is not installed in production cannot be imported there.',
      { path: '^(libs|apps)/', pathNot: ['^libs/testing/', SPEC] },
      { dependencyTypes: ['npm-dev'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What the build writes, what is broken on purpose, and what only a browser resolves.
    exclude: { path: '^(dist/|test/architecture/planted/|libs/web-kit/public/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'import'],
    },
    moduleSystems: ['cjs', 'es6'],
  },
};
