import {
  agreed, aStory, bondConfirmed, bondSuggested, cameIntoCare, endedWith, idOf, livesAt, matters, movedTo, sawEachOther,
  type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, onDay, type GridReference } from '../../kernel';
import { foldJourney, type Journey } from '../state';
import type { Living } from './living';
import { siblingPanel, type LinkSeen } from './panel';
import { linkedPlace, siblingFacts } from './sibling-facts';

const TODAY = civilDate('2026-03-10');
const PLACES: Readonly<Record<string, GridReference>> = {
  'ZZ1 1AA': { easting: 400_000, northing: 400_000 },
  'ZZ2 2BB': { easting: 416_093, northing: 400_000 },
};
const locate = (postcode: string) => PLACES[postcode];
const when = { on: TODAY, locate };
const DEAN = idOf('Dean, another young person');
const journeyOf = (story: Story): Journey => foldJourney(story.journey, story.contactLog);

const mayas = aStory().on(
  '2024-05-01',
  cameIntoCare('2024-05-01', { postcode: 'ZZ1 1AA' }),
  matters('Dean', 'half-brother-or-sister', { since: '2015-01-01' }),
  agreed('Dean', 14, { from: '2024-06-01', responsible: 'Ruth', firstOn: '2024-06-10' }),
  bondSuggested('Dean', 'b1', DEAN, '2024-05-01'),
);
const withContact = mayas.on('2026-03-01', sawEachOther('Dean', '2026-02-28'));
const rowOf = (story: Story, links: readonly LinkSeen[], name = 'Dean') =>
  siblingPanel(journeyOf(story), links, when).find(({ person }) => person.name === name);

const apart: Living = { living: 'apart', since: { on: TODAY, atLeast: false }, miles: 10, notKnown: null };
const confirmed: LinkSeen = { bondId: idOf('b1'), state: 'confirmed', facts: apart };

describe('The panel of brothers and sisters', () => {
  it('shows what crosses, beside contact and agreement of this record', () => {
    expect(rowOf(withContact, [confirmed])).toMatchObject({
      living: apart,
      person: { agreed: { everyDays: 14 }, contact: { kind: 'held', days: 10 } },
      link: { state: 'confirmed', crosses: true, bondId: idOf('b1') },
    });
  });

  it('shows by what this record was told, while nothing crosses', () => {
    const told = withContact.on('2025-01-01', livesAt('Dean', 'ZZ2 2BB', '2025-01-01'));
    for (const state of ['waiting', 'declined', 'withdrawn-there'] as const) {
      expect(rowOf(told, [{ ...confirmed, state, facts: null }])).toMatchObject({
        living: { living: 'apart', miles: 10, since: { on: '2025-01-01', atLeast: true } },
        link: { state, crosses: false },
      });
    }
    expect(rowOf(withContact, [{ ...confirmed, facts: null }])?.living?.notKnown).toBe('their-home');
  });

  it('has brothers and sisters who are not in care, by where they are known to live', () => {
    const story = mayas.on('2025-01-01', matters('Ola', 'called-brother-or-sister', { livesAt: 'ZZ1 1AA' }));
    expect(rowOf(story, [], 'Ola')).toMatchObject({
      living: { living: 'together', since: { on: '2024-05-01', atLeast: true } },
      link: { state: 'none', bondId: null, crosses: false },
    });
  });

  it('has nobody else, and says nothing of where somebody who died lives', () => {
    const story = mayas.on(
      '2025-01-01',
      matters('nan', 'grandparent'),
      matters('Ede', 'brother-or-sister', { livesAt: 'ZZ1 1AA' }),
      endedWith('Ede', 'death', '2025-06-01'),
    );
    const rows = siblingPanel(journeyOf(story), [confirmed], when);
    expect(rows.map(({ person }) => person.name)).toEqual(['Dean', 'Ede']);
    expect(rows[1]).toMatchObject({ living: null, link: { crosses: false } });
  });

  it('shows the plan that holds on the day', () => {
    const plan = { plan: 'together-by', words: 'Two rooms are sought', by: '2026-09-01', responsible: null } as const;
    const story = mayas.on('2026-02-01', {
      type: 'ReunionPlanRecorded',
      data: { ...plan, relationshipId: idOf('Dean'), occurred: onDay(civilDate('2026-02-01')) },
    });
    expect(rowOf(story, [])?.plan).toMatchObject(plan);
    expect(siblingPanel(journeyOf(story), [], { on: civilDate('2026-01-31'), locate })[0]?.plan).toBeNull();
  });
});

describe('What crosses from the other record', () => {
  const deans = aStory().on(
    '2024-05-02',
    cameIntoCare('2024-05-01', { postcode: 'ZZ1 1AA' }),
    matters('Maya', 'half-brother-or-sister'),
    bondConfirmed('Maya', 'b1', idOf('Maya')),
    movedTo('2025-02-01', '2024-05-01', { postcode: 'ZZ2 2BB' }),
  );
  const own = (story: Story) => {
    const { placements, relationships } = journeyOf(story);
    const relationship = relationships.relationships[idOf('Dean')];
    if (relationship === undefined) throw new Error('no Dean');
    return { placements, relationship };
  };

  it('is whether they live together, since when, and how far apart', () => {
    expect(siblingFacts(own(mayas), journeyOf(deans), when)).toEqual({
      living: 'apart', since: { on: '2025-02-01', atLeast: false }, miles: 10, notKnown: null,
    }); // prettier-ignore
    expect(siblingFacts(own(mayas), journeyOf(deans), { on: civilDate('2025-01-31'), locate }).living).toBe('together');
  });

  it('gives the assessment a place and no postcode', () => {
    expect(linkedPlace(own(mayas), journeyOf(deans), when)).toEqual({ grid: PLACES['ZZ2 2BB'], livesTogether: 'no' });
  });
});
