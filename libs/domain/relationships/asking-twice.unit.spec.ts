import * as fc from 'fast-check';
import {
  agreedOn,
  aStory,
  bondSuggested,
  broke,
  commandIn,
  decided,
  endedWith,
  eventsOf,
  idOf,
  keptAliveBy,
  matters,
  restricted,
  allocated,
  tookABreak,
} from '#libs/testing/journey-builders';
import { addDays, civilDate, foldLens, onDay } from '../kernel';
import { bondCommands, contactCommands, relationshipsCommands } from './commands';
import { relationshipsLens } from './evolve';
import {
  CONTACT_MODES, ENDINGS, PAUSE_AGREED_BY, QUALITIES, RELATIONSHIP_ROLES, REPAIRS, REPAIR_OUTCOMES, RUPTURES, SAID_BY, SUPPORT_KINDS, TOLD_BY, WISHES,
} from './vocabulary'; // prettier-ignore

const TODAY = '2026-03-10';
const day = (text: string) => onDay(civilDate(text));
const linked = (who: string, from: string) => ({
  type: 'LinkPersonNamed',
  data: {
    linkId: idOf(`link ${who}`), relationshipId: idOf(who), chosenByYoungPerson: 'yes', handover: null, occurred: day(from),
  }, // prettier-ignore
});
/** A worker who was there for a year and has left. */
const left = (workerRef: string, role: string) => {
  const factId = `allocation:${role}:2017-01-01`;
  const common = { returnYear: null };
  return [
    {
      type: 'WorkerAllocated',
      data: { ...common, factId, workerRef, role, reason: null, occurred: day('2017-01-01') },
    },
    {
      type: 'WorkerAllocationEnded',
      data: { ...common, factId: `${factId}:end`, allocation: factId, occurred: day('2018-01-01') },
    },
  ];
};
const START = civilDate('2020-01-01');
const story = aStory().on(
  '2026-01-01',
  matters('nan', 'grandparent'),
  matters('Kai', 'half-brother-or-sister'),
  matters('Dan', 'father'),
  broke('Dan', '2019-02-01'),
  tookABreak('Dan', '2019-03-01', '2026-06-01'),
  matters('Eve', 'friend'),
  endedWith('Eve', 'chosen-by-other', '2019-06-01'),
  keptAliveBy('nan', 'transport', 'lifts', { since: '2019-01-01' }),
  agreedOn('nan', '2019-01-01'),
  restricted('Kai', '2019-01-01', { kind: 'supervised-only' }),
  allocated('W1', '2019-01-01'),
  matters('Gran', 'grandparent'),
  matters('Granny', 'grandparent'),
  { type: 'RelationshipsMerged', data: { keptId: idOf('Gran'), mergedId: idOf('Granny'), reason: 'One person' } },
  linked('Gran', '2019-01-01'),
  ...left('W0', 'personal-adviser'),
  matters('Ede', 'brother-or-sister'),
  matters('Ola', 'brother-or-sister'),
  bondSuggested('Ola', 'to Ola', idOf('Ola, on record'), '2019-01-01'),
);

/** What other records say, as a decision about a link is told it: in one, Ede has been suggested to be ours. */
const EDE = idOf('Ede, on record');
const extra = {
  youngPersonId: idOf('young person'),
  elsewhere: { [EDE]: [{ bondId: idOf('to us'), said: 'suggested', withdrawn: false }], [idOf('Kit')]: [] },
};

const occurred = fc.integer({ min: 0, max: 2_200 }).map((days) => onDay(addDays(START, days)));
const relationshipId = fc.constantFrom(idOf('nan'), idOf('Kai'));
const fresh = fc.constantFrom(idOf('one'), idOf('two'), idOf('three'));
const role = fc.constantFrom(...RELATIONSHIP_ROLES);
const ring = fc.integer({ min: 1, max: 4 });
const reason = fc.constant('Because');
const support = {
  kind: fc.constantFrom(...SUPPORT_KINDS),
  detail: fc.constant('Something'),
  endsAtAge: fc.option(fc.integer({ min: 1, max: 30 })),
};

/** What can be asked, with answers that are taken. */
const askings: Readonly<Record<string, fc.Arbitrary<object>>> = {
  AddPersonWhoMatters: fc.record({
    relationshipId: fresh, personName: fc.constant('Sam'), role, since: fc.option(occurred), toldBy: fc.constantFrom(...TOLD_BY),
    ring: fc.option(ring), postcode: fc.option(fc.constant('ZZ1 1AA')), supports: fc.array(fc.record({ supportId: fresh, ...support }), { maxLength: 2 }),
  }), // prettier-ignore
  CorrectRelationship: fc.record({
    relationshipId,
    personName: fc.constant('Nana'),
    role,
    since: fc.option(occurred),
    reason,
  }),
  ChangeRole: fc.record({ relationshipId, role, reason, occurred }),
  PlaceCloseness: fc.record({ relationshipId, ring, view: fc.constantFrom('young-person', 'worker'), occurred }),
  PlaceRings: fc.record({
    rings: fc.uniqueArray(fc.record({ relationshipId, ring }), { minLength: 1, selector: (one) => one.relationshipId }),
    view: fc.constantFrom('young-person', 'worker'),
    occurred,
  }),
  DescribeRelationship: fc.record({
    relationshipId, view: fc.constantFrom('young-person', 'worker'), quality: fc.constantFrom(...QUALITIES),
    words: fc.option(fc.constant('She gets me')), occurred,
  }), // prettier-ignore
  RecordWish: fc.record({
    wishId: fresh, relationshipId, wish: fc.constantFrom(...WISHES), words: fc.constant('See her more'),
    saidBy: fc.constantFrom(...SAID_BY), occurred,
  }), // prettier-ignore
  SayLovingAndLasting: fc.oneof(...SAID_BY.map((saidBy) => fc.record({
    relationshipId, answer: fc.constantFrom('yes', 'no', 'not-sure'), saidBy: fc.constant(saidBy), occurred,
    whyAnAdvocate: fc.constant(saidBy === 'advocate' ? 'Does not use words yet' : null),
    otherSaysSo: fc.constantFrom('yes', 'no', 'unknown'), outlastsRole: fc.constantFrom('yes', 'no', 'unknown'),
  }))), // prettier-ignore
  RecordWhereabouts: fc.record({ relationshipId, postcode: fc.option(fc.constant('ZZ2 2BB')), occurred }),
  RecordSupport: fc.record({ supportId: fresh, relationshipId, ...support, occurred }),
  EndSupport: fc.record({
    supportId: fc.constant(idOf('lifts')),
    relationshipId: fc.constant(idOf('nan')),
    reason,
    occurred,
  }),
  AgreeContact: fc.record({
    relationshipId, mode: fc.constantFrom(...CONTACT_MODES), everyDays: fc.option(fc.integer({ min: 1, max: 366 })),
    responsible: fc.option(fc.constant('Ruth')), payer: fc.constant('The authority'), travel: fc.constant('By train'),
    supervision: fc.constant('supervised'), ifMissedTwice: fc.constant('Ring Ruth'), ownWords: fc.constant('Good'),
    firstOn: fc.option(fc.constant('2026-03-20')), reviewOn: fc.constant('2027-01-01'), occurred,
  }), // prettier-ignore
  EndContactAgreement: fc.record({ relationshipId: fc.constant(idOf('nan')), reason, occurred }),
  ImposeRestriction: fc.record({
    restrictionId: fresh, relationshipId, kind: fc.constant('no-contact'), reasonClass: fc.constant('safety'), legalBasis: fc.constant('Order'),
    because: fc.constant('He hit her'), youngPersonsView: fc.constant('I miss him'), reviewOn: fc.constant('2027-01-01'), occurred,
  }), // prettier-ignore
  ReviewRestriction: fc.record({
    restrictionId: fc.constant(idOf('restriction on Kai')), relationshipId: fc.constant(idOf('Kai')), reason,
    viewNotAsked: fc.constant('In hospital'), reviewOn: fc.constant('2027-01-01'), occurred,
  }), // prettier-ignore
  LiftRestriction: fc.record({
    restrictionId: fc.constant(idOf('restriction on Kai')), relationshipId: fc.constant(idOf('Kai')), reason, occurred,
  }), // prettier-ignore
  SuggestBond: fc.record({
    bondId: fresh, relationshipId: fc.constant(idOf('Ede')), otherYoungPersonId: fc.constant(idOf('Kit')), occurred,
  }), // prettier-ignore
  ConfirmBond: fc.record({
    bondId: fc.constant(idOf('to us')), relationshipId: fc.constant(idOf('Ede')), otherYoungPersonId: fc.constant(EDE),
    newPerson: fc.constant(null), occurred,
  }), // prettier-ignore
  DeclineBond: fc.record({
    bondId: fc.constant(idOf('to us')),
    otherYoungPersonId: fc.constant(EDE),
    reason,
    occurred,
  }),
  WithdrawBond: fc.record({
    bondId: fc.constant(idOf('to Ola')),
    relationshipId: fc.constant(idOf('Ola')),
    reason,
    occurred,
  }),
  RecordReunionPlan: fc.record({
    relationshipId: fc.constant(idOf('Ede')), plan: fc.constant('apart-with-contact'), words: reason,
    responsible: fc.option(fc.constant('Ruth')), occurred,
  }), // prettier-ignore
  EndRelationship: fc.record({
    relationshipId, how: fc.constantFrom(...ENDINGS.filter((how) => how !== 'drift')), reason,
    goodbye: fc.constantFrom('yes', 'no', 'unknown'), occurred,
  }), // prettier-ignore
  ReopenRelationship: fc.record({
    relationshipId: fc.constant(idOf('Eve')),
    reason,
    byMistake: fc.boolean(),
    occurred,
  }),
  RecordRupture: fc.record({ ruptureId: fresh, relationshipId, kind: fc.constantFrom(...RUPTURES), occurred }),
  RecordRepair: fc.record({
    repairId: fresh, ruptureId: fc.constant(idOf('what broke with Dan')), relationshipId: fc.constant(idOf('Dan')),
    kind: fc.constantFrom(...REPAIRS), outcome: fc.constantFrom(...REPAIR_OUTCOMES), occurred,
  }), // prettier-ignore
  AgreePause: fc.record({
    pauseId: fresh, relationshipId, agreedBy: fc.constantFrom(...PAUSE_AGREED_BY), reason, reviewOn: fc.constant('2027-01-01'), occurred,
  }), // prettier-ignore
  EndPause: fc.record({
    pauseId: fc.constant(idOf('break with Dan')), relationshipId: fc.constant(idOf('Dan')), reason, occurred,
  }), // prettier-ignore
  AllocateWorker: fc.record({ workerRef: fc.constantFrom('W2', 'W3'), role: fc.constant('social-worker'), occurred }),
  RecordHandover: fc.record({
    allocation: fc.constant('allocation:personal-adviser:2017-01-01'), goodbye: fc.constantFrom('yes', 'no', 'unknown'),
    metTogether: fc.constantFrom('yes', 'no'), letter: fc.constant('no'), words: fc.option(fc.constant('A walk')), occurred,
  }), // prettier-ignore
  NameLinkPerson: fc.record({
    linkId: fresh, relationshipId, chosenByYoungPerson: fc.constantFrom('yes', 'no'), handover: fc.option(fc.constant('Over tea')), occurred,
  }), // prettier-ignore
  EndLinkPerson: fc.record({ linkId: fc.constant(idOf('link Gran')), reason, occurred }),
  MergeRelationships: fc.constantFrom(
    { keptId: idOf('nan'), mergedId: idOf('Kai'), reason: 'One person' },
    { keptId: idOf('Gran'), mergedId: idOf('Kai'), reason: 'One person' },
  ),
  UndoMerge: fc.constant({ keptId: idOf('Gran'), mergedId: idOf('Granny'), reason: 'Two people' }),
  EndAllocation: fc.record({ allocation: fc.constant('allocation:social-worker:2019-01-01'), occurred }),
};

const allCommands = [...relationshipsCommands, ...bondCommands];

describe('Asking twice changes nothing', () => {
  it('is tried for every command there is', () => {
    expect(Object.keys(askings).sort()).toEqual(allCommands.map(({ name }) => name).sort());
  });

  it.each(Object.entries(askings))('%s', (name, inputs) => {
    const command = commandIn(allCommands, name);
    fc.assert(
      fc.property(inputs, (input) => {
        const first = eventsOf(decided(command, story, input, { today: TODAY, extra }));
        const second = eventsOf(decided(command, story.on('2026-03-10', first), input, { today: TODAY, extra }));
        return first.length > 0 && second.length === 0;
      }),
    );
  });

  it('RecordContact', () => {
    const command = commandIn(contactCommands, 'RecordContact');
    const asking = { today: TODAY, extra: { relationships: foldLens(relationshipsLens, story.journey).state } };
    const inputs = fc.record({
      contactId: fresh, relationshipIds: fc.uniqueArray(relationshipId, { minLength: 1 }), occurred, mode: fc.constantFrom(...CONTACT_MODES),
      outcome: fc.constant('held'),
    }); // prettier-ignore
    fc.assert(
      fc.property(inputs, (input) => {
        const first = eventsOf(decided(command, story, input, asking));
        return (
          first.length > 0 && eventsOf(decided(command, story.on('2026-03-10', first), input, asking)).length === 0
        );
      }),
    );
  });
});
