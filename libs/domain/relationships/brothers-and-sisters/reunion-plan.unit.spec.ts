import {
  aStory,
  codesOf,
  commandIn,
  decided,
  eventsOf,
  idOf,
  matters,
  reasonsOf,
} from '#libs/testing/journey-builders';
import { civilDate, foldLens, onDay } from '../../kernel';
import { relationshipsCommands } from '../commands';
import { relationshipsLens } from '../evolve';
import { REUNION_PLANS } from '../vocabulary';
import { brothersAndSistersOn, reunionPlanOn } from './queries';

const TODAY = '2026-03-10';
const story = aStory().on('2026-01-01', matters('Dean', 'brother-or-sister'), matters('nan', 'grandparent'));
const occurred = onDay(civilDate(TODAY));
const plan = {
  relationshipId: idOf('Dean'),
  plan: 'together-by',
  words: 'A home with two rooms is being looked for',
  by: '2026-09-01',
  responsible: 'Ruth',
  occurred,
};
const ask = (change: object) =>
  decided(commandIn(relationshipsCommands, 'RecordReunionPlan'), story, { ...plan, ...change }, { today: TODAY });

describe('A plan for brothers and sisters to live together', () => {
  it('says by when, how, and who sees to it', () => {
    expect(eventsOf(ask({}))).toEqual([{ type: 'ReunionPlanRecorded', data: plan }]);
  });

  it.each(REUNION_PLANS)('has words when it is %s', (kind) => {
    const by = kind === 'together-by' ? plan.by : null;
    for (const words of [null, '  ']) expect(codesOf(ask({ plan: kind, by, words }))).toEqual(['plan-without-words']);
    expect(codesOf(ask({ plan: kind, by }))).toEqual([]);
  });

  it('asks why not, where they are to stay apart', () => {
    const [reason] = reasonsOf(ask({ plan: 'apart-with-contact', by: null, words: null }));
    expect(reason).toMatchObject({ field: 'words', message: 'Say why they are not to live together' });
  });

  it('has a day after the one on which it was planned, when it has one', () => {
    expect(codesOf(ask({ by: null }))).toEqual(['plan-without-a-day']);
    expect(codesOf(ask({ by: TODAY }))).toEqual(['plan-in-the-past']);
    expect(codesOf(ask({ plan: 'not-decided' }))).toEqual(['day-of-another-plan']);
  });

  it('is about a brother or sister on record', () => {
    expect(codesOf(ask({ relationshipId: idOf('nan') }))).toEqual(['not-a-brother-or-sister']);
    expect(codesOf(ask({ relationshipId: idOf('nobody') }))).toEqual(['no-such-relationship']);
  });

  it('holds from its day until another one', () => {
    const later = { plan: 'apart-with-contact', by: null, words: 'Dean wants to stay with his carers' };
    const { state } = foldLens(
      relationshipsLens,
      story.on(TODAY, eventsOf(ask({}))).on('2026-03-11', eventsOf(ask(later))).journey,
    );
    const [dean] = brothersAndSistersOn(state, civilDate(TODAY));
    if (dean === undefined) throw new Error('no brother');
    expect(reunionPlanOn(dean, civilDate('2026-03-09'))).toBeUndefined();
    expect(reunionPlanOn(dean, civilDate(TODAY))?.plan).toBe('apart-with-contact');
  });
});
