#!/usr/bin/env node
// Finds the built command line; builds it first when this checkout has not been built yet.
const { existsSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');
const built = path.join(root, 'dist/apps/cli/src/main.js');
if (!existsSync(built)) {
  const build = spawnSync(process.execPath, [path.join(root, 'infra/build/build.mjs')], { stdio: ['ignore', 2, 2] });
  if (build.status !== 0) process.exit(1);
}
require(built).run(process.argv.slice(2));
