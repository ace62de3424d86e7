import { readFileSync } from 'node:fs';
import path from 'node:path';
import { breakingChanges, feedSchemas, type FeedSchema } from '#libs/integration';
import { publishedSchemas } from './published';

const published = publishedSchemas();

describe('the schemas that receivers are given', () => {
  it('are what the code says (npm run feed:schemas)', () => {
    const now = new Map(feedSchemas().map(({ file, schema }) => [file, schema]));
    const stale = published.filter(({ file }) => now.has(file));
    expect(Object.fromEntries(stale.map(({ file, schema }) => [file, schema]))).toEqual(Object.fromEntries(now));
  });

  it('break nobody who reads messages by them', () => {
    expect(breakingChanges(published, feedSchemas())).toEqual([]);
  });

  it('are each named in what receivers read first (docs/feed.md)', () => {
    const contract = readFileSync(path.join(process.cwd(), 'docs/feed.md'), 'utf8');
    const names = published.map(({ schema }) => String(schema['title']));
    expect(names.filter((name) => !contract.includes(`\`${name}\``))).toEqual([]);
  });

  it('let more fields come than they name', () => {
    expect(published.filter(({ schema }) => 'additionalProperties' in schema)).toEqual([]);
  });

  it('hold no text but codes, dates and keys', () => {
    const bounded = (schema: unknown): boolean => {
      const { type, anyOf, ...rest } = schema as { type?: string; anyOf?: unknown[] };
      if (anyOf !== undefined) return anyOf.every(bounded);
      return type !== 'string' || 'enum' in rest || 'pattern' in rest || ('format' in rest && rest.format === 'date');
    };
    const open = published.flatMap(({ file, schema }) =>
      Object.entries(schema.properties ?? {}).flatMap(([field, one]) => (bounded(one) ? [] : [`${file}: ${field}`])),
    );
    expect(open).toEqual([]);
  });
});

/** The schemas with one of them changed. */
const planted = (file: string, change: (schema: Record<string, never>) => object): FeedSchema[] =>
  published.map((one) =>
    one.file === file
      ? { file, schema: change(JSON.parse(JSON.stringify(one.schema)) as Record<string, never>) as never }
      : one,
  );
const inMoveHappened = (change: (properties: Record<string, unknown>, required: string[]) => void): FeedSchema[] =>
  planted('move-happened.v1.json', (schema) => {
    change(schema['properties'] as never, schema['required'] as never);
    return schema;
  });

describe('a change that would break a receiver is caught', () => {
  const drop = (required: string[], field: string): unknown => required.splice(required.indexOf(field), 1);

  it.each<[string, (properties: Record<string, unknown>, required: string[]) => void, RegExp]>([
    [
      'a field is taken away',
      (properties, required) => {
        delete properties['move'];
        drop(required, 'move');
      },
      /move is gone/,
    ],
    [
      'a field gets another name',
      (p) => ((p['when'] = p['happenedFrom']), delete p['happenedFrom']),
      /happenedFrom is gone/,
    ],
    ['a field becomes a number', (p) => (p['happenedFrom'] = { type: 'number' }), /happenedFrom is something else/],
    ['a field may be null', (p) => (p['move'] = { anyOf: [p['move'], { type: 'null' }] }), /move is something else/],
    [
      'a code is added',
      (p) => (p['asPlanned'] as { enum: string[] }).enum.push('partly'),
      /asPlanned is something else/,
    ],
    ['a code is taken away', (p) => (p['asPlanned'] as { enum: string[] }).enum.pop(), /asPlanned is something else/],
    ['a field may be left out', (_p, required) => drop(required, 'asPlanned'), /asPlanned may now be left out/],
    [
      'a field must be there that was not',
      (p, required) => {
        p['distance'] = { type: 'number' };
        required.push('distance');
      },
      /distance must now be there/,
    ],
  ])('%s', (_what, change, said) => {
    expect(breakingChanges(published, inMoveHappened(change))).toEqual([expect.stringMatching(said)]);
  });

  it('a kind of message is no longer told', () => {
    const without = published.filter(({ file }) => file !== 'move-happened.v1.json');
    expect(breakingChanges(published, without)).toEqual(['move-happened.v1 is no longer told']);
  });

  it('not when its major version is raised: the old schema stays published', () => {
    const raised = published.map((one) =>
      one.file === 'move-happened.v1.json' ? { file: 'move-happened.v2.json', schema: {} } : one,
    );
    expect(breakingChanges(published, raised)).toEqual([]);
  });

  it('not when a field is added that may be left out', () => {
    const added = inMoveHappened((properties) => (properties['distance'] = { type: 'number' }));
    expect(breakingChanges(published, added)).toEqual([]);
  });
});
