import { civilDate, inMonth, onDay, type DomainEvent } from '#libs/domain/kernel';
import { inventedId, told, type Told } from '#libs/testing/history';
import {
  agreed, allocated, anOption, cameIntoCare, careElsewhere, idOf, known, matters, missedEachOther, movedTo, moveProposed, promiseMade,
  reviewed, sawEachOther, staying,
} from '#libs/testing/journey-builders'; // prettier-ignore

/** Two invented young people: Kit has SW001 (and others), Ash has SW002 only. */
export const KIT = inventedId(1);
export const ASH = inventedId(2);
export const KIT_SHARING = idOf('kit shares');
export const KIT_MOVE = idOf('kit-moves');
export const KIT_REVIEW = idOf('kit review');
export const KIT_GRAN = idOf('kit-gran');
export const KIT_PROMISE = idOf('promise about kit-gran');
export const KIT_CARE_ELSEWHERE = idOf('elsewhere 2022-01-01');
export const KIT_ADVISER_CONTACT = idOf('kit met the adviser');
export const KIT_OPTION = idOf('Foster home in Eastmarket');

type Day = string;
const on = (who: string, day: Day, ...events: readonly (DomainEvent | readonly DomainEvent[])[]): Told[] =>
  events
    .flat()
    .map((event) => told(who, event.type, event.data, { recordedAt: `${day}T09:00:00.000Z`, actor: 'SW001' }));

const allocation = (workerRef: string, role: string, from: Day): DomainEvent => ({
  type: 'WorkerAllocated',
  data: {
    factId: `allocation:${role}:${from}`, workerRef, role, reason: null, occurred: onDay(civilDate(from)), returnYear: null,
  },
}); // prettier-ignore

const ended = (allocationId: string, day: Day): DomainEvent => ({
  type: 'WorkerAllocationEnded',
  data: { factId: `${allocationId}:end`, allocation: allocationId, occurred: onDay(civilDate(day)), returnYear: null },
});

/** The personal adviser and Kit were in touch. */
const adviserMet = (day: Day): DomainEvent => ({
  type: 'AdviserContactHeld',
  data: {
    recordId: KIT_ADVISER_CONTACT, occurred: onDay(civilDate(day)), way: 'phone', reachedBy: 'worker', with: 'personal-adviser',
    words: null,
  },
}); // prettier-ignore

/** What Kit says, and agrees to share with a carer. */
function kitsStory(): DomainEvent[] {
  const occurred = onDay(civilDate('2025-11-02'));
  const entryId = idOf('kit bakes');
  return [
    {
      type: 'AboutMeRecorded',
      data: { entryId, about: 'strength', words: 'I can bake bread', saidBy: 'young-person', occurred },
    },
    {
      type: 'SharingAgreed',
      data: {
        sharingId: KIT_SHARING, transitionId: null, sharedWith: 'The Larkspurs', entries: [entryId], people: [KIT_GRAN],
        contact: [], agreedBy: 'young-person', whyAnAdvocate: null, until: null, occurred,
      },
    },
  ]; // prettier-ignore
}

/** What the review of Kit in June 2023 said and decided. */
function kitsReview(): DomainEvent[] {
  const on = civilDate('2023-06-05');
  const [reviewId, occurred] = [KIT_REVIEW, onDay(on)];
  const agenda = [KIT_GRAN, idOf('kit-dean')].map((relationshipId) => ({ relationshipId, group: 'gained', brokenPromises: 0 }));
  const step = { what: 'A phone with credit', owner: 'Ruth', by: civilDate('2023-07-01') };
  return [
    { type: 'ReviewMeetingRecorded', data: { reviewId, on, chairedBy: 'RO000', present: ['Ruth'], agenda, reason: null, occurred } },
    { type: 'RelationshipReviewed', data: { reviewId, relationshipId: KIT_GRAN, outcome: 'sustained', why: null, action: null, noActionNeeded: true, occurred } },
    { type: 'ReviewDecisionMade', data: { reviewId, decisionId: idOf('kit decided'), ...step, reason: null, occurred } },
  ];
} // prettier-ignore

/** What is recorded of Kit, in the order of recording. Kit is 16. */
export const kitsHistory: readonly Told[] = [
  ...on(KIT, '2023-05-10', known('K398768', 'Kit', '2010-01-15'), cameIntoCare('2023-05-09', { postcode: 'ZZ1 1AA' })),
  ...on(KIT, '2023-05-10', allocated('SW000', '2023-05-09')),
  ...on(
    KIT,
    '2023-05-12',
    ended('allocation:social-worker:2023-05-09', '2023-05-10'),
    allocated('SW001', '2023-05-10'),
  ),
  ...on(KIT, '2023-06-01', matters('kit-gran', 'grandparent', { name: 'Gran Pauline', since: '2010-01-15', ring: 1 })),
  ...on(KIT, '2023-06-01', matters('kit-dean', 'brother-or-sister', { name: 'Dean', since: '2012-03-01', ring: 1 })),
  ...on(KIT, '2023-06-02', agreed('kit-gran', 14, { from: '2023-06-02', responsible: 'Ruth', firstOn: '2023-06-10' })),
  ...on(KIT, '2023-06-05', reviewed('2023-06-05'), ...kitsReview()),
  ...on(KIT, '2024-02-20', movedTo('2024-02-19', '2023-05-09', { postcode: 'ZZ2 2BB' })),
  ...on(
    KIT,
    '2024-02-20',
    promiseMade('kit-gran', '2024-02-19', {
      what: 'Calls on Sundays',
      transitionId: idOf('kit-moved'),
      from: civilDate('2026-03-08'),
    }),
  ),
  ...on(KIT, '2025-11-01', allocation('RO001', 'reviewing-officer', '2025-11-01')),
  ...on(
    KIT,
    '2025-11-01',
    allocation('PA001', 'personal-adviser', '2026-01-16'),
    allocation('CO001', 'coordinator', '2025-11-01'),
  ),
  // Before 14, so that it counts for nothing.
  ...on(KIT, '2025-11-02', careElsewhere('2022-01-01', '2022-03-01')),
  ...on(KIT, '2025-11-02', ...kitsStory()),
  ...on(KIT, '2025-12-20', sawEachOther('kit-gran', '2025-12-10')),
  ...on(KIT, '2026-01-05', missedEachOther('kit-gran', '2026-01-03')),
  ...on(KIT, '2026-02-10', adviserMet('2026-02-10')),
  ...on(KIT, '2026-02-27', moveProposed('kit-moves', '2026-02-27', staying(), anOption('Foster home in Eastmarket'))),
];

export const ashsHistory: readonly Told[] = [
  ...on(ASH, '2025-09-02', known('A100200', 'Ash', '2012-08-30'), cameIntoCare('2025-09-01')),
  ...on(ASH, '2025-09-03', allocated('SW002', '2025-09-01')),
  ...on(ASH, '2025-09-20', { type: 'RelationshipRecorded', data: {
    relationshipId: idOf('ash-bev'), personName: 'Auntie Bev', role: 'aunt-or-uncle', occurred: inMonth(2013, 6), toldBy: 'young-person',
  } }),
]; // prettier-ignore

/** A caseload that fills more than one page of a list. */
export const manyYoungPeople = (count: number, workerRef: string): readonly Told[] =>
  Array.from({ length: count }, (_, at) => {
    const who = inventedId(100 + at);
    const number = String(at + 1).padStart(3, '0');
    return [
      ...on(who, '2025-04-01', known(`M${number}`, `Invented ${number}`, '2011-01-01'), cameIntoCare('2025-04-01')),
      ...on(who, '2025-04-02', allocated(workerRef, '2025-04-01')),
    ];
  }).flat();
