import {
  aStory, allocated, codesOf, commandIn, decided, eventsOf, idOf, keptAliveBy, matters, restricted, unrestricted,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, onDay } from '../../kernel';
import { relationshipsCommands } from '../commands';

const TODAY = '2026-03-10';
const day = (text: string) => onDay(civilDate(text));
const nan = idOf('nan');
const story = aStory().on(
  '2026-01-01',
  matters('nan', 'grandparent', { since: '2015-01-01' }),
  matters('Kai', 'half-brother-or-sister'),
);
const ask = (name: string, on: ReturnType<typeof aStory>, input: unknown) =>
  decided(commandIn(relationshipsCommands, name), on, input, { today: TODAY });

describe('Restricting a relationship', () => {
  it('keeps contact from being agreed until it is lifted', () => {
    const agreement = {
      relationshipId: nan,
      mode: 'phone',
      everyDays: 7,
      responsible: 'Ruth',
      firstOn: null,
      occurred: day('2026-03-05'),
    };
    const barred = story.on('2026-02-01', restricted('nan', '2026-02-01'));
    expect(codesOf(ask('AgreeContact', barred, agreement))).toEqual(['contact-restricted']);
    expect(codesOf(ask('AgreeContact', barred.on('2026-03-01', unrestricted('nan', '2026-03-01')), agreement))).toEqual(
      [],
    );
  });

  it('is lifted once, and only where there is one', () => {
    const lift = {
      restrictionId: idOf('restriction on nan'),
      relationshipId: nan,
      reason: 'Reviewed',
      occurred: day('2026-03-01'),
    };
    expect(codesOf(ask('LiftRestriction', story, lift))).toEqual(['no-such-restriction']);
    const barred = story.on('2026-02-01', restricted('nan', '2026-02-01'));
    expect(eventsOf(ask('LiftRestriction', barred, lift))).toHaveLength(1);
    expect(codesOf(ask('LiftRestriction', barred, { ...lift, occurred: day('2026-01-31') }))).toEqual([
      'end-before-start',
    ]);
  });
});

describe('What keeps a relationship alive', () => {
  it('is recorded with the age at which it ends', () => {
    const input = {
      supportId: idOf('club'),
      relationshipId: nan,
      kind: 'service',
      detail: 'Club',
      endsAtAge: 18,
      occurred: day('2026-01-01'),
    };
    expect(eventsOf(ask('RecordSupport', story, input))).toEqual([
      { type: 'SupportRecorded', data: { ...input, endsOn: null } },
    ]);
    expect(codesOf(ask('RecordSupport', story, { ...input, endsAtAge: 31 }))).toEqual(['age-outside-1-to-30']);
  });

  it('ends with a reason, not before it began', () => {
    const kept = story.on('2026-01-02', keptAliveBy('nan', 'transport', 'Sunday lifts', { since: '2025-01-01' }));
    const end = {
      supportId: idOf('Sunday lifts'),
      relationshipId: nan,
      reason: 'Car sold',
      occurred: day('2026-02-01'),
    };
    expect(eventsOf(ask('EndSupport', kept, end))).toHaveLength(1);
    expect(codesOf(ask('EndSupport', kept, { ...end, occurred: day('2024-12-31') }))).toEqual(['end-before-start']);
    expect(codesOf(ask('EndSupport', story, end))).toEqual(['no-such-support']);
  });
});

describe('Allocating a worker', () => {
  const input = { workerRef: 'W2', role: 'social-worker', reason: 'LEFTRL', occurred: day('2026-02-01') };

  it('ends the time of whoever had the role', () => {
    const before = story.on('2025-01-01', allocated('W1', '2025-01-01'));
    expect(eventsOf(ask('AllocateWorker', before, input)).map(({ type }) => type)).toEqual([
      'WorkerAllocationEnded',
      'WorkerAllocated',
    ]);
  });

  it('refuses a second worker in one role from one day', () => {
    const before = story.on('2026-02-01', allocated('W1', '2026-02-01'));
    expect(codesOf(ask('AllocateWorker', before, input))).toEqual(['already-allocated']);
  });

  it('ends once', () => {
    const before = story.on('2025-01-01', allocated('W1', '2025-01-01'));
    const end = { allocation: 'allocation:social-worker:2025-01-01', occurred: day('2026-01-01') };
    const ended = before.on('2026-01-01', eventsOf(ask('EndAllocation', before, end)));
    expect(codesOf(ask('EndAllocation', ended, { ...end, occurred: day('2026-01-02') }))).toEqual(['already-ended']);
    expect(codesOf(ask('EndAllocation', story, end))).toEqual(['no-such-allocation']);
  });
});
