import fc from 'fast-check';
import {
  aStory, breakOver, broke, endedWith, goesOnAgain, idOf, keptRestricted, matters, mended, restricted, tookABreak, unrestricted,
  type Story, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { addDays, civilDate, foldLens } from '#libs/domain/kernel';
import {
  closuresOn, mergedPeople, openRupturesOn, pauseOn, relationshipsLens, RESTRICTION_KINDS, RESTRICTION_REASONS,
  restrictionsOn, type Relationship,
} from '#libs/domain/relationships'; // prettier-ignore
import { course } from './course';

const KIT = '00000000-0000-4000-8000-000000000001';
const LATE = civilDate('2030-01-01');
const began = aStory().on('2024-01-01', matters('nan', 'grandparent', { name: 'Nan' }), matters('Nana', 'grandparent'));
const rowsOf = (story: Story) => {
  const state = story.journey
    .filter(({ type }) => course.types.includes(type))
    .reduce((before, event) => course.evolve(before, event), course.initial);
  return course.rows(KIT, state);
};

describe('What is to be looked at', () => {
  const due = (...told: readonly Told[]) =>
    rowsOf(began.on('2024-02-01', ...told))['relationshipDue']!.map(({ what, dueOn, since, personName }) => [
      what, personName, dueOn ?? since,
    ]); // prettier-ignore

  it('is every restriction, every break that goes on, and what is not mended', () => {
    expect(
      due(
        restricted('nan', '2024-01-10', { reviewOn: '2024-06-01' }),
        tookABreak('nan', '2024-01-10', '2024-05-01'),
        broke('nan', '2024-01-12'),
      ),
    ).toEqual([
      ['restriction', 'Nan', '2024-06-01'],
      ['break', 'Nan', '2024-05-01'],
      ['rupture', 'Nan', '2024-01-12'],
    ]);
  });

  it('moves with a review, of whatever order, and is gone once lifted, over or mended', () => {
    const told = restricted('nan', '2024-01-10', { reviewOn: '2024-06-01' });
    const late = keptRestricted('nan', '2024-06-01', '2024-12-01');
    const early = keptRestricted('nan', '2024-03-01', '2024-06-15');
    expect(due(told, late, early)).toEqual([['restriction', 'Nan', '2024-12-01']]);
    expect(due(told, unrestricted('nan', '2024-07-01'))).toEqual([]);
    expect(due(tookABreak('nan', '2024-01-10', '2024-05-01'), breakOver('nan', '2024-02-01'))).toEqual([]);
    expect(due(broke('nan', '2024-01-10'), mended('nan', '2024-01-20', 'partly'))).toHaveLength(1);
    expect(due(broke('nan', '2024-01-10'), mended('nan', '2024-01-20'))).toEqual([]);
  });

  it('is nothing of a relationship that has ended, until it goes on again', () => {
    const over = [broke('nan', '2024-01-10'), endedWith('nan', 'chosen-by-other', '2024-01-20')];
    expect(due(...over)).toEqual([]);
    expect(due(...over, goesOnAgain('nan', '2024-01-30'))).toHaveLength(1);
  });
});

describe('The lists and the pages say the same', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(civilDate('2024-01-02'), days));
  const who = fc.constantFrom('nan', 'Nana');
  const kind = fc.constantFrom(...RESTRICTION_KINDS);
  const reasonClass = fc.constantFrom(...RESTRICTION_REASONS);
  const told = fc.oneof(
    fc.tuple(who, day, kind, reasonClass).map(([one, on, k, r]) => ({ on, told: restricted(one, on, { kind: k, reasonClass: r }) })),
    fc.tuple(who, day).map(([one, on]) => ({ on, told: unrestricted(one, on) })),
    fc.tuple(who, day).map(([one, on]) => ({ on, told: tookABreak(one, on, '2027-01-01') })),
    fc.tuple(who, day).map(([one, on]) => ({ on, told: breakOver(one, on) })),
    fc.tuple(who, day).map(([one, on]) => ({ on, told: broke(one, on) })),
    fc.tuple(who, day, fc.constantFrom('mended' as const, 'refused' as const)).map(([one, on, outcome]) => ({
      on, told: mended(one, on, outcome),
    })),
    fc.tuple(day, fc.constantFrom('safety' as const, 'death' as const)).map(([on, how]) => ({ on, told: endedWith('nan', how, on) })),
    fc.tuple(day).map(([on]) => ({ on, told: goesOnAgain('nan', on) })),
  ); // prettier-ignore
  const merge = {
    type: 'RelationshipsMerged', data: { keptId: idOf('nan'), mergedId: idOf('Nana'), reason: 'One person' },
  }; // prettier-ignore
  const BEFORE: Readonly<Record<string, string>> = {
    RepairRecorded: 'RuptureRecorded', RestrictionLifted: 'RestrictionImposed', PauseEnded: 'PauseAgreed',
    RelationshipReopened: 'RelationshipEnded',
  }; // prettier-ignore
  /** One of a kind for each person, and nothing before what it is about: what a decision lets through. */
  const once = (all: readonly { readonly on: string; readonly told: Told }[]) => {
    const ids = new Set<string>();
    return [...all]
      .sort((a, b) => a.on.localeCompare(b.on))
      .filter(({ told: one }) => {
        const { type, data } = one as { readonly type: string; readonly data: { readonly relationshipId: string } };
        const id = `${type} ${data.relationshipId}`;
        const before = BEFORE[type];
        const possible = before === undefined || ids.has(`${before} ${data.relationshipId}`);
        return possible && !ids.has(id) && ids.add(id);
      });
  };

  it('of who is closed and how, and of what is to be looked at, with two records of one person or without', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 12 }), fc.boolean(), (all, merged) => {
        let story = began;
        for (const { on, told: one } of once(all)) story = story.on(on, one);
        if (merged) story = story.on('2026-01-01', merge);
        const state = mergedPeople(foldLens(relationshipsLens, story.journey).state);
        const rows = rowsOf(story);
        const of = (table: string, { relationshipId }: Relationship) =>
          (rows[table] ?? []).filter((row) => row['relationshipId'] === relationshipId);
        for (const relationship of Object.values(state.relationships)) {
          const closures = new Set(of('closedPeople', relationship).map(({ closure }) => closure));
          expect([...closures].sort()).toEqual([...closuresOn(relationship, LATE)].sort());
          const ended = relationship.standing.kind === 'ended';
          const onPage = [
            ...restrictionsOn(relationship, LATE).map(({ reviewOn }) => reviewOn),
            ...(pauseOn(relationship, LATE) === undefined ? [] : ['2027-01-01']),
            ...openRupturesOn(relationship, LATE).map(() => null),
          ];
          const inList = of('relationshipDue', relationship).map(({ dueOn }) => dueOn);
          const ofBreaks = inList.filter((dueOn, at) => dueOn !== '2027-01-01' || inList.indexOf(dueOn) === at);
          expect(ofBreaks.map(String).sort()).toEqual(ended ? [] : onPage.map(String).sort());
        }
      }),
    );
  });
});
