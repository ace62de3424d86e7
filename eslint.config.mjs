// The rules of docs and CONTRIBUTING that a machine can keep. Each ban has a planted violation in
// test/architecture/planted that must be reported (test/architecture/boundaries.int.spec.ts).
import tseslint from 'typescript-eslint';

const SPECS = ['**/*.spec.ts'];
const TEST_CODE = ['**/*.spec.ts', 'test/**/*.ts', 'libs/testing/**/*.ts'];

/** What every file refrains from. */
const everywhere = [
  {
    selector:
      "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock|setMock|unstable_mockModule)$/]",
    message: 'Use the memory adapter or a fixed clock: a mocked module proves nothing about the real one.',
  },
  {
    selector: "MemberExpression[property.name='only'][object.name=/^(it|test|describe)$/]",
    message: 'This leaves every other test unrun.',
  },
  { selector: 'TSEnumDeclaration', message: 'A union of strings says the same and is readable on disk.' },
];

/** What the domain refrains from: whatever can wait, roll dice or tell the time. */
const inDomain = [
  { selector: ':function[async=true]', message: 'The domain never waits.' },
  { selector: 'AwaitExpression', message: 'The domain never waits.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The domain is told the date.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The domain is told the date.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The domain rolls no dice.',
  },
  { selector: 'ClassDeclaration[superClass]', message: 'Compose functions: the domain has no base classes.' },
];

/** A business "no" is an answer, and a fold must survive any history. */
const inDecisions = [
  { selector: 'ThrowStatement', message: 'Give reasons (a decision) or go on (a fold); never throw.' },
];

const bannedFromCqrs = ['AggregateRoot', 'EventPublisher', 'EventBus', 'Saga', 'EventsHandler'];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'data/', 'coverage/', '.ci/', 'test/architecture/planted/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      // A switch over a union counts once: one exhaustive switch is the house form of a decision.
      complexity: ['error', { max: 8, variant: 'modified' }],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/cqrs',
              importNames: bannedFromCqrs,
              message: 'They keep nothing and retry nothing. React to the log, by checkpoint (ADR 0002).',
            },
          ],
          patterns: [{ group: ['@nestjs/*/*', '!@nestjs/*/package.json'], message: 'Nest may move its own files.' }],
        },
      ],
      'no-restricted-globals': [
        'error',
        { name: '__dirname', message: 'Ask libs/runtime/paths: the only file that knows where it stands.' },
        { name: '__filename', message: 'Ask libs/runtime/paths: the only file that knows where it stands.' },
      ],
      'no-restricted-syntax': ['error', ...everywhere],
      // Leaves files with decorators alone, because Nest reads constructor types at run time.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A port promises a promise; the memory adapter has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...inDomain],
      'no-restricted-globals': [
        'error',
        ...['Promise', 'process', 'setTimeout', 'setInterval', 'queueMicrotask', 'fetch', 'crypto', 'performance'].map(
          (name) => ({ name, message: 'The domain cannot wait, roll dice or tell the time.' }),
        ),
        '__dirname',
        '__filename',
      ],
    },
  },
  {
    files: ['libs/domain/*/{decide,state,evolve}.ts', 'libs/domain/*/rules/**/*.ts'],
    ignores: SPECS,
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...inDomain, ...inDecisions] },
  },
  { files: ['libs/runtime/paths.ts'], rules: { 'no-restricted-globals': 'off' } },
  // The command line talks to a person; a bench prints a table.
  { files: ['apps/cli/**/*.ts', 'test/performance/**/*.ts'], rules: { 'no-console': 'off' } },
  // A Nest module is a class that carries only its decorator.
  { files: ['**/*.module.ts'], rules: { '@typescript-eslint/no-extraneous-class': 'off' } },
  {
    files: TEST_CODE,
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Tests look into answers (response bodies, parsed JSON) whose shape is what they are there to check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['**/*.{js,cjs}'], ignores: ['libs/web-kit/public/**'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['**/*.{js,cjs,mjs}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 250 }],
      complexity: ['error', 8],
      'max-depth': ['error', 3],
      eqeqeq: 'error',
    },
  },
);
