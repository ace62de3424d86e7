import { readFileSync } from 'node:fs';
import { evolvePlacements, noPlacements, placementsEvents, stabilityOf, type PlacementsEvent } from '#libs/domain/placements'; // prettier-ignore
import { encode } from '#libs/event-catalogue';
import { givenFolder, tableOf, type GivenFolder } from '#libs/testing/return-files';
import { importReturn, memoryRecord, type ImportOptions, type ImportReport, type MemoryRecord } from '.';

let given: GivenFolder | undefined;
afterEach(() => given?.remove());

type Files = Readonly<Record<string, string | Buffer>>;
async function imported(
  files: Files,
  options: Partial<ImportOptions> = {},
): Promise<ImportReport & { record: MemoryRecord }> {
  given?.remove();
  given = givenFolder(files);
  const record = memoryRecord();
  return { ...(await importReturn([given.folder], { ...record, ...options })), record };
}
/** One row of one table: what became of it, and the questions. */
async function rowOf(table: Parameters<typeof tableOf>[0], row: string, year = 2018): Promise<string> {
  const report = await imported({ 'table.csv': tableOf(table, row) }, { year });
  const outcome = (['accepted', 'unchanged', 'queried', 'refused'] as const).find((one) => report[one] === 1) ?? 'lost';
  return [outcome, ...[...report.queries, ...report.refusals].map(({ code }) => code)].join(' ');
}
const episode = (changes: Readonly<Record<string, string>> = {}): string => {
  const cells = {
    CHILD: 'INV1', DECOM: '09/05/2017', RNE: 'S', LS: 'C2', CIN: 'N1', PLACE: 'U4', PROVIDER: 'PR1', DEC: '31/10/2017',
    REC: 'E4A', REASON: '', HOME: 'ZZ1 1AA', POST: 'ZZ2 2BB', URN: '1234567',
  }; // prettier-ignore
  return Object.values({ ...cells, ...changes }).join(',');
};
const typesOf = ({ record }: { record: MemoryRecord }, id = 'INV1'): string[] =>
  record.eventsOf(id).map(({ type }) => type);

describe('what becomes of a row of episodes', () => {
  it.each([
    ['a plain one', {}, 'accepted'],
    ['small letters and spaces', { RNE: ' s', LS: 'c2 ', POST: 'zz2  2bb' }, 'accepted'],
    ['half a postcode', { POST: 'ZZ2' }, 'accepted'],
    ['still open', { DEC: '', REC: '' }, 'accepted'],
    ['open, and the reason of the future', { DEC: '' }, 'queried reason-without-end'],
    ['ended without a reason', { REC: '' }, 'queried end-without-reason'],
    ['a place outside the list', { PLACE: 'Q9' }, 'queried code-outside-list'],
    ['a place of a later year', { PLACE: 'K3' }, 'queried code-outside-list'],
    ['a freeing order long after the last', { LS: 'D1' }, 'queried code-outside-list'],
    ['no legal status', { LS: '' }, 'queried code-missing'],
    ['a code too long to be one', { CIN: 'NEGLECT' }, 'queried code-outside-list'],
    ['a postcode that is none', { POST: 'LEEDS' }, 'queried postcode-malformed'],
    ['a year of two digits', { DEC: '31/10/17' }, 'queried year-of-two-digits'],
    ['an end after the year', { DEC: '31/10/2018' }, 'queried after-collection-year'],
    ['an end that does not exist', { DEC: '31/11/2017' }, 'queried end-date-does-not-exist'],
    ['X1 with nothing after it', { REC: 'X1' }, 'queried nothing-follows'],
    ['begun within the year, and not a start', { RNE: 'P' }, 'queried first-is-no-start'],
    ['begun before the year, and not a start', { RNE: 'P', DECOM: '09/05/2015' }, 'accepted'],
    ['a period that begins away from home', { PLACE: 'T1' }, 'queried starts-with-absence'],
    ['no beginning', { DECOM: '' }, 'refused date-missing'],
    ['a beginning that does not exist', { DECOM: '31/04/2017' }, 'refused date-does-not-exist'],
    ['an end before the beginning', { DEC: '08/05/2017' }, 'refused end-before-start'],
    ['an end on the day it began', { DEC: '09/05/2017' }, 'refused ends-the-day-it-begins'],
    ['no reason to begin', { RNE: '' }, 'refused rne-unknown'],
    ['an unknown reason to begin', { RNE: 'X' }, 'refused rne-unknown'],
    ['nobody', { CHILD: '' }, 'refused child-missing'],
    ['an identifier without end', { CHILD: 'I'.repeat(21) }, 'refused child-too-long'],
    ['a cell too many', { URN: '1234567,more' }, 'refused too-many-cells'],
    ['empty cells too many', { URN: '1234567,,' }, 'accepted'],
  ])('%s', async (_what, changes, outcome) => {
    expect(await rowOf('episodes', episode(changes))).toBe(outcome);
  });

  it('a cell too few counts as blank, with a question', async () => {
    expect(await rowOf('episodes', 'INV1,09/05/2017,S,C2,N1,U4,PR1,31/10/2017,E4A')).toBe('queried too-few-cells');
  });

  it.each([
    ['too young for supported accommodation', { PLACE: 'K3' }, 2024, 'too-young-for-place'],
    ['too young to stay at 18', { REC: 'E17' }, 2018, 'too-young-for-reason'],
  ])('%s, by the header', async (_what, changes, year, code) => {
    const header = tableOf('header', 'INV1,1,01/01/2005,WBRI,UN1,,');
    const report = await imported({ 'h.csv': header, 'e.csv': tableOf('episodes', episode(changes)) }, { year });
    expect(report.queries).toContainEqual({ code, count: 1 });
  });
});

describe('what becomes of a row of another table', () => {
  it.each([
    ['header', 'INV1,1,01/01/2005,WBRI,UN1,1.0,02/02/2018', 'queried number-with-decimals'],
    ['header', 'INV1,F,01/01/2005,MWBC,A123456789012,,', 'accepted'],
    ['header', 'INV1,1,01/01/2081,WBRI,UN1,,', 'queried birth-not-credible'],
    ['header', 'INV1,1,01/01/2005,WBRI,12,,', 'queried upn-malformed'],
    ['reviews', 'INV1,01/01/2005,01/05/2017,PN1', 'accepted'],
    ['reviews', 'INV1,01/01/2005,01/05/2017,PN0', 'queried review-code-for-age'],
    ['reviews', 'INV1,01/01/2016,01/05/2017,PN4', 'queried review-code-for-age'],
    ['reviews', 'INV1,01/01/2005,01/05/2028,PN1', 'queried after-collection-year'],
    ['reviews', 'INV1,01/01/2005,,PN1', 'refused date-missing'],
    ['uasc', 'INV1,1,01/01/2005,01/01/2023', 'accepted'],
    ['uasc', 'INV1,1,01/01/2005,02/01/2023', 'queried after-18th-birthday'],
    ['oc2', 'INV1,01/01/2005,12,,0,1,1,1,1,0,0,0', 'accepted'],
    ['oc2', 'INV1,01/01/2005,99,,0,1,1,1,1,0,0,0', 'queried score-outside-range'],
    ['oc2', 'INV1,01/01/2005,,,,,,,,,,', 'refused nothing-said'],
    ['oc3', 'INV1,01/01/1999,YES,F2,U1', 'accepted'],
    ['oc3', 'INV1,01/01/1999,DIED,F2,U1', 'queried position-contradicts-itself'],
    ['oc3', 'INV1,01/01/1999,,,', 'refused nothing-said'],
    ['ad1', 'INV1,01/01/2015,01/05/2017,01/06/2017,0,2,MF,L11', 'accepted'],
    ['placedAdoption', 'INV1,01/01/2015,01/05/2017,01/06/2017,XXX', 'queried code-outside-list'],
    ['placedAdoption', 'INV1,01/01/2015,01/05/2017,,', 'accepted'],
    ['prevPerm', 'INV1,01/01/2005,P2,ZZZ,zz/05/2012', 'accepted'],
    ['prevPerm', 'INV1,01/01/2005,P2,ZZZ,99/05/2012', 'queried end-date-does-not-exist'],
    ['missing', 'INV1,01/01/2005,M,01/05/2017,01/05/2017', 'accepted'],
    ['missing', 'INV1,01/01/2005,M,01/05/2017,30/04/2017', 'refused end-before-start'],
    ['missing', 'INV1,01/01/2005,Q,01/05/2017,', 'refused missing-unknown'],
    ['swEpisodes', 'INV1,01/01/2005,SW123,01/05/2017,01/06/2017,MANAGE', 'accepted'],
    ['swEpisodes', 'INV1,01/01/2005,,01/05/2017,,MANAGE', 'refused worker-unknown'],
    ['doLo', 'INV1,01/01/2005,01/05/2017,01/05/2017', 'refused end-before-start'],
    ['doLo', 'INV1,01/01/2005,01/05/2017,', 'accepted'],
  ] as const)('%s: %s is %s', async (table, row, outcome) => {
    expect(await rowOf(table, row)).toBe(outcome);
  });

  it('a date of birth that is not the header’s is asked about', async () => {
    const files = { 'h.csv': tableOf('header', 'INV1,1,01/01/2005,WBRI,UN1,,'), 'r.csv': tableOf('reviews', 'INV1,02/01/2005,01/05/2017,PN1') }; // prettier-ignore
    expect((await imported(files, { year: 2018 })).queries).toEqual([{ code: 'birth-disagrees', count: 1 }]);
  });
});

describe('neighbours', () => {
  const pair = async (
    first: Readonly<Record<string, string>>,
    second: Readonly<Record<string, string>>,
  ): Promise<string[]> => {
    const rows = [episode({ REC: 'X1', ...first }), episode({ DECOM: '31/10/2017', RNE: 'P', POST: 'ZZ3 3CC', DEC: '', REC: '', ...second })]; // prettier-ignore
    const report = await imported({ 'e.csv': tableOf('episodes', ...rows.reverse()) }, { year: 2018 });
    expect(report.refused).toBe(0);
    return report.queries.map(({ code }) => code);
  };
  it.each([
    ['that fit', {}, {}, []],
    ['with a gap', {}, { DECOM: '05/11/2017' }, ['gap-before']],
    ['that overlap', {}, { DECOM: '05/10/2017' }, ['overlaps-the-one-before']],
    ['the first still open', { DEC: '', REC: '' }, {}, ['open-and-another-begins']],
    ['a start without an end', {}, { RNE: 'S' }, ['starts-without-an-end']],
    ['going on after the end', { REC: 'E4B' }, {}, ['goes-on-after-the-end']],
    ['RNE L where they moved', {}, { RNE: 'L' }, ['rne-against-change', 'rne-against-change']],
    ['RNE P where only the status changed', {}, { POST: 'ZZ2 2BB', LS: 'C1' }, ['rne-against-change', 'rne-against-change']],
    ['another need', {}, { CIN: 'N2' }, ['need-changed']],
  ])('%s', async (_what, first, second, codes) => {
    expect(await pair(first, second)).toEqual([...new Set(codes)]);
  }); // prettier-ignore
});

describe('what an import records', () => {
  it('says where each event came from and fits the catalogue', async () => {
    const files = {
      'e.csv': tableOf('episodes', episode({ REC: 'X1' }), episode({ DECOM: '31/10/2017', RNE: 'P', PLACE: 'T1', DEC: '', REC: '' })),
      'x.csv': tableOf('oc3', 'INV1,01/01/1999,YES,F2,U1'),
      'w.csv': tableOf('swEpisodes', 'INV1,01/01/2005,SW123,01/05/2017,01/06/2017,MANAGE'),
    }; // prettier-ignore
    const report = await imported(files, { year: 2018 });
    expect(typesOf(report)).toEqual([
      'YoungPersonRegistered', 'BecameLookedAfter', 'EpisodeEnded', 'TemporaryAbsenceStarted', 'CareLeaverPositionRecorded',
      'ProfileFactRecorded', 'WorkerAllocated', 'WorkerAllocationEnded',
    ]); // prettier-ignore
    expect(report.events).toBe(8);
    const meta = {
      commandId: '',
      actor: '',
      actorRole: '',
      recordedAt: '',
      correlation: '',
      causation: '',
      source: '',
    };
    for (const event of report.record.eventsOf('INV1')) expect(() => encode(event, 'id', meta)).not.toThrow();
    expect(report.record.eventsOf('INV1')[1]?.source).toBe('903:2018:episodes');
  });

  it('agrees with the codes of the return when changes are counted', async () => {
    const rows = [
      episode({ REC: 'X1' }),
      episode({ DECOM: '31/10/2017', RNE: 'L', LS: 'C1', DEC: '01/12/2017', REC: 'X1' }),
      episode({ DECOM: '01/12/2017', RNE: 'U', POST: 'ZZ3 3CC', DEC: '01/01/2018', REC: 'X1' }),
      episode({ DECOM: '01/01/2018', RNE: 'B', POST: 'ZZ4 4DD', DEC: '', REC: '' }),
    ];
    const { record } = await imported({ 'e.csv': tableOf('episodes', ...rows) });
    const types: readonly string[] = placementsEvents.map(({ type }) => type);
    const placements = record.eventsOf('INV1').filter(({ type }) => types.includes(type)) as PlacementsEvent[];
    const counts = { carerChanges: 1, movesSameCarer: 1, legalStatusOnly: 1, temporaryAbsences: 0 };
    expect(stabilityOf(placements.reduce(evolvePlacements, noPlacements))).toEqual(counts);
  });

  it('is the same from XML as from CSV', async () => {
    const xml = `<?xml version="1.0" encoding="us-ascii"?>
      <EXPSSDA903><CHILD><HEADER><CHILDID>INV1</CHILDID><SEX>1</SEX><DOB>01/01/2001</DOB><ETHNIC>WBRI</ETHNIC><UASC>1</UASC>
      <DUC>01/01/2019</DUC><IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV><ACCOM>U1</ACCOM>
      <AMISSING><MISSING>M</MISSING><MIS_START>01/05/2017</MIS_START><MIS_END/></AMISSING>
      <AREVIEW><REVIEW>01/06/2017</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
      <PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE></HEADER>
      <EPISODE><DECOM>09/05/2017</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><DEC>31/10/2017</DEC><REC>E4A</REC></EPISODE>
      </CHILD></EXPSSDA903>`;
    const fromXml = await imported({ 'return.xml': xml });
    const fromCsv = await imported({
      'h.csv': tableOf('header', 'INV1,1,01/01/2001,WBRI,,,'),
      'u.csv': tableOf('uasc', 'INV1,1,01/01/2001,01/01/2019'),
      'o.csv': tableOf('oc3', 'INV1,01/01/2001,YES,F2,U1'),
      'm.csv': tableOf('missing', 'INV1,01/01/2001,M,01/05/2017,'),
      'r.csv': tableOf('reviews', 'INV1,01/01/2001,01/06/2017,PN1'),
      'p.csv': tableOf('prevPerm', 'INV1,01/01/2001,Z1,,'),
      'e.csv': tableOf('episodes', episode({ PROVIDER: '', HOME: '', POST: '', URN: '' })),
    });
    expect(fromXml.record.eventsOf('INV1')).toEqual(fromCsv.record.eventsOf('INV1'));
    expect(fromXml.tables).toEqual(fromCsv.tables);
    expect(fromXml.read).toBe(7);
  });

  it.each([
    ['a byte-order mark and CRLF', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['carriage returns alone', (text: string) => text.replaceAll('\n', '\r')],
    ['quotation marks', (text: string) => text.replace(/[^,\n]+/g, '"$&"')],
    ['semicolons', (text: string) => text.replaceAll(',', ';')],
    ['a line that says what divides cells', (text: string) => `sep=,\n${text}`],
    ['no last line end', (text: string) => text.trimEnd()],
    ['blank rows at the end', (text: string) => `${text},,,,,,,,,,,,\n\n`],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 the other way round', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['Windows-1252', (text: string) => Buffer.from(text.replace('1234567', 'caf\xe9'), 'latin1')],
    ['columns in another order', (text: string) => text.split('\n').map((line) => line.split(',').reverse().join(',')).join('\n')],
  ])('is the same from a file with %s', async (_what, written) => {
    const table = tableOf('episodes', episode(), episode({ CHILD: 'INV2' }));
    const report = await imported({ 'e.csv': written(table) });
    expect(report).toMatchObject({ read: 2, accepted: 2, events: 6 });
  }); // prettier-ignore
});

describe('two copies', () => {
  it('of a row are one row and one that says nothing new', async () => {
    expect(await imported({ 'e.csv': tableOf('episodes', episode(), episode()) })).toMatchObject({
      accepted: 1,
      unchanged: 1,
    });
  });

  it('of a file add nothing, and its questions are asked again', async () => {
    const table = tableOf('episodes', episode(), episode({ CHILD: 'INV2', POST: 'LEEDS' }), episode({ CHILD: 'INV3', RNE: 'X' }));
    const first = await imported({ 'e.csv': table });
    const again = await importReturn([given!.folder], first.record);
    expect(first).toMatchObject({ accepted: 1, unchanged: 0, queried: 1, refused: 1, youngPeople: 2 });
    expect(again).toMatchObject({ accepted: 0, unchanged: 1, queried: 1, refused: 1, events: 0, queries: first.queries });
  }); // prettier-ignore
});

describe('a later return', () => {
  it('ends nothing by leaving somebody out: it asks', async () => {
    const first = await imported({ '2017-18/e.csv': tableOf('episodes', episode({ DEC: '', REC: '' })) });
    const next = givenFolder({ '2018-19/e.csv': tableOf('episodes', episode({ CHILD: 'INV2', DECOM: '01/06/2018', DEC: '', REC: '' })) }); // prettier-ignore
    const second = await importReturn([next.folder], first.record);
    next.remove();
    expect(second).toMatchObject({ read: 1, accepted: 1, queried: 0, queries: [{ code: 'open-episode-left-out', count: 1 }] }); // prettier-ignore
    expect(typesOf(first)).toEqual(['YoungPersonRegistered', 'BecameLookedAfter']);
  });

  it('beside an earlier one is read with its own year', async () => {
    const report = await imported({
      'all/episodes_2017-18.csv': tableOf('episodes', episode({ DEC: '', REC: '' })),
      'all/episodes_2018-19.csv': tableOf('episodes', episode({ DEC: '01/06/2018' })),
    });
    expect(report.years.map(({ year }) => year)).toEqual([2018, 2019]);
    expect(typesOf(report)).toEqual(['YoungPersonRegistered', 'BecameLookedAfter', 'CeasedLookedAfter', 'FactsConfirmed']);
  }); // prettier-ignore
});

describe('a dry run', () => {
  it('says what would come of it and records nothing', async () => {
    const files = { 'e.csv': tableOf('episodes', episode(), episode({ CHILD: 'INV2', PLACE: 'Q9' })) };
    const dry = await imported(files, { dryRun: true });
    expect(dry.record.localIds()).toEqual([]);
    const real = await imported(files);
    const counted = { read: 2, accepted: 1, queried: 1, events: 6, youngPeople: 2 };
    expect(dry).toMatchObject(counted);
    expect(real).toMatchObject(counted);
  });
});

describe('the file of errors', () => {
  it('names file, line, column, what is wrong and what would be right, and can run nothing', async () => {
    const target = givenFolder({});
    const rows = [episode({ PLACE: 'Q9' }), episode({ CHILD: '=1+1', DECOM: '31/04/2017' })];
    await imported({ 'e.csv': tableOf('episodes', ...rows) }, { errorsFile: target.file('errors.csv') });
    const [head, first, second] = readFileSync(target.file('errors.csv'), 'utf8').split('\r\n');
    target.remove();
    expect(head).toBe('file,line,column,code,wrong,right,row,outcome');
    expect(first).toContain(`${given?.file('e.csv')},2,PLACE,code-outside-list,`);
    expect(second).toContain(',3,DECOM,date-does-not-exist,');
    expect(second).toContain(`"'=1+1,31/04/2017`);
    expect(second).toMatch(/refused$/);
  });
});
