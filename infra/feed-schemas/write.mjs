// Writes docs/feed-schemas from what the code says (npm run feed:schemas). Refuses a change that would break a receiver: raise
// the major version of the message instead. Schemas of earlier versions stay.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import integration from '#libs/integration';

const { breakingChanges, feedSchemas } = integration;
const folder = path.join(process.cwd(), 'docs/feed-schemas');
mkdirSync(folder, { recursive: true });
const published = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, schema: JSON.parse(readFileSync(path.join(folder, file), 'utf8')) }));

const broken = breakingChanges(published, feedSchemas());
if (broken.length > 0) {
  process.stderr.write(`This would break receivers; raise the major version instead:\n  ${broken.join('\n  ')}\n`);
  process.exitCode = 1;
} else {
  for (const { file, schema } of feedSchemas()) {
    writeFileSync(path.join(folder, file), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
