// Builds apps, libs and test helpers from TypeScript to dist/ with SWC, file by file, and only what has changed.
// Types are checked apart (`npm run types`). Also copies templates and builds the style sheet.
import { mkdir, readdir, stat, writeFile, copyFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import swc from '@swc/core';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const COPIED = new Set(['.njk', '.js', '.json', '.css', '.svg', '.csv', '.sql']);

async function newer(source, target) {
  const [from, to] = await Promise.all([stat(source), stat(target).catch(() => undefined)]);
  return to === undefined || from.mtimeMs > to.mtimeMs;
}

async function compile(source, target) {
  const { code, map } = await swc.transformFile(source, { cwd: root, configFile: path.join(root, '.swcrc') });
  await writeFile(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map`);
  if (map) await writeFile(`${target}.map`, map);
}

async function buildFile(relative) {
  const source = path.join(root, relative);
  const isTypeScript = relative.endsWith('.ts');
  if (!isTypeScript && !COPIED.has(path.extname(relative))) return;
  const target = path.join(root, 'dist', isTypeScript ? relative.replace(/\.ts$/, '.js') : relative);
  if (!(await newer(source, target))) return;
  await mkdir(path.dirname(target), { recursive: true });
  await (isTypeScript ? compile(source, target) : copyFile(source, target));
}

async function filesBelow(folder) {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((e) => e.isFile()).map((e) => path.relative(root, path.join(e.parentPath ?? e.path, e.name)));
}

// The benches, and the servers they start.
const BENCH = ['test/performance', 'test/support/postgres', 'test/support/kurrentdb-stand-in'];
const isProduct = (f) => !f.endsWith('.spec.ts') && !f.includes(`${path.sep}planted${path.sep}`);
const files = (await Promise.all(['apps', 'libs', ...BENCH].map(filesBelow))).flat().filter(isProduct);
await Promise.all(files.map(buildFile));

const styles = path.join(root, 'libs/web-kit/styles/app.scss');
const styleTarget = path.join(root, 'dist/libs/web-kit/public/app.css');
const styleParts = await filesBelow('libs/web-kit/styles');
const stale = await Promise.all(styleParts.map((part) => newer(path.join(root, part), styleTarget)));
if (stale.includes(true)) {
  const sass = await import('sass');
  const loadPaths = [root, path.join(root, 'node_modules')];
  const { css } = sass.compile(styles, {
    loadPaths,
    style: 'compressed',
    quietDeps: true,
    // The MOJ sheets call a mixin that GOV.UK warns of: nothing to be done about it here.
    logger: sass.Logger.silent,
  });
  await mkdir(path.dirname(styleTarget), { recursive: true });
  await writeFile(styleTarget, css);
}
