import * as fc from 'fast-check';
import {
  agreed, aStory, codesOf, commandIn, decided, eventsOf, idOf, matters, placed, restricted, sawEachOther,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, foldLens, sortDay } from '../../kernel';
import { relationshipsCommands } from '../commands';
import { contactLogLens } from '../contact/contact-log';
import { relationshipsLens } from '../evolve';
import { peopleWhoMatter } from '../people-who-matter';
import { keptIdOf, mergedContact, mergedPeople, possibleDuplicates } from './merged';
import { likelyTheSameName } from './same-name';

const TODAY = '2026-03-10';
type Story = ReturnType<typeof aStory>;
const ask = (name: string, story: Story, input: unknown) =>
  decided(commandIn(relationshipsCommands, name), story, input, { today: TODAY });
const merge = (kept: string, merged: string) => ({ keptId: idOf(kept), mergedId: idOf(merged), reason: 'One person' });
const merging = (story: Story, kept: string, merged: string): Story =>
  story.on('2026-03-01', eventsOf(ask('MergeRelationships', story, merge(kept, merged))));

const twice = aStory().on(
  '2026-01-01',
  matters('nan', 'grandparent', { name: 'Nan Example', since: '2015-01-01', ring: 1 }),
  matters('gran', 'grandparent', { name: 'Gran Example', since: '2012-05-01', livesAt: 'ZZ1 1AA' }),
  matters('Kai', 'friend'),
);
const seen = (story: Story, log = aStory()) => {
  const state = foldLens(relationshipsLens, story.journey).state;
  const contacts = mergedContact(foldLens(contactLogLens, log.contactLog).state, state.mergedInto);
  return peopleWhoMatter(mergedPeople(state), contacts, civilDate(TODAY));
};

describe('Two records of one person', () => {
  it('are one from then on, with everything recorded of either', () => {
    const contacts = aStory().on('2026-02-01', sawEachOther('gran', '2026-01-20'), sawEachOther('nan', '2026-01-10'));
    const people = seen(merging(twice, 'nan', 'gran'), contacts);
    expect(people.map(({ name }) => name)).toEqual(['Nan Example', 'Kai']);
    expect(people[0]).toMatchObject({
      relationshipId: idOf('nan'),
      ring: 1,
      where: { kind: 'at', postcode: 'ZZ1 1AA' },
      contact: { kind: 'held', on: '2026-01-20' },
    });
    expect(people[0]?.since).toContain('2012');
  });

  it('keep every restriction: merging never sets anybody free', () => {
    const story = merging(twice.on('2026-02-01', restricted('gran', '2026-02-01')), 'nan', 'gran');
    expect(seen(story)[0]).toMatchObject({ state: 'restricted', heldBackForSafety: true });
  });

  it('are two again when it is undone, each with what was its own', () => {
    const story = merging(twice, 'nan', 'gran');
    const apart = story.on('2026-03-02', eventsOf(ask('UndoMerge', story, merge('nan', 'gran'))));
    expect(seen(apart)).toEqual(seen(twice));
  });

  it('were two before: a replay up to then shows two', () => {
    expect(seen(twice).map(({ name }) => name)).toEqual(['Nan Example', 'Gran Example', 'Kai']);
  });

  it.each([
    ['of somebody with themselves', 'nan', 'nan', 'already-one-person'],
    ['of somebody who is not on record', 'nan', 'nobody', 'no-such-relationship'],
  ])('a merge %s is refused', (_what, kept, merged, code) => {
    expect(codesOf(ask('MergeRelationships', twice, merge(kept, merged)))).toContain(code);
  });

  it('are not merged a second time, in either direction, nor into a third while merged', () => {
    const story = merging(twice, 'nan', 'gran');
    expect(eventsOf(ask('MergeRelationships', story, merge('nan', 'gran')))).toEqual([]);
    expect(codesOf(ask('MergeRelationships', story, merge('gran', 'nan')))).toEqual(['already-one-person']);
    expect(codesOf(ask('MergeRelationships', story, merge('Kai', 'gran')))).toEqual(['merged-before']);
    expect(codesOf(ask('UndoMerge', story, merge('Kai', 'gran')))).toEqual(['not-merged']);
    expect(eventsOf(ask('UndoMerge', twice, merge('nan', 'gran')))).toEqual([]);
  });

  it('lose nothing, whatever is merged with whatever', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const all = aStory().on(
      '2026-01-01',
      ...names.flatMap((name, at) => [
        matters(name, 'friend'),
        placed(name, (at % 4) + 1, '2026-01-01'),
        agreed(name, 7, { from: '2026-01-01' }),
      ]),
    );
    const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
        const story = pairs.reduce((so, [kept, merged]) => {
          const decision = ask('MergeRelationships', so, merge(kept, merged));
          return so.on('2026-03-01', codesOf(decision).length === 0 ? eventsOf(decision) : []);
        }, all);
        const state = foldLens(relationshipsLens, story.journey).state;
        const people = Object.values(mergedPeople(state).relationships);
        expect(people.flatMap(({ closeness }) => closeness)).toHaveLength(names.length);
        expect(people.flatMap(({ contactAgreements }) => contactAgreements)).toHaveLength(names.length);
        for (const { relationshipId } of people)
          expect(keptIdOf(state.mergedInto, relationshipId)).toBe(relationshipId);
      }),
    );
  });

  it('are pointed out when their names are likely to be of one person', () => {
    const story = aStory().on(
      '2026-01-01',
      matters('a', 'friend', { name: 'Zoë O’Sample' }),
      matters('b', 'teacher', { name: 'zoe  osample' }),
      matters('c', 'friend', { name: 'Zoe Example' }),
    );
    const pairs = possibleDuplicates(foldLens(relationshipsLens, story.journey).state);
    expect(pairs.map(([one, other]) => [one.personName, other.personName])).toEqual([['Zoë O’Sample', 'zoe  osample']]);
    expect(likelyTheSameName('Robin Ash Example', 'Robin Example')).toBe(true);
    expect(likelyTheSameName('Robin', 'Robin Example')).toBe(false);
  });

  it('stand in the order of the days of their contacts', () => {
    const log = aStory().on('2026-02-01', sawEachOther('nan', '2026-01-10'), sawEachOther('gran', '2026-01-05'));
    const state = foldLens(relationshipsLens, merging(twice, 'nan', 'gran').journey).state;
    const contacts = mergedContact(foldLens(contactLogLens, log.contactLog).state, state.mergedInto);
    expect(contacts.entries[idOf('nan')]?.map(({ occurred }) => sortDay(occurred))).toEqual([
      '2026-01-05',
      '2026-01-10',
    ]);
  });
});
