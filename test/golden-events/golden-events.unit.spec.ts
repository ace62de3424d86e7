import fc from 'fast-check';
import { caseOn, foldJourney, networkOn, nextDates, timeline } from '#libs/domain/journey';
import { civilDate } from '#libs/domain/kernel';
import { ALL_EVENTS, decode, definitionOf, encode, upcast } from '#libs/event-catalogue';
import type { RecordedEvent } from '#libs/ports';
import { arbitraryOf } from './support/arbitrary-of';
import { goldenFiles, sealed, type Golden } from './support/golden-files';

const metadata = {
  commandId: '00000000-0000-4000-8000-000000000001',
  actor: 'sw-041',
  actorRole: 'social-worker',
  recordedAt: '2026-03-02T09:30:00.000Z',
  correlation: '00000000-0000-4000-8000-000000000002',
  causation: '',
  source: 'golden',
};

const asRecorded = (type: string, data: unknown, version: number, revision = 0): RecordedEvent => ({
  id: '00000000-0000-4000-8000-000000000003',
  type,
  data,
  metadata: { schema: String(version), ...metadata },
  stream: 'journey-00000000-0000-4000-8000-000000000004',
  revision,
  position: String(revision + 1).padStart(20, '0'),
});

const golden = goldenFiles();
const versions = ALL_EVENTS.flatMap(({ type, version }) =>
  Array.from({ length: version }, (_, n) => [type, n + 1] as const),
);

describe('events written once are read for all time', () => {
  it.each(versions)('%s version %i has a golden file', (type, version) => {
    expect(golden.filter((g) => g.type === type && g.version === version)).not.toEqual([]);
  });

  it('no golden file is of a type or a version that does not exist', () => {
    expect(golden.filter((g) => g.version > (definitionOf(g.type)?.version ?? 0)).map((g) => g.file)).toEqual([]);
  });

  describe.each(golden.map((g) => [g.file, g] as const))('%s', (_file, { type, version, stored, expected }: Golden) => {
    it('is read as it was meant', () => {
      expect(decode(asRecorded(type, stored, version)).data).toEqual(expected);
    });

    it('fits the schema of today, and nothing in it is dropped or filled in', () => {
      const definition = definitionOf(type)!;
      expect(definition.payload.parse(upcast(definition, stored, version))).toEqual(expected);
    });
  });

  it('is of plainly invented people: every postcode is one that is never given out (ZZ)', () => {
    const postcodes = golden.flatMap((g) =>
      [...JSON.stringify(g.stored).matchAll(/ostcode":"([^"]+)"/g)].map((m) => m[1]),
    );
    expect(postcodes.length).toBeGreaterThan(0);
    expect(postcodes.filter((postcode) => !/^ZZ/.test(postcode ?? ''))).toEqual([]);
  });
});

describe('a life made of every golden event', () => {
  const read = golden.map(({ type, stored, version }, revision) => decode(asRecorded(type, stored, version, revision)));
  const inStream = (stream: string) => read.filter((event) => definitionOf(event.type)?.stream === stream);
  const journeyEvents = inStream('journey');
  const contactEvents = inStream('contactLog');

  it.each(['2009-01-01', '2015-12-01', '2020-04-14', '2026-05-18', '2030-01-01'])(
    'can be folded, in any order, and looked at as it was on %s',
    (day) => {
      for (const events of [journeyEvents, [...journeyEvents].reverse()]) {
        const journey = foldJourney(
          events.map((event, revision) => ({ ...event, meta: { ...event.meta, revision } })),
          contactEvents,
        );
        expect(journey.known.journey).toHaveLength(journeyEvents.length);
        expect(caseOn(journey, civilDate(day)).on).toBe(day);
        expect(() => [networkOn(journey, civilDate(day)), nextDates(journey, civilDate(day))]).not.toThrow();
        expect(timeline(journey).length).toBeGreaterThan(0);
      }
    },
  );

  it('holds what it was told: who they are, who matters and where they live', () => {
    const seen = caseOn(foldJourney(journeyEvents, contactEvents), civilDate('2026-05-20'));
    expect(JSON.stringify(seen)).toContain('Nan Example');
    expect(JSON.stringify(seen)).toContain('Example House');
  });
});

describe('a golden file may be added, never changed', () => {
  const manifest = sealed();

  it('each one that was sealed is there, byte for byte', () => {
    const now = Object.fromEntries(golden.map((g) => [g.file, g.sha256]));
    expect(Object.entries(manifest).filter(([file, sha256]) => now[file] !== sha256)).toEqual([]);
  });

  it('each one that is there is sealed (npm run golden:seal)', () => {
    expect(golden.filter((g) => manifest[g.file] === undefined).map((g) => g.file)).toEqual([]);
  });
});

describe('whatever an event may hold, it is read back as it was written', () => {
  it.each(ALL_EVENTS.map((definition) => [definition.type, definition] as const))(
    '%s',
    (type, { payload, version }) => {
      fc.assert(
        fc.property(arbitraryOf(payload), (data) => {
          const written = encode({ type, data }, '00000000-0000-4000-8000-000000000005', metadata);
          const onDisk: unknown = JSON.parse(JSON.stringify(written.data));
          expect(written.data).toEqual(data);
          expect(payload.parse(onDisk)).toEqual(data);
          expect(decode(asRecorded(type, onDisk, version)).data).toEqual(data);
        }),
        { numRuns: 50 },
      );
    },
  );

  it('upcasting what is already of today changes nothing', () => {
    for (const definition of ALL_EVENTS) {
      const data = { marker: definition.type };
      expect(upcast(definition, data, definition.version)).toBe(data);
    }
  });
});
