import {
  aStory, codesOf, commandIn, decided, endedWith, eventsOf, idOf, matters, reasonsOf, restricted,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, foldLens } from '../../kernel';
import {
  needsAssessmentsOf, needsOn, needsWithoutHelp, openNeeds, pathwayPlansCommands, pathwayPlansLens, planReviewsOf,
  planVersionsOf,
} from '../../pathway-plans'; // prettier-ignore
import { planWithPeopleCommands } from './commands';

type Story = ReturnType<typeof aStory>;
const COMMANDS = [...planWithPeopleCommands, ...pathwayPlansCommands];
const TODAY = '2026-03-10';
const YOUNG_PERSON = { kind: 'young-person' } as const;
const WORKER = { kind: 'worker', ref: 'SW0004' } as const;
const person = (who: string) => ({ kind: 'person', relationshipId: idOf(who) }) as const;
const on = (day: string) => ({ from: day, to: day, precision: 'day' });

const people = aStory().on(
  '2026-01-01',
  matters('Gran Pauline', 'grandparent', { ring: 1 }),
  matters('Dan', 'father'),
  matters('Bea', 'friend'),
);
const ask = (name: string, story: Story, input: object, today = TODAY) =>
  decided(commandIn(COMMANDS, name), story, input, { today });
const told = (story: Story, name: string, input: object, day = TODAY): Story =>
  story.on(day, eventsOf(ask(name, story, input, day)));
const plansIn = (story: Story) => foldLens(pathwayPlansLens, story.journey).state;

const seeGran = {
  needId: idOf('see gran'), area: 'family-and-social-relationships', what: 'See Gran Pauline monthly',
  people: [idOf('Gran Pauline')], owners: [WORKER], byWhen: '2026-05-01',
}; // prettier-ignore
const planned = told(people, 'AddNeed', seeGran, '2026-03-01');
const drive = {
  actionId: idOf('drive'), needId: seeGran.needId, what: 'Drive them there', owners: [WORKER], dueOn: '2026-03-05',
}; // prettier-ignore
const acted = told(planned, 'AddPlanAction', drive, '2026-03-01');

describe('A need in the plan', () => {
  it('may be seen to by the young person, a worker or somebody who matters', () => {
    for (const owner of [YOUNG_PERSON, WORKER, person('Gran Pauline')]) {
      expect(codesOf(ask('AddNeed', people, { ...seeGran, owners: [owner] }))).toEqual([]);
    }
    expect(codesOf(ask('AddNeed', people, { ...seeGran, owners: [person('nobody')] }))).toEqual([
      'person-not-on-record',
    ]);
  });

  it('is not given to somebody who is restricted, and is about nobody with whom there must be no contact', () => {
    const barred = people.on('2026-02-01', restricted('Dan', '2026-02-01', { kind: 'no-contact' }));
    const supervised = people.on(
      '2026-02-01',
      restricted('Dan', '2026-02-01', { kind: 'supervised-only', reasonClass: 'court-order' }),
    );
    expect(codesOf(ask('AddNeed', barred, { ...seeGran, owners: [person('Dan')], people: [idOf('Dan')] }))).toEqual([
      'person-restricted',
      'person-restricted',
    ]);
    expect(codesOf(ask('AddNeed', supervised, { ...seeGran, people: [idOf('Dan')] }))).toEqual([]);
    const [reason] = reasonsOf(ask('AddNeed', supervised, { ...seeGran, owners: [person('Dan')] }));
    expect(reason).toEqual({
      code: 'person-restricted',
      message: 'Dan cannot be named here: there is a restriction. Name somebody else',
      field: 'owners',
    });
  });

  it('has been started by nobody until an update says so, and no update hides the one before', () => {
    const update = (word: string, status: string, day: string) => ({
      needId: seeGran.needId, updateId: idOf(word), status, words: word, occurred: on(day),
    }); // prettier-ignore
    const twice = [update('rang her', 'under-way', '2026-03-02'), update('all set up', 'met', '2026-03-08')];
    const state = plansIn(twice.reduce((story, one) => told(story, 'UpdateNeed', one), planned));
    const at = (day: string) => needsOn(state.plan, civilDate(day))[0];
    expect(at('2026-03-01')).toMatchObject({ status: 'not-started', isOpen: true, updates: [] });
    expect(at('2026-03-07')).toMatchObject({ status: 'under-way', isOpen: true });
    expect(at('2026-03-10')).toMatchObject({ status: 'met', isOpen: false });
    expect(at('2026-03-10')?.updates.map(({ words }) => words)).toEqual(['all set up', 'rang her']);
    expect(at('2026-03-10')?.updates[0]?.recorded.by).toBe('sw-1');
    expect(at('2026-02-28')).toBeUndefined();
  });

  it('is changed with what it said before kept, and changing nothing records nothing', () => {
    const { area: _area, ...same } = seeGran;
    expect(eventsOf(ask('ChangeNeed', planned, same))).toEqual([]);
    const changed = told(planned, 'ChangeNeed', { ...same, owners: [YOUNG_PERSON], reason: 'They asked to' });
    const [need] = needsOn(plansIn(changed).plan, civilDate(TODAY));
    expect(need?.owners).toEqual([YOUNG_PERSON]);
    expect(need?.earlier.map(({ owners }) => owners)).toEqual([[WORKER]]);
    expect(needsOn(plansIn(changed).plan, civilDate('2026-03-09'))[0]?.owners).toEqual([WORKER]);
  });

  it('is late when it is open after the day by which it was to be met', () => {
    const late = (day: string) => needsOn(plansIn(planned).plan, civilDate(day))[0]?.isLate;
    expect([late('2026-05-01'), late('2026-05-02')]).toEqual([false, true]);
  });

  it('has nothing said of it before it was added, in the future, or where it was never added', () => {
    const update = { needId: seeGran.needId, updateId: idOf('u'), status: 'met', words: 'Done' };
    expect(codesOf(ask('UpdateNeed', planned, { ...update, occurred: on('2026-02-28') }))).toEqual([
      'before-it-was-added',
    ]);
    expect(codesOf(ask('UpdateNeed', planned, { ...update, occurred: on('2026-03-11') }))).toEqual(['in-the-future']);
    expect(codesOf(ask('UpdateNeed', people, update))).toEqual(['no-such-need']);
  });
});

describe('An assessment leads to help', () => {
  const help = { actionId: idOf('drive'), deliveryId: idOf('went'), what: 'They went to tea', by: [WORKER] };
  const without = (story: Story, day = TODAY) =>
    needsWithoutHelp(plansIn(story), civilDate(day)).map((one) => one.needId);

  it('so that a need is without help until something was delivered, whatever was promised', () => {
    expect(without(planned)).toEqual([seeGran.needId]);
    expect(without(acted)).toEqual([seeGran.needId]);
    const helped = told(acted, 'RecordHelpDelivered', { ...help, occurred: on('2026-03-08') });
    expect(without(helped)).toEqual([]);
    expect(without(helped, '2026-03-07')).toEqual([seeGran.needId]);
    expect(openNeeds(plansIn(helped), civilDate(TODAY))).toHaveLength(1);
  });

  it('and a need that is met or given up is asked for no more', () => {
    const met = told(planned, 'UpdateNeed', {
      needId: seeGran.needId,
      updateId: idOf('u'),
      status: 'met',
      words: 'Gran came',
    });
    expect(without(met)).toEqual([]);
  });

  it('and help that did not come, with why, leaves the need without help', () => {
    const { by: _by, what: _what, ...none } = help;
    const missed = told(acted, 'RecordHelpNotDelivered', { ...none, reason: 'Nobody could drive' });
    expect(without(missed)).toEqual([seeGran.needId]);
    expect(plansIn(missed).help[idOf('drive')]?.deliveries).toMatchObject([{ kind: 'not-delivered' }]);
  });

  it('and help recorded by mistake counts no more, but stays', () => {
    const helped = told(acted, 'RecordHelpDelivered', help);
    const taken = told(helped, 'WithdrawHelpRecord', {
      actionId: idOf('drive'),
      deliveryId: idOf('went'),
      reason: 'Another child',
    });
    expect(without(taken)).toEqual([seeGran.needId]);
    expect(plansIn(taken).help[idOf('drive')]?.deliveries[0]?.withdrawn?.reason).toBe('Another child');
    expect(
      codesOf(ask('WithdrawHelpRecord', acted, { actionId: idOf('drive'), deliveryId: idOf('x'), reason: 'No' })),
    ).toEqual(['no-such-help']);
  });

  it('and nothing comes of an action before it was agreed, or of none', () => {
    expect(codesOf(ask('RecordHelpDelivered', acted, { ...help, occurred: on('2026-02-28') }))).toEqual([
      'before-it-was-agreed',
    ]);
    expect(codesOf(ask('RecordHelpDelivered', planned, help))).toEqual(['no-such-action']);
    expect(() => ask('RecordHelpDelivered', acted, { ...help, by: [] })).toThrow('Say who gave it');
  });

  it('and whoever gave it may have been restricted since', () => {
    const barred = acted.on('2026-03-02', restricted('Dan', '2026-03-02', { kind: 'no-contact' }));
    expect(codesOf(ask('RecordHelpDelivered', barred, { ...help, by: [person('Dan')] }))).toEqual([]);
  });
});

describe('If things go wrong', () => {
  const contingency = {
    what: 'Stay with Gran for the weekend',
    callers: [{ who: person('Gran Pauline'), agreed: 'yes' }],
  };

  it('somebody would be called: not the young person, and nobody restricted', () => {
    const barred = people.on(
      '2026-02-01',
      restricted('Dan', '2026-02-01', { kind: 'supervised-only', reasonClass: 'court-order' }),
    );
    const codes = (callers: object[]) => codesOf(ask('RecordContingency', barred, { ...contingency, callers }));
    expect(codes([])).toEqual(['nobody-to-call']);
    expect(codes([{ who: YOUNG_PERSON }])).toEqual(['calls-themselves']);
    expect(codes([{ who: person('Dan') }])).toEqual(['person-restricted']);
    expect(codes(contingency.callers)).toEqual([]);
  });
});

describe('A version of the plan', () => {
  const make = { versionId: idOf('v1'), noWordsReason: 'They were not there that day' };
  const contingency = { what: 'Ring Gran', callers: [{ who: person('Gran Pauline') }] };
  const ready = told(acted, 'RecordContingency', contingency, '2026-03-01');
  const made = told(ready, 'MakePlanVersion', make);

  it('is made of the plan as it stands, with number, day and author', () => {
    expect(eventsOf(ask('MakePlanVersion', ready, make))).toMatchObject([
      { type: 'PlanVersionMade', data: { version: 1 } },
    ]);
    expect(planVersionsOf(plansIn(made))).toEqual([{ version: 1, on: TODAY }]);
    expect(plansIn(made).versions[0]?.made.by).toBe('sw-1');
  });

  it('needs somebody to be called, who is still there', () => {
    expect(codesOf(ask('MakePlanVersion', acted, make))).toEqual(['no-contingency']);
    const ended = ready.on('2026-03-05', endedWith('Gran Pauline', 'death', '2026-03-05'));
    expect(codesOf(ask('MakePlanVersion', ended, make))).toEqual(['nobody-left-to-call']);
  });

  it('needs the young person’s words beside each part of life it speaks of, or why they are missing', () => {
    const { noWordsReason: _reason, ...noReason } = make;
    const [reason] = reasonsOf(ask('MakePlanVersion', ready, noReason));
    expect(reason?.message).toBe(
      'Write down the young person’s words first, or say why they are missing: the plan as a whole; family and other relationships',
    );
    const said = ['whole-plan', 'family-and-social-relationships'].reduce(
      (story, about) => told(story, 'RecordPlanWords', { about, words: 'I want to see Gran' }),
      ready,
    );
    expect(codesOf(ask('MakePlanVersion', said, noReason))).toEqual([]);
  });

  it('says something new, after the last one, and is numbered after it', () => {
    const next = { ...make, versionId: idOf('v2') };
    expect(codesOf(ask('MakePlanVersion', made, next))).toEqual(['nothing-new']);
    const changed = told(made, 'UpdateNeed', {
      needId: seeGran.needId,
      updateId: idOf('u'),
      status: 'under-way',
      words: 'Went',
    });
    expect(codesOf(ask('MakePlanVersion', changed, { ...next, on: '2026-03-09' }))).toEqual([
      'before-the-last-version',
    ]);
    expect(codesOf(ask('MakePlanVersion', changed, { ...next, on: '2026-03-11' }))).toEqual(['in-the-future']);
    expect(planVersionsOf(plansIn(told(changed, 'MakePlanVersion', next)))).toHaveLength(2);
    expect(codesOf(ask('MakePlanVersion', people, make))).toEqual(['empty-plan', 'no-contingency']);
  });

  it('keeps what it said when the plan goes on', () => {
    const { area: _area, ...same } = seeGran;
    const later = told(made, 'ChangeNeed', { ...same, what: 'See Gran every week' });
    const version = plansIn(later).versions[0]!;
    expect(needsOn(version.plan, version.on)[0]?.what).toBe('See Gran Pauline monthly');
  });

  it('is agreed to by each person, and disagreement is in their own words', () => {
    const agreement = {
      agreementId: idOf('a'),
      version: 1,
      whose: YOUNG_PERSON,
      agrees: 'disagrees',
      words: 'Not enough Gran',
    };
    expect(codesOf(ask('RecordPlanAgreement', made, { ...agreement, words: null }))).toEqual(['words-missing']);
    expect(codesOf(ask('RecordPlanAgreement', made, { ...agreement, version: 2 }))).toEqual(['no-such-version']);
    expect(codesOf(ask('RecordPlanAgreement', made, { ...agreement, occurred: on('2026-03-09') }))).toEqual([
      'before-the-version',
    ]);
    expect(plansIn(told(made, 'RecordPlanAgreement', agreement)).versions[0]?.agreements).toMatchObject([
      { words: 'Not enough Gran' },
    ]);
  });

  it('is looked at in a review', () => {
    const review = { reviewId: idOf('r'), version: 1, outcome: 'stands' };
    expect(planReviewsOf(plansIn(told(made, 'RecordPlanReview', review)))).toEqual([TODAY]);
    expect(codesOf(ask('RecordPlanReview', ready, review))).toEqual(['no-such-version']);
  });
});

it('has the dates of assessments for whoever asks what is due', () => {
  const started = told(people, 'StartNeedsAssessment', { assessmentId: idOf('as'), why: 'turned-16' });
  expect(needsAssessmentsOf(plansIn(started))).toEqual([
    { assessmentId: idOf('as'), startedOn: TODAY, completedOn: null },
  ]);
});
