module.exports = {
  testEnvironment: 'node',
  maxWorkers: 2,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.{unit,int,acc}.spec.ts'],
  testTimeout: 20000,
  transform: { '^.+\\.(ts|m?js)$': ['@swc/jest'] },
  moduleNameMapper: { '^#libs/(.*)$': '<rootDir>/libs/$1/index.ts' },
  reporters: ['default', '<rootDir>/infra/build/plain-summary.js'],
};
