import {
  allocated, aStory, codesOf, commandIn, decided, endedWith, eventsOf, idOf, matters, reasonsOf, restricted,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { addDays, civilDate, foldLens, onDay } from '../../kernel';
import { relationshipsCommands } from '../commands';
import { relationshipsLens } from '../evolve';
import { linkHeldOn, workersOver } from './queries';

const TODAY = '2026-03-10';
const day = (text: string) => onDay(civilDate(text));
type Story = ReturnType<typeof aStory>;
const ask = (name: string, story: Story, input: unknown) =>
  decided(commandIn(relationshipsCommands, name), story, input, { today: TODAY });
const folded = (story: Story) => foldLens(relationshipsLens, story.journey).state;

describe('How one worker hands over to the next', () => {
  const first = 'allocation:social-worker:2024-01-01';
  const ends = (on: string) =>
    ({
      type: 'WorkerAllocationEnded',
      data: { factId: `${first}:end`, allocation: first, occurred: day(on), returnYear: null },
    }) as const;
  const left = aStory().on('2025-06-01', allocated('W1', '2024-01-01'), ends('2025-06-01'));
  const told = {
    allocation: first, goodbye: 'yes', metTogether: 'no', letter: 'unknown', words: 'We went bowling',
    occurred: day('2025-05-30'),
  }; // prettier-ignore

  it('is recorded of a worker who has left, with the goodbye in the young person’s words', () => {
    expect(eventsOf(ask('RecordHandover', left, told))).toEqual([{ type: 'HandoverRecorded', data: told }]);
  });

  it('is not recorded while the worker is still there, or of somebody who never was', () => {
    const there = aStory().on('2025-06-01', allocated('W1', '2024-01-01'));
    expect(codesOf(ask('RecordHandover', there, told))).toEqual(['worker-has-not-left']);
    expect(codesOf(ask('RecordHandover', aStory(), told))).toEqual(['no-such-allocation']);
    expect(codesOf(ask('RecordHandover', left, { ...told, occurred: day('2026-03-11') }))).toEqual(['in-the-future']);
  });

  it('said again, changes nothing; said otherwise, is the newer account', () => {
    const recorded = left.on('2025-06-02', { type: 'HandoverRecorded', data: told });
    expect(eventsOf(ask('RecordHandover', recorded, told))).toEqual([]);
    expect(eventsOf(ask('RecordHandover', recorded, { ...told, goodbye: 'no' }))).toHaveLength(1);
  });

  it.each([
    ['2025-06-15', 14],
    ['2025-06-01', 0],
    ['2025-05-20', -12],
  ])('a next worker from %s is %i days after the one before left', (from, days) => {
    const story = left.on('2025-07-01', allocated('W2', from));
    const spells = workersOver(folded(story), 'social-worker', civilDate(TODAY));
    expect(spells.map(({ allocation, daysToNext }) => [allocation.workerRef, daysToNext])).toEqual([
      ['W2', null],
      ['W1', days],
    ]);
  });
});

describe('The link person', () => {
  const people = aStory().on('2025-01-01', matters('nan', 'grandparent'), matters('Ruth', 'mentor'));
  const naming = (who: string, on: string, handover: string | null = null) => ({
    linkId: idOf(`link ${who} ${on}`), relationshipId: idOf(who), chosenByYoungPerson: 'yes', handover, occurred: day(on),
  }); // prettier-ignore
  const named = (story: Story, who: string, on: string, handover: string | null = null): Story =>
    story.on(on, eventsOf(ask('NameLinkPerson', story, naming(who, on, handover))));

  it('is one at a time: whoever takes over ends the one before on that day, with how it was handed over', () => {
    const story = named(named(people, 'nan', '2025-02-01'), 'Ruth', '2025-09-01', 'They met at Nan’s');
    const state = folded(story);
    expect(state.linkPersons.map(({ relationshipId, ended }) => [relationshipId, ended?.on ?? null])).toEqual([
      [idOf('nan'), day('2025-09-01')],
      [idOf('Ruth'), null],
    ]);
    expect(linkHeldOn(state, civilDate('2025-08-31'))).toMatchObject({
      kind: 'held',
      by: { relationshipId: idOf('nan') },
    });
    expect(linkHeldOn(state, civilDate('2025-09-01'))).toMatchObject({
      kind: 'held',
      by: { relationshipId: idOf('Ruth') },
    });
  });

  it('that stops without another leaves a gap, and the gap shows with its days', () => {
    const story = named(people, 'nan', '2025-02-01');
    const ending = { linkId: idOf('link nan 2025-02-01'), reason: 'Not well enough', occurred: day('2025-10-01') };
    const state = folded(story.on('2025-10-02', eventsOf(ask('EndLinkPerson', story, ending))));
    expect(linkHeldOn(state, civilDate('2025-09-30')).kind).toBe('held');
    expect(linkHeldOn(state, addDays(civilDate('2025-10-01'), 30))).toMatchObject({ kind: 'gap', days: 30 });
    expect(linkHeldOn(state, civilDate('2025-01-31'))).toEqual({ kind: 'never' });
  });

  it('is not somebody whose contact is barred, whose relationship has ended, or who is not on record', () => {
    const barred = people.on('2025-03-01', restricted('nan', '2025-03-01'));
    expect(codesOf(ask('NameLinkPerson', barred, naming('nan', '2025-04-01')))).toEqual(['contact-restricted']);
    const over = people.on('2025-03-01', endedWith('nan', 'drift', '2025-03-01'));
    expect(codesOf(ask('NameLinkPerson', over, naming('nan', '2025-04-01')))).toEqual(['relationship-ended']);
    expect(codesOf(ask('NameLinkPerson', people, naming('Kai', '2025-04-01')))).toEqual(['no-such-relationship']);
  });

  it('hands over only from somebody, and not from before that one began', () => {
    const reasons = reasonsOf(ask('NameLinkPerson', people, naming('nan', '2025-02-01', 'They talked')));
    expect(reasons.map(({ code, field }) => [code, field])).toEqual([['nobody-handed-over', 'handover']]);
    const story = named(people, 'nan', '2025-02-01');
    expect(codesOf(ask('NameLinkPerson', story, naming('Ruth', '2025-01-15')))).toEqual(['one-link-person-at-a-time']);
  });

  it('named twice, or ended twice, is one fact', () => {
    const story = named(people, 'nan', '2025-02-01');
    expect(eventsOf(ask('NameLinkPerson', story, naming('nan', '2025-02-01')))).toEqual([]);
    expect(eventsOf(ask('NameLinkPerson', story, naming('nan', '2025-06-01')))).toEqual([]);
    const ending = { linkId: idOf('nobody'), reason: 'x', occurred: day('2025-10-01') };
    expect(codesOf(ask('EndLinkPerson', story, ending))).toEqual(['no-such-link-person']);
  });
});
