import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { relationshipsCommands, relationshipsLens } from '#libs/domain/relationships';
import { foldLens } from '#libs/domain/kernel';
import { aStory, commandIn, decided, idOf, matters } from '#libs/testing/journey-builders';
import { givenFolder, type GivenFolder } from '#libs/testing/return-files';
import { importPeople, TEMPLATE, UnreadableFile, type PeopleReport, type PeopleSink } from '.';

const KIT = idOf('Kit');
const HEAD =
  'young_person,name,role,since,told_by,ring,postcode,employer,kept_alive_by,which,ends_at_age,own_words,somebody_else';
const NAN = 'K1,Nan Example,nan,05/2012,young person,1,zz1 1aa,,,,,"Sundays, always",';
const ROBIN = 'K1,Robin Sample,key worker,2019,worker,2,nobody knows,Example Homes,placement,The Willows,18,,';

/** One young person's record in memory, decided on by the product's own commands. */
function memoryPeople(story = aStory()): PeopleSink & { people(): object[] } {
  let told = story;
  const state = () => foldLens(relationshipsLens, told.journey).state;
  return {
    people: () => Object.values(state().relationships),
    find: (localId) => (localId === 'K1' ? KIT : undefined),
    known: async (_who, relationshipId) => state().relationships[relationshipId],
    record: async (_who, relationshipId, stated) => {
      const supports = stated.supports.map((support, at) => ({
        ...support,
        supportId: idOf(`${relationshipId} ${at}`),
      }));
      const input = { ...stated, relationshipId, supports };
      const decision = decided(commandIn(relationshipsCommands, 'AddPersonWhoMatters'), told, input, {
        today: '2026-03-20',
      });
      if (decision.kind === 'rejected') return decision;
      told = told.on('2026-03-20', decision.events);
      return { kind: 'done', events: decision.events.length };
    },
  };
}

describe('a list of people who matter', () => {
  const folders: GivenFolder[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => folder.remove()));
  const folderWith = (text: string): GivenFolder => {
    const folder = givenFolder({ 'people.csv': text });
    folders.push(folder);
    return folder;
  };
  const idFrom = (who: string, words: string): string => idOf(`${who} ${words}`);
  const imported = (sink: PeopleSink, lines: readonly string[]): Promise<PeopleReport> => {
    const folder = folderWith(lines.join('\n'));
    return importPeople(folder.file('people.csv'), { sink, idFrom, errorsFile: folder.file('errors.csv') });
  };
  /** What the file of errors of the last import says. */
  const errors = (): Record<string, string>[] =>
    parse<Record<string, string>>(readFileSync(folders.at(-1)?.file('errors.csv') ?? '', 'utf8'), {
      columns: true,
      bom: true,
    });

  it('brings each person with what is said of them, in the words people use', async () => {
    const sink = memoryPeople();
    const report = await imported(sink, [HEAD, NAN, ROBIN]);
    expect(report).toMatchObject({ read: 2, accepted: 2, unchanged: 0, queried: 0, refused: 0, youngPeople: 1 });
    expect(sink.people()).toMatchObject([
      {
        personName: 'Nan Example', roles: [{ role: 'grandparent' }], toldBy: 'young-person', ownWords: 'Sundays, always',
        since: { from: '2012-05-01', to: '2012-05-31', precision: 'month' }, closeness: [{ ring: 1, view: 'young-person' }],
        whereabouts: [{ postcode: 'ZZ1 1AA' }],
      },
      {
        personName: 'Robin Sample', roles: [{ role: 'residential-key-worker', employer: 'Example Homes' }],
        whereabouts: [{ postcode: null }], supports: [{ kind: 'placement', detail: 'The Willows', endsAtAge: 18 }],
      },
    ]); // prettier-ignore
  });

  it('adds nothing the second time, and asks where it says otherwise than the record', async () => {
    const sink = memoryPeople();
    await imported(sink, [HEAD, NAN, ROBIN]);
    const before = JSON.stringify(sink.people());
    expect(await imported(sink, [HEAD, NAN, ROBIN])).toMatchObject({ read: 2, unchanged: 2, events: 0 });
    const other = NAN.replace(',1,zz1 1aa,', ',3,zz2 2bb,');
    expect(await imported(sink, [HEAD, other])).toMatchObject({
      queried: 1,
      events: 0,
      queries: [{ code: 'differs-from-record', count: 2 }],
    });
    expect(JSON.stringify(sink.people())).toBe(before);
  });

  it('asks about somebody who may be on record already, and takes the answer', async () => {
    const sink = memoryPeople(aStory().on('2026-01-01', matters('gran', 'grandparent', { name: 'Nan  EXAMPLE' })));
    const asked = await imported(sink, [HEAD, NAN]);
    expect(asked).toMatchObject({ queried: 1, accepted: 0, queries: [{ code: 'already-recorded', count: 1 }] });
    const [row] = errors();
    expect(row).toMatchObject({ line: '2', column: 'somebody_else' });
    expect(await imported(sink, [HEAD, `${NAN}yes`])).toMatchObject({ accepted: 1, queried: 0 });
  });

  it.each([
    ['a ring of 5', NAN.replace(',1,', ',5,'), 'ring', 'a whole number from 1 to 4'],
    ['a role that is none', NAN.replace(',nan,', ',wizard,'), 'role', 'who they are, like mother'],
    ['a beginning in the future', NAN.replace('05/2012', '05/2027'), 'since', ''],
    ['a day that does not exist', NAN.replace('05/2012', '31/02/2012'), 'since', 'a day that exists'],
    ['nobody by that identifier', NAN.replace('K1', 'K9'), 'young_person', 'the local identifier'],
    ['no name', NAN.replace('Nan Example', ''), 'name', 'it is always needed'],
    ['a formula', NAN.replace('Nan Example', '=HYPERLINK(1)'), 'name', 'without that sign'],
    ['half a support', NAN.replace('1aa,,,,,', '1aa,,school,,,'), 'which', 'which one'],
    ['10,000 characters', NAN.replace('Sundays, always', 'x'.repeat(10_000)), 'own_words', '4000 characters or fewer'],
  ])(
    'refuses %s, naming the line, the column and what would be right, and takes the others',
    async (_what, line, column, right) => {
      const sink = memoryPeople();
      const report = await imported(sink, [HEAD, line, ROBIN]);
      expect(report).toMatchObject({ read: 2, accepted: 1, refused: 1 });
      const [row] = errors();
      expect(row).toMatchObject({ line: '2', column });
      expect(row?.['right']).toContain(right);
    },
  );

  it('refuses the second row of one person, and names the line of the first', async () => {
    const sink = memoryPeople();
    const report = await imported(sink, [HEAD, NAN, NAN.replace('Nan Example', 'nan example')]);
    expect(report).toMatchObject({ accepted: 1, refused: 1, refusals: [{ code: 'person-twice', count: 1 }] });
    expect(errors()[0]?.['wrong']).toContain('line 2');
  });

  it('keeps markup as the words that were typed', async () => {
    const sink = memoryPeople();
    await imported(sink, [HEAD, NAN.replace('Nan Example', '<b>Nan</b>')]);
    expect(sink.people()).toMatchObject([{ personName: '<b>Nan</b>' }]);
  });

  it('knows its columns in any order, and its own template', async () => {
    const sink = memoryPeople();
    expect(await imported(sink, ['role;NAME;young person', 'friend;Kai;K1'])).toMatchObject({ accepted: 1 });
    expect(await imported(sink, [TEMPLATE])).toMatchObject({ read: 0 });
  });

  it('records nothing of a file that is no such list', async () => {
    await expect(imported(memoryPeople(), ['a,b', '1,2'])).rejects.toThrow(UnreadableFile);
    await expect(imported(memoryPeople(), ['a,b', '1,2'])).rejects.toThrow('young_person, name, role');
  });
});
