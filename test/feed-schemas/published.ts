import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FeedSchema } from '#libs/integration';

const folder = path.join(process.cwd(), 'docs/feed-schemas');

/** The schemas that receivers have been given. */
export const publishedSchemas = (): readonly FeedSchema[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      file,
      schema: JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as FeedSchema['schema'],
    }));
