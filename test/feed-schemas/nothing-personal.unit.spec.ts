import Ajv2020 from 'ajv/dist/2020';
import { definitionOf } from '#libs/event-catalogue';
import { CannotBeTold, feedMapping } from '#libs/integration';
import type { FeedMessage, RecordedEvent } from '#libs/ports';
import { goldenFiles, type Golden } from '../golden-events/support/golden-files';
import { publishedSchemas } from './published';

const YOUNG_PERSON = '00000000-0000-4000-8000-00000000c0de';
const SECRET = 'an invented secret of thirty-two characters';
const tell = feedMapping({ source: '/throughline-test', secret: SECRET });

const recorded = ({ type, version }: Golden, data: unknown): RecordedEvent => ({
  id: '00000000-0000-5000-8000-000000000003',
  type,
  data,
  metadata: {
    schema: String(version),
    commandId: '00000000-0000-4000-8000-000000000001',
    actor: 'CANARY actor',
    actorRole: 'CANARY role',
    recordedAt: '2026-03-02T09:30:00.000Z',
    correlation: 'CANARY correlation',
    causation: 'CANARY causation',
    source: 'CANARY source',
  },
  stream: `${definitionOf(type)?.stream ?? 'journey'}-${YOUNG_PERSON}`,
  revision: 41,
  position: '1'.padStart(20, '0'),
});

const CANARY = /CANARY/;
type Sung = readonly [path: string, data: unknown];

/** The sample with a canary in one text field, once for each text field at any depth. */
function* canariesIn(value: unknown, path = ''): Generator<Sung> {
  if (typeof value === 'string') yield [path, `CANARY in ${path}`];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    for (const [at, sung] of canariesIn(part, `${path}/${name}`)) {
      yield [
        at,
        Array.isArray(value) ? value.map((v, i) => (String(i) === name ? sung : v)) : { ...value, [name]: sung },
      ];
    }
  }
}

const golden = goldenFiles();
const told = golden
  .map((g) => [g.file, g, tell(recorded(g, g.stored))] as const)
  .filter((row): row is readonly [string, Golden, FeedMessage] => row[2] !== undefined);

describe('what is told of an event', () => {
  const ajv = new Ajv2020({ strict: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
  const schemas = new Map(publishedSchemas().map(({ schema }) => [schema['$id'], ajv.compile(schema)]));

  it('every kind of message has a sample', () => {
    expect(new Set(told.map(([, , { dataschema }]) => dataschema))).toEqual(new Set(schemas.keys()));
  });

  it.each(told)('%s: fits the schema that was published', (_file, _golden, message) => {
    const fits = schemas.get(message.dataschema);
    expect({ fits: fits?.(message.data), why: fits?.errors }).toEqual({ fits: true, why: null });
  });

  it.each(told)('%s: no identity of ours is in it', (_file, { stored }, message) => {
    const { id, ...rest } = message;
    const ours = JSON.stringify(stored).match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g) ?? [];
    const said = JSON.stringify(rest);
    expect([YOUNG_PERSON, SECRET, ...ours].filter((uuid) => said.includes(uuid))).toEqual([]);
    expect(id).toBe('00000000-0000-5000-8000-000000000003');
  });

  it.each(golden.map((g) => [g.file, g] as const))('%s: no text of it, and nothing of who recorded it', (_file, g) => {
    const leaks: string[] = [];
    for (const [path, data] of canariesIn(g.stored)) {
      try {
        if (CANARY.test(JSON.stringify(tell(recorded(g, data))) ?? '')) leaks.push(path);
      } catch (error) {
        // A code, a date or a key that is none: refused, and what stood in it is not repeated.
        if (!(error instanceof CannotBeTold) || CANARY.test(String(error.message))) leaks.push(path);
      }
    }
    expect(leaks).toEqual([]);
  });

  it('the canaries reach every depth: one in the words of a flag, which is nearest to what is told', () => {
    const approved = golden.find(({ type }) => type === 'MoveApproved');
    const paths = [...canariesIn(approved?.stored)].map(([path]) => path);
    expect(paths).toContainEqual(expect.stringMatching(/^\/seen\/options\/0\/lines\/0\/name$/));
    expect(paths.length).toBeGreaterThan(10);
  });
});
