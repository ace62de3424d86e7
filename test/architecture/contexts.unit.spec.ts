import { filesBelow, foldersIn, isThere, textOf } from './support/tree';

/** Folders of the domain that are not contexts: the ground, the rules by date, and where contexts meet. */
const NOT_CONTEXTS = ['journey', 'kernel', 'rulebook'];
const contexts = foldersIn('libs/domain').filter((name) => !NOT_CONTEXTS.includes(name));

describe('whoever knows one context of the domain finds their way in the next', () => {
  it('there are contexts to look at', () => {
    expect(contexts).toEqual(expect.arrayContaining(['placements', 'relationships', 'transitions']));
  });

  describe.each(contexts)('%s', (context) => {
    it.each(['README.md', 'events.ts', 'state.ts', 'queries.ts', 'index.ts'])('has %s', (file) => {
      expect(isThere(`libs/domain/${context}/${file}`)).toBe(true);
    });

    // What only a return says is decided in journey, where the whole return is held against the whole record.
    it('what can be asked of it stands in commands.ts, and the answers in decide.ts, in its parts where it has any', () => {
      const files = filesBelow(`libs/domain/${context}`);
      const foldersWith = (name: RegExp): string[] => [
        ...new Set(files.filter((file) => name.test(file)).map((file) => file.replace(/\/[^/]*$/, ''))),
      ];
      const asked = foldersWith(/\/commands\.ts$/);
      const answered = foldersWith(/\/decide[^/.]*\.ts$/);
      expect(asked.filter((folder) => !answered.some((other) => other.startsWith(folder)))).toEqual([]);
      expect(answered.filter((folder) => !asked.some((other) => folder.startsWith(other)))).toEqual([]);
    });

    it('is tested beside its code', () => {
      expect(filesBelow(`libs/domain/${context}`).filter((f) => f.endsWith('.unit.spec.ts'))).not.toEqual([]);
    });

    it('warns, first thing in events.ts, that its names are on disk for ever', () => {
      expect(textOf(`libs/domain/${context}/events.ts`).split('\n')[0]).toMatch(/STORAGE-FACING/);
    });
  });

  const rules = contexts
    .flatMap((context) => filesBelow(`libs/domain/${context}`))
    .filter((f) => f.includes('/rules/'));
  it.each(rules.filter((f) => !/(index|\.spec)\.ts$/.test(f)))('%s is a rule named as a sentence', (file) => {
    const name = file.replace(/^.*\/(.*)\.ts$/, '$1');
    expect(name.split('-').length).toBeGreaterThanOrEqual(3);
  });
});

describe('every folder of the domain says what its words mean', () => {
  it.each(foldersIn('libs/domain'))('libs/domain/%s has a README', (name) => {
    expect(isThere(`libs/domain/${name}/README.md`)).toBe(true);
  });
});
