// Adds the checksums of new golden files to manifest.json. Refuses when one that stands there has changed or gone: events
// of that form are on disk somewhere, and must be read as they were for all time.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const manifestFile = path.join(here, 'manifest.json');
const manifest = JSON.parse(await readFile(manifestFile, 'utf8').catch(() => '{}'));

const entries = await readdir(here, { recursive: true });
const golden = entries
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /^[A-Z]\w*\/v\d+\/.*\.json$/.test(file));
const now = {};
for (const file of golden.sort()) {
  now[file] = createHash('sha256')
    .update(await readFile(path.join(here, file)))
    .digest('hex');
}

const broken = Object.keys(manifest).filter((file) => now[file] !== manifest[file]);
if (broken.length > 0) {
  console.error(`These golden files are sealed and may not change:\n  ${broken.join('\n  ')}\nAdd a new file instead.`);
  process.exitCode = 1;
} else {
  const added = Object.keys(now).length - Object.keys(manifest).length;
  await writeFile(manifestFile, `${JSON.stringify(now, null, 2)}\n`);
  console.error(`${added} golden files sealed, ${Object.keys(now).length} in all`);
}
