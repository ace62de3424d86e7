import * as fc from 'fast-check';
import {
  anOption, aStory, commandIn, decided, emergencyMoved, eventsOf, idOf, matters, moveProposed, moveSubmitted, promiseMade, seenOf, staying,
  viewsSought,
} from '#libs/testing/journey-builders'; // prettier-ignore
import type { Actor } from '../kernel';
import { transitionsCommands } from './commands';
import { stayingOption } from './staying-option';

const TODAY = '2026-03-10';
const WORKER: Actor = { id: 'sw-1', role: 'social-worker' };
const MANAGER: Actor = { id: 'tm-1', role: 'team-manager' };
type Story = ReturnType<typeof aStory>;

const ask = (name: string, story: Story, input: unknown, more: { actor?: Actor; extra?: object } = {}) =>
  decided(commandIn(transitionsCommands, name), story, input, { today: TODAY, actor: WORKER, ...more });

const transitionId = idOf('move');
const stay = staying();
const foster = anOption('Foster home in Ashby');
const kai = { relationshipId: idOf('Kai'), name: 'Kai', group: 'at-risk', p: 0.5, reasons: [], missing: [] };
const seen = seenOf([{ option: stay }, { option: foster, lines: [kai] }, { option: stayingOption(idOf('emergency')) }]);
const known = aStory().on('2026-01-01', matters('Kai', 'half-brother-or-sister'));
const proposed = known.on(
  '2026-03-01',
  moveProposed('move', '2026-03-01', stay, foster),
  viewsSought('move', '2026-03-01'),
);
const taskId = idOf('goodbye');
const aTask = { transitionId, taskId, kind: 'goodbye', what: 'Goodbye with Kai', relationshipId: idOf('Kai') };
const toDo = proposed.on('2026-03-01', eventsOf(ask('AddMoveTask', proposed, aTask)));
const notNeeded = toDo.on('2026-03-01', eventsOf(ask('RecordMoveTaskNotNeeded', toDo, { ...aTask, reason: 'R' })));
const aStep = { transitionId, stepId: idOf('step'), optionId: foster.optionId, on: '2026-03-09' };
const stepTaken = proposed.on(
  '2026-03-09',
  eventsOf(ask('RecordLegalStep', proposed, { ...aStep, step: 'case-reviewed', who: 'Ms Example' })),
);
const EVEN = { ring1: 1, ring2: 1, ring3: 1, ring4: 1, notPlaced: 1 };
const weighed = proposed.on(
  '2026-03-09',
  eventsOf(ask('ChangeRankingWeights', proposed, { transitionId, weights: EVEN, reason: 'R' })),
);
const aLine = { transitionId, optionId: foster.optionId, relationshipId: idOf('Kai') };
const overrule = ask('OverruleLine', proposed, { ...aLine, group: 'kept', reason: 'R' }, { extra: { seen } });
const overruled = proposed.on('2026-03-09', eventsOf(overrule));
const emergency = known.on('2026-03-02', emergencyMoved('emergency', '2026-03-01', foster));
const submitted = proposed.on('2026-03-02', moveSubmitted('move', foster.optionId, seen));
const promiseId = idOf('promise');
const promised = proposed.on(
  '2026-03-09',
  promiseMade('Kai', '2026-03-09', { promiseId, transitionId, optionId: foster.optionId }),
);

describe('Asking twice changes nothing', () => {
  const twice: Readonly<Record<string, readonly [Story, object, Actor]>> = {
    ProposeMove: [known, { transitionId, why: 'Why', neededBy: null, wishes: 'W', options: [stay, foster] }, WORKER],
    StartMove: [known, { transitionId, why: 'Why', neededBy: '2026-06-01' }, WORKER],
    ChangeMovePurpose: [proposed, { transitionId, why: 'Another reason', neededBy: '2026-06-01' }, WORKER],
    RecordMoveWishes: [proposed, { transitionId, wishes: 'To stay with Kai' }, WORKER],
    RecordMoveView: [proposed, { transitionId, viewId: idOf('mum'), whose: 'parent', view: 'She agrees' }, WORKER],
    AddMoveTask: [proposed, aTask, WORKER],
    AddMoveTasksFromTemplate: [proposed, { transitionId }, WORKER],
    ChangeMoveTask: [toDo, { transitionId, taskId, what: 'A party', who: 'Ruth', dueOn: '2026-03-20' }, WORKER],
    RecordMoveTaskDone: [toDo, { transitionId, taskId }, WORKER],
    RecordMoveTaskNotNeeded: [toDo, { transitionId, taskId, reason: 'R' }, WORKER],
    ReopenMoveTask: [notNeeded, { transitionId, taskId, reason: 'R' }, WORKER],
    RecordMoveApproval: [
      proposed,
      { ...aStep, kind: 'out-of-area', givenBy: 'Ms Example', givenAs: 'director' },
      WORKER,
    ],
    RecordLegalStep: [proposed, { ...aStep, step: 'case-reviewed', who: 'Ms Example' }, WORKER],
    WithdrawLegalStep: [stepTaken, { ...aStep, reason: 'Another case' }, WORKER],
    ChangeRankingWeights: [proposed, { transitionId, weights: EVEN, reason: 'R' }, WORKER],
    ResetRankingWeights: [weighed, { transitionId, reason: 'R' }, WORKER],
    OverruleLine: [proposed, { ...aLine, group: 'kept', reason: 'R' }, WORKER],
    WithdrawOverrule: [overruled, { ...aLine, reason: 'R' }, WORKER],
    AgreeEmergencyProtections: [
      emergency,
      {
        transitionId: idOf('emergency'),
        relationshipId: idOf('Kai'),
        protections: [
          { kind: 'contact-plan', note: 'Calls every evening', responsible: 'Ruth', firstOn: '2026-03-03' },
        ],
      },
      WORKER,
    ],
    RecordEmergencyAssessment: [emergency, { transitionId: idOf('emergency'), conclusion: 'They can stay' }, WORKER],
    RecordPlacementExtended: [known, { extensionId: idOf('longer'), until: '2026-06-01', reason: 'R' }, WORKER],
    ReleasePromise: [promised, { promiseId, words: 'W', saidBy: 'young-person' }, WORKER],
    ReplacePromise: [
      promised,
      { promiseId, newPromiseId: idOf('x'), kind: 'contact-plan', what: 'Sundays', from: '2026-03-10', reason: 'R' },
      WORKER,
    ],
    DisputePromise: [promised, { promiseId, disputeId: idOf('x'), whose: 'worker', words: 'W' }, WORKER],
    AddOption: [proposed, { transitionId, option: { optionId: idOf('x'), label: 'X' } }, WORKER],
    ChangeOption: [proposed, { transitionId, option: { ...foster, school: 'kept' } }, WORKER],
    WithdrawOption: [proposed, { transitionId, optionId: foster.optionId, reason: 'Taken' }, WORKER],
    WithdrawMove: [proposed, { transitionId, reason: 'R' }, WORKER],
    SubmitMove: [proposed, { transitionId, optionId: stay.optionId }, WORKER],
    ApproveMove: [submitted, { transitionId, reasonPastRed: 'R' }, MANAGER],
    RefuseMove: [submitted, { transitionId, reason: 'R' }, MANAGER],
    SendBackMove: [submitted, { transitionId, reason: 'R' }, MANAGER],
  };

  it('is tried for every command there is', () => {
    expect(Object.keys(twice).sort()).toEqual(transitionsCommands.map(({ name }) => name).sort());
  });

  it.each(Object.entries(twice))('%s', (name, [story, input, actor]) => {
    const first = eventsOf(ask(name, story, input, { actor, extra: { seen } }));
    expect(first.length).toBeGreaterThan(0);
    const again = story.by(actor.id, actor.role).on(TODAY, first);
    expect(eventsOf(ask(name, again, input, { actor, extra: { seen } }))).toEqual([]);
  });

  it('an option that says the same in another order is no change', () => {
    const shuffled = fc.shuffledSubarray(Object.entries(foster), { minLength: Object.keys(foster).length });
    fc.assert(
      fc.property(
        shuffled,
        (entries) =>
          eventsOf(ask('ChangeOption', proposed, { transitionId, option: Object.fromEntries(entries) })).length === 0,
      ),
    );
  });
});
