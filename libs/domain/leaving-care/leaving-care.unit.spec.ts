import {
  aStory,
  codesOf,
  commandIn,
  decided,
  eventsOf,
  idOf,
  reasonsOf,
  type Story,
} from '#libs/testing/journey-builders';
import {
  leavingCareCommands,
  allFacts,
  evolveLeavingCare,
  factsOf,
  noLeavingCareFacts,
  type LeavingCareEvent,
} from '.';

const elsewhere = {
  factId: idOf('elsewhere'),
  authority: 'Northshire',
  shortBreaks: 'no',
  from: '2024-01-08',
  until: '2025-04-01',
};
const asked = (name: string, input: object, story: Story = aStory()) =>
  decided(commandIn(leavingCareCommands, name), story, input, { today: '2026-11-22' });
const after = (story: Story, name: string, input: object): Story =>
  story.on('2026-11-22', eventsOf(asked(name, input, story)));
const recorded = after(aStory(), 'RecordCareElsewhere', elsewhere);
const stateOf = ({ journey }: Story) =>
  (journey as unknown as LeavingCareEvent[]).reduce(evolveLeavingCare, noLeavingCareFacts);

describe('the facts that placements do not hold', () => {
  it.each([
    ['RecordCareElsewhere', elsewhere, 'care-elsewhere'],
    [
      'RecordDetainedOrInHospital',
      { factId: idOf('held'), stay: 'hospital', from: '2025-04-01' },
      'detained-or-hospital',
    ],
    ['RecordLivingWithFamily', { factId: idOf('family'), from: '2025-04-01' }, 'with-family'],
    ['RecordEducationToldOf', { factId: idOf('college'), told: '2025-09-01', until: '2028-07-01' }, 'education'],
    ['RecordSupportAskedFor', { factId: idOf('asked'), asked: '2025-09-01' }, 'support-asked'],
  ] as const)('%s is recorded and stands', (name, input, kind) => {
    const state = stateOf(after(aStory(), name, input));
    expect(factsOf(state, kind)).toMatchObject([{ factId: input.factId }]);
    expect(codesOf(asked(name, input, after(aStory(), name, input)))).toEqual([]);
  });

  it('recording the same again changes nothing', () => {
    expect(asked('RecordCareElsewhere', elsewhere, recorded)).toEqual({ kind: 'accepted', events: [] });
  });

  it('is put right with a reason, and not without', () => {
    const right = { ...elsewhere, until: '2025-03-01' };
    expect(reasonsOf(asked('RecordCareElsewhere', right, recorded))).toMatchObject([{ field: 'correctingReason' }]);
    const put = after(recorded, 'RecordCareElsewhere', { ...right, correctingReason: 'The letter had another day' });
    expect(allFacts(stateOf(put))).toMatchObject([
      { fact: { until: '2025-03-01' }, correctedBecause: 'The letter had another day' },
    ]);
  });

  it('is taken back with a reason; then it no longer counts, and can be recorded anew', () => {
    const back = { factId: elsewhere.factId, kind: 'care-elsewhere', reason: 'It was a cousin' };
    const taken = after(recorded, 'TakeBackLeavingCareFact', back);
    expect(factsOf(stateOf(taken), 'care-elsewhere')).toEqual([]);
    expect(allFacts(stateOf(taken))).toMatchObject([{ takenBackBecause: 'It was a cousin' }]);
    expect(eventsOf(asked('TakeBackLeavingCareFact', back, taken))).toEqual([]);
    expect(factsOf(stateOf(after(taken, 'RecordCareElsewhere', elsewhere)), 'care-elsewhere')).toHaveLength(1);
  });

  it.each([
    ['an end before its beginning', 'RecordCareElsewhere', { ...elsewhere, until: '2024-01-08' }, 'until'],
    ['a beginning in the future', 'RecordCareElsewhere', { ...elsewhere, from: '2027-01-01', until: null }, 'from'],
    ['an end in the future', 'RecordCareElsewhere', { ...elsewhere, until: '2027-01-01' }, 'until'],
    ['being told in the future', 'RecordEducationToldOf', { factId: idOf('c'), told: '2027-01-01' }, 'told'],
    ['being asked in the future', 'RecordSupportAskedFor', { factId: idOf('a'), asked: '2027-01-01' }, 'asked'],
    [
      'taking back what was never recorded',
      'TakeBackLeavingCareFact',
      { factId: idOf('x'), kind: 'education', reason: 'Mistake' },
      'factId',
    ],
  ])('refuses %s, beside its field', (_what, name, input, field) => {
    expect(reasonsOf(asked(name, input)).map((reason) => reason.field)).toEqual([field]);
  });

  it('does not turn one kind of fact into another', () => {
    const turned = { factId: elsewhere.factId, from: '2025-04-01', correctingReason: 'Mixed up' };
    expect(codesOf(asked('RecordLivingWithFamily', turned, recorded))).toEqual(['another-kind-of-fact']);
  });

  it('there is no command that says a category', () => {
    expect(leavingCareCommands.filter(({ name }) => /status|category|eligible|relevant/i.test(name))).toEqual([]);
  });
});
