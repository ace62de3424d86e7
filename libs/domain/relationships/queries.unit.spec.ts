import {
  agreed, aStory, became, endedWith, idOf, keptAliveBy, livesAt, matters, placed, restricted, sawEachOther,
  allocated,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, foldLens, onDay } from '../kernel';
import { contactLogLens } from './contact/contact-log';
import { driftOn, tieStateOn } from './contact/contact-queries';
import { relationshipsLens } from './evolve';
import { groupOf, peopleWhoMatter } from './people-who-matter';
import { supportsOn, workerChangesBetween, workerOn } from './queries';
import type { Relationship } from './state';
import { RELATIONSHIP_ROLES } from './vocabulary';

const day = civilDate;
const folded = (story: ReturnType<typeof aStory>) => ({
  state: foldLens(relationshipsLens, story.journey).state,
  log: foldLens(contactLogLens, story.contactLog).state,
});
function stateOf(story: ReturnType<typeof aStory>, who: string, on: string) {
  const { state, log } = folded(story);
  const relationship = state.relationships[idOf(who)] as Relationship;
  return { relationship, drift: driftOn(relationship, log, day(on)), tie: tieStateOn(relationship, log, day(on)) };
}
const nan = aStory().on('2025-01-01', matters('nan', 'grandparent', { since: '2015-01-01' }));
const fortnightly = nan.on(
  '2025-01-02',
  agreed('nan', 14, { from: '2025-01-02', responsible: 'Ruth', firstOn: '2025-01-10' }),
);

describe('How a relationship stands', () => {
  it.each([
    ['chosen-by-young-person', 'ended-by-choice'],
    ['chosen-by-other', 'ended-by-choice'],
    ['safety', 'ended-for-safety'],
    ['death', 'deceased'],
    ['drift', 'severed'],
    ['unknown', 'ended'],
  ] as const)('ended: %s is %s, from that day on', (how, expected) => {
    const story = nan.on('2025-06-01', endedWith('nan', how, '2025-06-01'));
    expect(stateOf(story, 'nan', '2025-06-01').tie).toBe(expected);
    expect(stateOf(story, 'nan', '2025-05-31').tie).toBe('unknown');
  });

  it('is restricted while contact is not permitted, and not drifting', () => {
    const story = fortnightly.on('2025-03-01', sawEachOther('nan', '2025-02-01'), restricted('nan', '2025-03-01'));
    expect(stateOf(story, 'nan', '2025-06-30').tie).toBe('restricted');
  });

  it('keeps a support until it is over', () => {
    const story = nan.on(
      '2025-01-02',
      keptAliveBy('nan', 'service', 'Club', { since: '2025-01-02', endsOn: '2025-09-01' }),
    );
    const { relationship } = stateOf(story, 'nan', '2025-01-02');
    expect(
      ['2025-01-01', '2025-01-02', '2025-08-31', '2025-09-01'].map((on) => supportsOn(relationship, day(on)).length),
    ).toEqual([0, 1, 1, 0]);
  });
});

describe('The people who matter on a day', () => {
  const story = aStory().on(
    '2025-01-01',
    matters('Zed', 'friend', { ring: 2 }),
    matters('nan', 'grandparent', { ring: 1, since: '2015-01-01', livesAt: 'ZZ1 1AA' }),
    matters('Ruth', 'residential-key-worker', { since: '2024-01-01' }),
    placed('Ruth', 1, '2024-02-01', 'worker'),
    became('Ruth', 'former-key-worker', '2025-03-01'),
    endedWith('Zed', 'chosen-by-young-person', '2025-06-01'),
    livesAt('nan', null, '2025-07-01'),
  );
  const rows = (on: string, audience: 'workers' | 'shared' = 'workers', told = story) => {
    const { state, log } = folded(told);
    return peopleWhoMatter(state, log, day(on), audience);
  };

  it('puts those the young person is closest to first, and relationships that are over last', () => {
    expect(rows('2025-05-01').map(({ name }) => name)).toEqual(['nan', 'Zed', 'Ruth']);
    expect(rows('2025-06-01').map(({ name, past }) => [name, past])).toEqual([
      ['nan', false],
      ['Ruth', false],
      ['Zed', true],
    ]);
  });

  it('keeps a worker’s view of closeness apart from the young person’s', () => {
    expect(rows('2025-05-01').find(({ name }) => name === 'Ruth')).toMatchObject({ ring: null, workerRing: 1 });
  });

  it('shows the role and the whereabouts of the day that is asked for', () => {
    const of = (on: string, who: string) => rows(on).find(({ name }) => name === who);
    expect(of('2025-02-28', 'Ruth')).toMatchObject({
      role: 'residential-key-worker',
      group: 'carers',
      where: { kind: 'not-recorded' },
    });
    expect(of('2025-03-01', 'Ruth')?.role).toBe('former-key-worker');
    expect(of('2025-06-30', 'nan')?.where).toEqual({ kind: 'at', postcode: 'ZZ1 1AA' });
    expect(of('2025-07-01', 'nan')?.where).toEqual({ kind: 'nobody-knows' });
  });

  it('shows a beginning that nobody knows as not known, on any day', () => {
    expect(rows('2010-01-01').map(({ name, since }) => [name, since])).toEqual([['Zed', null]]);
  });

  it('leaves out what is held back when it is shared, and shows workers why', () => {
    const held = story.on(
      '2025-02-01',
      restricted('nan', '2025-02-01', { kind: 'supervised-only' }),
      restricted('Ruth', '2025-02-01', { kind: 'information-barred', reasonClass: 'court-order' }),
    );
    expect(rows('2025-05-01', 'shared', held).map(({ name }) => name)).toEqual(['Zed']);
    expect(rows('2025-05-01', 'workers', held).find(({ name }) => name === 'nan')).toMatchObject({
      heldBackForSafety: true,
    });
  });

  it('can be written as JSON and read back the same', () => {
    expect(JSON.parse(JSON.stringify(rows('2025-05-01')))).toEqual(rows('2025-05-01'));
  });

  it('puts every role in one part of life', () => {
    const groups = new Set(RELATIONSHIP_ROLES.map(groupOf));
    expect([...groups].sort()).toEqual(['carers', 'family', 'friends', 'school-and-community', 'workers']);
    expect(['mother', 'cousin', 'own-child'].map((role) => groupOf(role as 'mother'))).toEqual([
      'family',
      'family',
      'family',
    ]);
  });
});

describe('Workers', () => {
  it('counts another worker taking over as a change, and the first allocation as none', () => {
    const story = aStory().on(
      '2025-01-01',
      allocated('W1', '2024-01-01'),
      allocated('W1', '2024-06-01'),
      allocated('W2', '2025-01-01'),
    );
    const { state } = folded(story);
    expect(workerChangesBetween(state, 'social-worker', day('2023-01-01'), day('2025-12-31'))).toHaveLength(1);
    expect(workerOn(state, 'social-worker', day('2024-12-31'))?.workerRef).toBe('W1');
    expect(workerOn(state, 'social-worker', day('2025-01-01'))?.workerRef).toBe('W2');
    expect(workerOn(state, 'personal-adviser', day('2025-01-01'))).toBeUndefined();
  });

  it('ends an allocation whose end was recorded first', () => {
    const end = {
      type: 'WorkerAllocationEnded',
      data: {
        factId: 'e',
        allocation: 'allocation:social-worker:2024-01-01',
        occurred: onDay(civilDate('2024-03-01')),
        returnYear: 2024,
      },
    } as const;
    const { state } = folded(aStory().on('2025-01-01', end, allocated('W1', '2024-01-01')));
    expect(workerOn(state, 'social-worker', day('2024-02-29'))?.workerRef).toBe('W1');
    expect(workerOn(state, 'social-worker', day('2024-03-01'))).toBeUndefined();
  });
});
