import fc from 'fast-check';
import {
  aStory,
  agreed,
  endedWith,
  idOf,
  known,
  livesAt,
  matters,
  restricted,
  sawEachOther,
} from '#libs/testing/journey-builders';
import { civilDate, onDay, type DomainEvent } from '../kernel';
import { sharingsOf } from '../story';
import { carryForwardSheet } from './carry-forward';
import { foldJourney } from './state';

const DAY = civilDate('2026-03-10');
const said = (word: string, about = 'likes'): DomainEvent => ({
  type: 'AboutMeRecorded',
  data: {
    entryId: idOf(word),
    about,
    words: `secret ${word}`,
    saidBy: 'young-person',
    occurred: onDay(civilDate('2026-01-01')),
  },
});
const sharing = (change: object = {}): DomainEvent => ({
  type: 'SharingAgreed',
  data: {
    sharingId: idOf('sheet'), transitionId: null, sharedWith: 'The Larkspurs', entries: [], people: [], contact: [],
    agreedBy: 'young-person', whyAnAdvocate: null, until: null, occurred: onDay(civilDate('2026-03-01')), ...change,
  },
}); // prettier-ignore
const told = aStory().on(
  '2026-01-01',
  known('K1', 'Kit', '2011-01-01'),
  matters('nan', 'grandparent', { name: 'Nan Example', ring: 1 }),
  matters('Kai', 'friend', { name: 'Kai Sample', ring: 2 }),
  livesAt('nan', 'ZZ9 9ZZ', '2020-01-01'),
  agreed('nan', 14, { from: '2025-01-01', responsible: 'Ruth Secret' }),
  said('pancakes'),
  said('baking', 'strength'),
  said('football'),
);
const sheetOf = (story: typeof told) => {
  const journey = foldJourney(story.journey, story.contactLog);
  const [newest] = sharingsOf(journey.story);
  if (newest === undefined) throw new Error('nothing is shared');
  return carryForwardSheet(journey, newest, DAY);
};

describe('The sheet that travels with a young person', () => {
  it('shows what they agreed to share, strengths first, and contact only where that was agreed too', () => {
    const shared = sharing({
      entries: [idOf('pancakes'), idOf('baking')],
      people: [idOf('nan'), idOf('Kai')],
      contact: [idOf('nan')],
    });
    const sheet = sheetOf(told.on('2026-03-01', shared));
    expect(sheet).toMatchObject({ open: 'open', name: 'Kit', sharedWith: 'The Larkspurs' });
    expect(sheet.said.map(({ words }) => words)).toEqual(['secret baking', 'secret pancakes']);
    expect(sheet.people.map(({ name, agreed: contact }) => [name, contact?.everyDays ?? null])).toEqual([
      ['Nan Example', 14],
      ['Kai Sample', null],
    ]);
  });

  it('leaves out whoever is restricted or gone since, whatever was agreed before', () => {
    const shared = sharing({ people: [idOf('nan'), idOf('Kai')] });
    const barred = told
      .on('2026-03-01', shared)
      .on('2026-03-05', restricted('nan', '2026-03-05'), endedWith('Kai', 'drift', '2026-03-05'));
    expect(sheetOf(barred).people).toEqual([]);
  });

  it('is empty once it has ended or was withdrawn, and does not even say the name', () => {
    const ended = sheetOf(told.on('2026-02-01', sharing({ until: civilDate('2026-03-09'), people: [idOf('nan')] })));
    expect(ended).toMatchObject({ open: 'ended', name: null, said: [], people: [] });
  });

  it('never holds anything that was not agreed, whatever was', () => {
    const entries = ['pancakes', 'baking', 'football'];
    const people: Readonly<Record<string, string>> = { nan: 'Nan Example', Kai: 'Kai Sample' };
    fc.assert(
      fc.property(fc.subarray(entries), fc.subarray(Object.keys(people)), (chosen, who) => {
        const shared = sharing({ entries: chosen.map(idOf), people: who.map(idOf) });
        const text = JSON.stringify(sheetOf(told.on('2026-03-01', shared, sawEachOther('nan', '2026-02-01'))));
        for (const entry of entries) expect(text.includes(`secret ${entry}`)).toBe(chosen.includes(entry));
        for (const [word, name] of Object.entries(people)) expect(text.includes(name)).toBe(who.includes(word));
        for (const never of ['ZZ9 9ZZ', 'Ruth Secret', 'K1', '2011']) expect(text).not.toContain(never);
      }),
    );
  });
});
