/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // The build machines have two cores; Jest's own default would leave one of them idle.
  maxWorkers: 2,
  testSequencer: '<rootDir>/infra/build/longest-first.js',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.{unit,int,acc}.spec.ts'],
  // Rules broken on purpose are read by the architecture tests, never run.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/architecture/planted/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/architecture/planted/'],
  testTimeout: 20000,
  transform: { '^.+\\.(ts|m?js)$': ['@swc/jest'] },
  moduleNameMapper: {
    '^#libs/(.*)$': '<rootDir>/libs/$1/index.ts',
    '^fast-check$': '<rootDir>/infra/build/seeded-fast-check.js',
  },
  reporters: ['default', '<rootDir>/infra/build/plain-summary.js'],
};
