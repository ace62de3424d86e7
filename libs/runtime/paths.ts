import path from 'node:path';

// The one place that asks where it lies: `dist` when built, the checkout's root when run from source by the tests.
const builtRoot = path.resolve(__dirname, '../..');

/** A file among the built ones, from its path in the checkout: `apps/planner/src/main.js`. */
export const builtFile = (...parts: string[]): string => path.join(builtRoot, ...parts);

/** A file of the checkout itself: `node_modules/govuk-frontend/dist`. */
export const projectFile = (...parts: string[]): string =>
  path.join(path.basename(builtRoot) === 'dist' ? path.dirname(builtRoot) : builtRoot, ...parts);
