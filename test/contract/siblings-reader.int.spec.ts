import { createMemoryEventLog } from '#libs/adapters/event-log-memory';
import { civilDate, type DomainEvent, type GridReference } from '#libs/domain/kernel';
import { inventedId, tell, told, type Told } from '#libs/testing/history';
import {
  anOption, bondConfirmed, bondSuggested, bondWithdrawn, cameIntoCare, idOf, known, livesAt, matters, movedTo, restricted,
  staying,
} from '#libs/testing/journey-builders'; // prettier-ignore
import {
  CaseReader,
  CommandTable,
  SiblingsReader,
  StreamReader,
  type CaseAnswer,
  type Moment,
} from '#libs/application';

const [MAYA, DEAN, OLA] = [inventedId(1), inventedId(2), inventedId(3)];
const PLACES: Readonly<Record<string, GridReference>> = {
  'ZZ1 1AA': { easting: 400_000, northing: 400_000 },
  'ZZ2 2BB': { easting: 416_093, northing: 400_000 },
  'ZZ3 3CC': { easting: 448_279, northing: 400_000 },
};
const gazetteer = {
  locateMany: async (postcodes: readonly string[]) =>
    new Map(postcodes.flatMap((one) => (PLACES[one] === undefined ? [] : [[one, PLACES[one]] as const]))),
};
const clock = { now: () => '2026-03-10T10:00:00.000Z', today: () => '2026-03-10' };

const on = (who: string, day: string, ...events: readonly (DomainEvent | readonly DomainEvent[])[]): Told[] =>
  events.flat().map((event) => told(who, event.type, event.data, { recordedAt: `${day}T09:00:00.000Z` }));

/** Maya and Dean came into care together; Dean moved in February 2025, which was linked a year later. */
const history: readonly Told[] = [
  ...on(MAYA, '2024-05-02', known('M1', 'Maya', '2012-01-01'), cameIntoCare('2024-05-01', { postcode: 'ZZ1 1AA' })),
  ...on(MAYA, '2024-05-02', matters('mayas Dean', 'half-brother-or-sister', { name: 'Dean' })),
  ...on(DEAN, '2024-05-03', known('D1', 'Dean', '2014-01-01'), cameIntoCare('2024-05-01', { postcode: 'ZZ1 1AA' })),
  ...on(DEAN, '2025-02-03', movedTo('2025-02-01', '2024-05-01', { postcode: 'ZZ2 2BB' })),
  ...on(DEAN, '2025-02-03', matters('deans Maya', 'half-brother-or-sister', { name: 'Maya' })),
  ...on(MAYA, '2026-02-01', bondSuggested('mayas Dean', 'b1', DEAN, '2026-02-01')),
  ...on(DEAN, '2026-02-05', bondConfirmed('deans Maya', 'b1', MAYA, '2026-02-05')),
];

async function reading(more: readonly Told[] = []) {
  const log = createMemoryEventLog();
  await tell(log, [...history, ...more]);
  const parts = { streams: new StreamReader(log), clock, gazetteer };
  const cases = new CaseReader({ ...parts, table: new CommandTable([]) });
  const siblings = new SiblingsReader(parts);
  const caseAt = async (moment: Moment = {}): Promise<CaseAnswer> => {
    const answer = await cases.caseAt(MAYA, moment);
    if (answer === undefined) throw new Error('no Maya');
    return answer;
  };
  return { cases, siblings, caseAt };
}
const anybody = (): boolean => true;

describe('Brothers and sisters across two records', () => {
  it('are shown together or apart on any day, by what was known on any other', async () => {
    const { siblings, caseAt } = await reading();
    const panel = async (moment: Moment) => {
      const [row] = await siblings.panel(await caseAt(moment), anybody);
      return [row?.link.state, row?.link.crosses, row?.living?.living, row?.living?.miles];
    };
    expect(await panel({})).toEqual(['confirmed', true, 'apart', 10]);
    expect(await panel({ asItWasOn: civilDate('2025-01-31') })).toEqual(['confirmed', true, 'together', null]);
    expect(await panel({ asKnownAt: '2026-02-03' })).toEqual(['waiting', false, 'unknown', 'unknown']);
    expect(await panel({ asKnownAt: '2026-01-31' })).toEqual(['none', false, 'unknown', 'unknown']);
  });

  it('what was recorded late in the other record was not known before it was', async () => {
    const late = on(DEAN, '2026-03-05', movedTo('2026-03-01', '2025-02-01', { postcode: 'ZZ1 1AA' }));
    const { siblings, caseAt } = await reading(late);
    const living = async (moment: Moment) => (await siblings.panel(await caseAt(moment), anybody))[0]?.living?.living;
    expect(await living({})).toBe('together');
    expect(await living({ asKnownAt: '2026-03-04', asItWasOn: civilDate('2026-03-04') })).toBe('apart');
  });

  it('nothing crosses to whoever may not look, nor at a past moment when it was withdrawn since', async () => {
    const { siblings, caseAt } = await reading();
    const [row] = await siblings.panel(await caseAt(), () => false);
    expect([row?.link.crosses, row?.living?.living]).toEqual([false, 'unknown']);
    const withdrawn = await reading(on(DEAN, '2026-03-01', bondWithdrawn('deans Maya', 'b1', '2026-03-01')));
    const [past] = await withdrawn.siblings.panel(await withdrawn.caseAt({ asKnownAt: '2026-02-20' }), anybody);
    expect([past?.link.state, past?.link.crosses]).toEqual(['confirmed', false]);
    expect(await withdrawn.siblings.links(await withdrawn.caseAt())).toEqual([]);
  });

  it('are the links by which it is decided who may look where', async () => {
    const { siblings, caseAt } = await reading();
    const link = { relationshipId: idOf('mayas Dean'), otherYoungPersonId: DEAN };
    expect(await siblings.links(await caseAt())).toEqual([link]);
    const held = await reading(on(DEAN, '2026-03-01', restricted('deans Maya', '2026-03-01')));
    expect(await held.siblings.links(await held.caseAt())).toEqual([]);
  });
});

describe('The assessment of a move', () => {
  const options = [staying(), anOption('Foster home in Eastmarket', { postcode: 'ZZ3 3CC' })];
  const facts = async (more: readonly Told[] = []) => {
    const assessed = await (await reading(more)).cases.assessMove(MAYA, options);
    const dean = assessed?.facts.relationships.find(({ name }) => name === 'Dean');
    const lines = assessed?.seen.options.map(({ lines: [line] }) => line?.reasons.join(' ')) ?? [];
    return { dean, lines, seen: JSON.stringify(assessed?.seen) };
  };

  it('knows by a confirmed link where a brother lives, and says how far without saying where', async () => {
    const { dean, lines, seen } = await facts();
    expect(dean).toMatchObject({ livesTogether: 'no', grid: PLACES['ZZ2 2BB'], evidence: { distance: ['journey:5'] } });
    expect(lines.some((line) => line?.includes('20 miles from the new home (10 miles now).'))).toBe(true);
    expect(seen).not.toMatch(/ZZ2 2BB|416093/);
  });

  it('flags that a move would separate those who live together by both records', async () => {
    const back = on(DEAN, '2026-03-05', movedTo('2026-03-01', '2025-02-01', { postcode: 'ZZ1 1AA' }));
    const { dean, seen } = await facts(back);
    expect(dean?.livesTogether).toBe('yes');
    expect(seen).toContain('This move would separate the young person from Dean');
  });

  it('goes by this record alone while nothing crosses, and by the later of the two when something does', async () => {
    const heldBack = on(DEAN, '2026-03-01', restricted('deans Maya', '2026-03-01'));
    expect((await facts(heldBack)).dean).toMatchObject({ grid: 'unknown', livesTogether: 'unknown' });
    const toldBefore = on(MAYA, '2026-03-06', livesAt('mayas Dean', 'ZZ1 1AA', '2024-06-01'));
    expect((await facts(toldBefore)).dean).toMatchObject({ grid: PLACES['ZZ2 2BB'], livesTogether: 'no' });
    const toldLater = on(MAYA, '2026-03-06', livesAt('mayas Dean', 'ZZ1 1AA', '2026-03-06'));
    expect((await facts(toldLater)).dean).toMatchObject({ grid: PLACES['ZZ1 1AA'], livesTogether: 'yes' });
  });
});

describe('One occasion for several brothers and sisters', () => {
  const ola = [
    ...on(OLA, '2024-05-03', known('O1', 'Ola', '2016-01-01'), matters('olas Maya', 'brother-or-sister')),
    ...on(OLA, '2024-05-03', matters('olas Dean', 'brother-or-sister')),
    ...on(MAYA, '2026-02-10', matters('mayas Ola', 'brother-or-sister'), matters('mum', 'mother')),
    ...on(MAYA, '2026-02-10', bondSuggested('mayas Ola', 'b2', OLA, '2026-02-10')),
    ...on(OLA, '2026-02-11', bondConfirmed('olas Maya', 'b2', MAYA, '2026-02-11')),
  ];
  const everybody = [idOf('mayas Dean'), idOf('mayas Ola'), idOf('mum')];

  it('is shared with those who are linked, and names in each record whom that record is linked with', async () => {
    const { siblings, caseAt } = await reading(ola);
    expect(await siblings.sharedWith(await caseAt(), everybody, anybody)).toEqual([
      { youngPersonId: DEAN, relationshipIds: [idOf('deans Maya')] },
      { youngPersonId: OLA, relationshipIds: [idOf('olas Maya')] },
    ]);
    expect(await siblings.sharedWith(await caseAt(), [idOf('mayas Dean')], anybody)).toHaveLength(1);
  });

  it('names the others too where they are linked with each other', async () => {
    const { siblings, caseAt } = await reading([
      ...ola,
      ...on(OLA, '2026-02-12', bondSuggested('olas Dean', 'b3', DEAN, '2026-02-12')),
      ...on(DEAN, '2026-02-13', matters('deans Ola', 'brother-or-sister'), bondConfirmed('deans Ola', 'b3', OLA)),
    ]);
    expect(await siblings.sharedWith(await caseAt(), everybody, anybody)).toEqual([
      { youngPersonId: DEAN, relationshipIds: [idOf('deans Maya'), idOf('deans Ola')] },
      { youngPersonId: OLA, relationshipIds: [idOf('olas Maya'), idOf('olas Dean')] },
    ]);
  });

  it('is shared with nobody in whose record one may not record', async () => {
    const { siblings, caseAt } = await reading(ola);
    const shared = await siblings.sharedWith(await caseAt(), everybody, (other) => other === OLA);
    expect(shared.map(({ youngPersonId }) => youngPersonId)).toEqual([OLA]);
  });
});
