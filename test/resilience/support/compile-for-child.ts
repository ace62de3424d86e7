import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

/** Jest is started in the repository's root. */
const ROOT = process.cwd();

/**
 * Compiles folders of the repository, as they are now, for a child process to run with plain Node: the child then runs
 * the code under test, not a build of some earlier day. `env` lets it find the packages.
 */
export function compileForChild(folders: readonly string[], into: string): { readonly env: NodeJS.ProcessEnv } {
  for (const folder of folders) {
    for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.ts') || entry.name.endsWith('.spec.ts')) continue;
      const source = join(entry.parentPath, entry.name);
      const target = join(into, source.slice(ROOT.length).replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, transformFileSync(source, { cwd: ROOT, configFile: join(ROOT, '.swcrc') }).code);
    }
  }
  writeFileSync(join(into, 'package.json'), JSON.stringify({ imports: { '#libs/*': './libs/*/index.js' } }));
  return { env: { ...process.env, NODE_PATH: join(ROOT, 'node_modules') } };
}
