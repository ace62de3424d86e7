import * as fc from 'fast-check';
import {
  aStory, became, endedWith, idOf, known, matters, placed, restricted, sawEachOther, type Told,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { addDays, civilDate, type CivilDate } from '../kernel';
import { compareNetworks, type ChangedPerson } from './compare-networks';
import { networkOn, type NetworkOnDay } from './network';
import { foldJourney } from './state';

const START = civilDate('2024-01-01');
const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays(START, days));

const base = aStory().on(
  '2024-01-01',
  known('100', 'Maya', '2010-05-10'),
  matters('nan', 'grandparent', { since: '2015-01-01', ring: 2 }),
  matters('Kai', 'half-brother-or-sister', { since: '2014-01-01', ring: 1 }),
  matters('Ruth', 'foster-carer', { since: '2022-06-01' }),
);
const mapOf = (story: typeof base, on: string, asKnownAt?: string): NetworkOnDay =>
  networkOn(foldJourney(story.journey, story.contactLog, asKnownAt === undefined ? {} : { asKnownAt }), civilDate(on));

/** Something that may be recorded of the people in a life. */
const told: fc.Arbitrary<Told> = fc.oneof(
  anyDay.map((day) => sawEachOther('nan', day)),
  fc.tuple(anyDay, fc.integer({ min: 1, max: 4 })).map(([day, ring]) => placed('nan', ring, day)),
  anyDay.map((day) => endedWith('Kai', 'chosen-by-other', day)),
  anyDay.map((day) => restricted('Kai', day)),
  anyDay.map((day) => became('Ruth', 'former-foster-carer', day)),
  anyDay.map((day) => matters(`friend ${day}`, 'friend', { since: day, ring: 2 })),
);
/** Two maps of one young person, on any two days, the first as known at an earlier moment. */
const twoMaps = fc
  .tuple(fc.array(told, { maxLength: 5 }), fc.array(told, { maxLength: 5 }), anyDay, anyDay)
  .map(([early, late, one, other]: [Told[], Told[], CivilDate, CivilDate]): [NetworkOnDay, NetworkOnDay] => {
    const story = base.on('2026-03-01', ...early).on('2026-03-02', ...late);
    return [mapOf(story, one, '2026-03-01'), mapOf(story, other)];
  });

const ids = (people: readonly { readonly relationshipId: string }[]): string[] =>
  people.map(({ relationshipId }) => relationshipId);
const names = (people: readonly { readonly name: string }[]): string[] => people.map(({ name }) => name);
const turned = ({ before, after, ring, state, role }: ChangedPerson): ChangedPerson => {
  const back = <T>(one: { from: T; to: T } | null) => (one === null ? null : { from: one.to, to: one.from });
  return { before: after, after: before, ring: back(ring), state: back(state), role: back(role) };
};
const byPerson = (changes: readonly ChangedPerson[]) =>
  new Map(changes.map((change) => [change.before.relationshipId, change]));

describe('Two maps compared', () => {
  it('say nothing of a map and itself', () => {
    fc.assert(
      fc.property(twoMaps, ([map]) => {
        const compared = compareNetworks(map, map);
        expect(compared).toEqual({ came: [], went: [], changed: [], same: map.people });
      }),
    );
  });

  it('say the opposite the other way about: who came, went', () => {
    fc.assert(
      fc.property(twoMaps, ([a, b]) => {
        const there = compareNetworks(a, b);
        const back = compareNetworks(b, a);
        expect(back.came).toEqual(there.went);
        expect(back.went).toEqual(there.came);
        expect(byPerson(back.changed)).toEqual(byPerson(there.changed.map(turned)));
        expect(new Set(ids(back.same))).toEqual(new Set(ids(there.same)));
      }),
    );
  });

  it('put everybody on either map in exactly one list', () => {
    fc.assert(
      fc.property(twoMaps, ([a, b]) => {
        const { came, went, changed, same } = compareNetworks(a, b);
        const listed = [...ids(came), ...ids(went), ...changed.map(({ after }) => after.relationshipId), ...ids(same)];
        expect(listed.sort()).toEqual([...new Set([...ids(a.people), ...ids(b.people)])].sort());
      }),
    );
  });

  it('list nobody as changed of whom nothing changed', () => {
    fc.assert(
      fc.property(twoMaps, ([a, b]) => {
        for (const { ring, state, role } of compareNetworks(a, b).changed) {
          expect([ring, state, role].filter((one) => one !== null)).not.toEqual([]);
          for (const one of [ring, state, role]) if (one !== null) expect(one.from).not.toEqual(one.to);
        }
      }),
    );
  });

  it('say who moved ring by the young person’s own view, not by a worker’s', () => {
    const story = base.on('2025-06-01', placed('nan', 1, '2025-05-01'), placed('Kai', 4, '2025-05-01', 'worker'));
    const { changed } = compareNetworks(mapOf(story, '2025-01-01'), mapOf(story, '2025-06-01'));
    expect(changed.map(({ after, ring }) => [after.name, ring])).toEqual([['nan', { from: 2, to: 1 }]]);
  });

  it('say whom the young person has placed who was not placed before', () => {
    const story = base.on('2025-06-01', placed('Ruth', 1, '2025-05-01'));
    const { changed } = compareNetworks(mapOf(story, '2025-01-01'), mapOf(story, '2025-06-01'));
    expect(changed.map(({ ring }) => ring)).toEqual([{ from: null, to: 1 }]);
  });

  it('say that a carer who became a former carer is still there', () => {
    const story = base.on('2025-06-01', became('Ruth', 'former-foster-carer', '2025-05-01'));
    const { changed, went } = compareNetworks(mapOf(story, '2025-01-01'), mapOf(story, '2025-06-01'));
    expect(went).toEqual([]);
    expect(changed.map(({ role }) => role)).toEqual([{ from: 'foster-carer', to: 'former-foster-carer' }]);
  });

  it('say how a relationship changed as time went by without contact', () => {
    const story = base.on('2025-01-10', sawEachOther('Kai', '2025-01-05'));
    const { changed } = compareNetworks(mapOf(story, '2025-01-10'), mapOf(story, '2025-12-01'));
    expect(changed.map(({ after, state }) => [after.relationshipId, state])).toEqual([
      [idOf('Kai'), { from: 'active', to: 'lapsed' }],
    ]);
  });

  it('of one day at two moments say what was learnt late', () => {
    const story = base
      .on('2025-02-01', matters('Dean', 'friend', { since: '2024-06-01' }))
      .on('2025-02-02', endedWith('Kai', 'death', '2024-12-24'));
    const [then, now] = [mapOf(story, '2025-01-01', '2025-01-01'), mapOf(story, '2025-01-01')];
    const { came, went } = compareNetworks(then, now);
    expect([names(came), names(went)]).toEqual([['Dean'], ['Kai']]);
  });
});
