import { z } from 'zod';
import { ALLOWED } from '../mapping/allow-list';
import { schemaIdOf } from '../mapping/feed-mapping';
import type { Outward } from '../mapping/outward';

/** A JSON Schema of a message's data, as far as it is looked at here. */
export interface DataSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

/** The schema of one kind of message, and the file it is published as. */
export interface FeedSchema {
  readonly file: string;
  readonly schema: DataSchema;
}

/**
 * The JSON Schema of every kind of message, made from what the mapping itself is held to. More fields may be there than it
 * names: they may come later, and whoever receives them passes over what they do not know.
 */
export const feedSchemas = (): readonly FeedSchema[] => ALLOWED.map(schemaOf);

function schemaOf(entry: Outward): FeedSchema {
  const { $schema, ...said } = z.toJSONSchema(entry.data, { io: 'input', override: plainly });
  return {
    file: `${entry.name}.v${entry.major}.json`,
    schema: { $schema, $id: schemaIdOf(entry), title: entry.name, description: entry.means, ...said },
  };
}

// What the package adds of its own would change with it, and a schema that changes looks like a broken promise.
function plainly({ jsonSchema }: { jsonSchema: { format?: string; pattern?: string; maximum?: number } }): void {
  if (jsonSchema.format === 'date') delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}
