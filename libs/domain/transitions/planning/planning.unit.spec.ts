import {
  anOption, aStory, codesOf, commandIn, decided, eventsOf, idOf, matters, moveApproved, moveProposed, moveSubmitted, seenOf,
  staying, viewsSought,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, foldLens } from '../../kernel';
import { transitionsCommands } from '../commands';
import { movesLens } from '../lenses';
import { partsOfMove, TASK_TEMPLATE, type PartCode } from '.';

const TODAY = '2026-03-10';
type Story = ReturnType<typeof aStory>;

const transitionId = idOf('move');
const stay = staying();
const foster = anOption('Foster home in Ashby');
const seen = seenOf([{ option: stay }, { option: foster }]);
const known = aStory().on('2026-01-01', matters('Kai', 'half-brother-or-sister'));
const ask = (name: string, story: Story, input: object) =>
  decided(commandIn(transitionsCommands, name), story, { transitionId, ...input }, { today: TODAY });
const after = (story: Story, name: string, input: object): Story => story.on(TODAY, eventsOf(ask(name, story, input)));
const begun = after(known, 'StartMove', { why: 'The carers are moving abroad' });
const moveIn = (story: Story) => {
  const move = foldLens(movesLens, story.journey).state.moves[transitionId];
  if (move === undefined) throw new Error('no move');
  return move;
};
const parts = (story: Story, saw: typeof seen | null = null) =>
  partsOfMove(moveIn(story), { today: civilDate(TODAY), seen: saw });
const part = (story: Story, code: PartCode, saw: typeof seen | null = null) => {
  const found = parts(story, saw).find((one) => one.code === code);
  return [found?.status, ...(found?.missing ?? [])];
};

describe('Why and by when', () => {
  it('can be put otherwise while the move is planned', () => {
    const changed = after(begun, 'ChangeMovePurpose', { why: 'The carers retire', neededBy: '2026-06-01' });
    expect(moveIn(changed)).toMatchObject({ why: 'The carers retire', neededBy: '2026-06-01' });
    expect(part(begun, 'why')).toEqual(['in-progress', 'By when the move is needed is not said.']);
    expect(part(changed, 'why')).toEqual(['done']);
  });

  it('is not needed by a day before it was proposed', () => {
    expect(codesOf(ask('ChangeMovePurpose', begun, { why: 'W', neededBy: '2025-01-01' }))).toEqual([
      'needed-before-proposed',
    ]);
  });

  it('needs attention once the day has gone by', () => {
    const old = known.on('2026-01-02', moveProposed('move', '2026-01-02', stay));
    const due = old.on('2026-01-03', eventsOf(ask('ChangeMovePurpose', old, { why: 'W', neededBy: '2026-03-01' })));
    expect(part(due, 'why')).toEqual(['needs-attention', 'The move was needed by 1 March 2026.']);
  });
});

describe('What the young person wants', () => {
  it('is recorded after the move was begun, dated, and may change until it has happened', () => {
    expect(part(begun, 'wishes')[0]).toBe('not-started');
    const said = after(begun, 'RecordMoveWishes', { wishes: 'To stay with Kai' });
    expect(moveIn(said)).toMatchObject({ wishes: 'To stay with Kai', planning: { wishesSaid: { by: 'sw-1' } } });
    const again = after(said, 'RecordMoveWishes', { wishes: 'A dog as well' });
    expect(moveIn(again).wishes).toBe('A dog as well');
    expect(part(again, 'wishes')).toEqual(['done']);
  });

  it('needs a reason when there is nothing to write down, and stays unfinished', () => {
    expect(codesOf(ask('RecordMoveWishes', begun, {}))).toEqual(['wishes-missing']);
    const none = after(begun, 'RecordMoveWishes', { noWishesReason: 'In hospital until Monday' });
    expect(part(none, 'wishes')).toEqual([
      'in-progress',
      'The young person has not said what they want: In hospital until Monday',
    ]);
  });
});

describe('What others think', () => {
  const mum = { viewId: idOf('mum'), whose: 'parent', name: 'Mum' };

  it('says whose it is and what they think, and can be put otherwise', () => {
    const said = after(begun, 'RecordMoveView', { ...mum, view: 'She agrees' });
    const changed = after(said, 'RecordMoveView', { ...mum, view: 'She would rather have him stay' });
    expect(moveIn(changed).planning.views).toMatchObject([{ name: 'Mum', view: 'She would rather have him stay' }]);
    expect(part(changed, 'views')).toEqual([
      'in-progress',
      'The views of the carers are not written down.',
      'The views of the reviewing officer are not written down.',
    ]);
  });

  it('or why they were not asked, never both and never neither', () => {
    expect(codesOf(ask('RecordMoveView', begun, mum))).toEqual(['view-missing']);
    expect(codesOf(ask('RecordMoveView', begun, { ...mum, view: 'V', notSoughtReason: 'R' }))).toEqual([
      'view-and-not-sought',
    ]);
    expect(codesOf(ask('RecordMoveView', begun, { ...mum, notSoughtReason: 'Cannot be found' }))).toEqual([]);
  });

  it('is all there when parents, carers and the reviewing officer were asked', () => {
    expect(part(begun.on(TODAY, viewsSought('move', TODAY)), 'views')).toEqual(['done']);
  });
});

describe('Introductions, goodbyes and belongings', () => {
  it('start from a template in which goodbyes and keepsakes are tasks', () => {
    const planned = after(begun, 'AddMoveTasksFromTemplate', {});
    const { tasks } = moveIn(planned).planning;
    expect(tasks).toHaveLength(TASK_TEMPLATE.length);
    expect(tasks.filter(({ kind }) => kind === 'goodbye').length).toBeGreaterThan(0);
    expect(tasks.some(({ what }) => what.startsWith('Keepsakes'))).toBe(true);
    expect(part(begun, 'preparation')[0]).toBe('not-started');
    expect(part(planned, 'preparation')[0]).toBe('in-progress');
  });

  it('are dated back from the day the move is needed, and never when nobody knows it', () => {
    const dated = after(begun, 'ChangeMovePurpose', { why: 'W', neededBy: '2026-05-15' });
    const due = (story: Story, template: string) =>
      moveIn(after(story, 'AddMoveTasksFromTemplate', {})).planning.tasks.find((task) => task.template === template)
        ?.dueOn;
    expect(due(dated, 'first-visit')).toBe('2026-05-01');
    expect(due(begun, 'first-visit')).toBeNull();
  });

  it('are added from the template once, whatever was already done', () => {
    const planned = after(begun, 'AddMoveTasksFromTemplate', {});
    const taskId = moveIn(planned).planning.tasks[0]?.taskId;
    const done = after(planned, 'RecordMoveTaskDone', { taskId, note: 'They liked the dog' });
    expect(eventsOf(ask('AddMoveTasksFromTemplate', done, {}))).toEqual([]);
  });

  const goodbye = { taskId: idOf('goodbye'), kind: 'goodbye', what: 'Goodbye with Kai', relationshipId: idOf('Kai') };
  const one = after(begun, 'AddMoveTask', { ...goodbye, who: 'Ruth', dueOn: '2026-03-20' });

  it('are about people who matter', () => {
    const stranger = { ...goodbye, relationshipId: idOf('nobody') };
    expect(codesOf(ask('AddMoveTask', begun, stranger))).toEqual(['person-not-on-record']);
  });

  it('are done, or not needed and why, and can be taken back', () => {
    const done = after(one, 'RecordMoveTaskDone', { taskId: goodbye.taskId, note: 'A party' });
    expect(part(done, 'preparation')).toEqual(['done']);
    const open = after(done, 'ReopenMoveTask', { taskId: goodbye.taskId, reason: 'It was called off' });
    expect(part(open, 'preparation')).toEqual(['in-progress']);
    const skipped = after(open, 'RecordMoveTaskNotNeeded', { taskId: goodbye.taskId, reason: 'Kai moves too' });
    expect(moveIn(skipped).planning.tasks[0]?.outcome).toMatchObject({ kind: 'not-needed', reason: 'Kai moves too' });
    expect(codesOf(ask('RecordMoveTaskDone', one, { taskId: idOf('another') }))).toEqual(['no-such-task']);
  });

  it('need attention when their day has gone by, or nobody is named', () => {
    const late = after(one, 'ChangeMoveTask', {
      taskId: goodbye.taskId,
      what: 'Goodbye',
      who: null,
      dueOn: '2026-03-09',
    });
    expect(part(late, 'preparation')).toEqual([
      'needs-attention',
      'Goodbye: was to be done by 9 March 2026.',
      'Goodbye: nobody is named to see to it.',
    ]);
  });
});

describe('The task list of a move', () => {
  it('says at the start what can begin and what cannot', () => {
    expect(parts(begun).map(({ code, status }) => [code, status])).toEqual([
      ['why', 'in-progress'],
      ['wishes', 'not-started'],
      ['options', 'in-progress'],
      ['effect', 'cannot-start'],
      ['support', 'cannot-start'],
      ['law', 'cannot-start'],
      ['views', 'not-started'],
      ['preparation', 'not-started'],
      ['decision', 'cannot-start'],
    ]);
  });

  const ready = known.on(
    '2026-03-01',
    moveProposed('move', '2026-03-01', stay, foster),
    viewsSought('move', '2026-03-01'),
  );

  it('lets the decision start when options, wishes and views are there', () => {
    expect(part(ready, 'decision', seen)).toEqual(['not-started']);
    const noWishes = after(begun, 'AddOption', { option: foster });
    expect(part(noWishes, 'decision', seen)).toEqual([
      'cannot-start',
      'First: what the young person wants; views of parents, carers and the reviewing officer.',
    ]);
  });

  it('shows red flags, and who has nothing agreed to protect them', () => {
    const red = seenOf([{ option: stay }, { option: foster, red: ['Kai would be separated from them.'] }]);
    expect(part(ready, 'effect', red)).toEqual(['needs-attention', 'Kai would be separated from them.']);
    const line = { relationshipId: idOf('Kai'), name: 'Kai', group: 'at-risk', p: 0.6, reasons: [], missing: [] };
    const risky = {
      ...red,
      options: red.options.map((option, at) => (at === 1 ? { ...option, lines: [line] } : option)),
    };
    expect(part(ready, 'support', risky)).toEqual([
      'not-started',
      'Nothing is agreed that would protect the relationship with Kai.',
    ]);
    const protection = {
      relationshipId: idOf('Kai'),
      kind: 'digital-access',
      note: 'Phone',
      responsible: null,
      firstOn: null,
    };
    const agreed = after(ready, 'ChangeOption', { option: { ...foster, protections: [protection] } });
    expect(part(agreed, 'support', risky)).toEqual(['done']);
  });

  it('follows the move to the manager and back', () => {
    const submitted = ready.on('2026-03-02', moveSubmitted('move', foster.optionId, seen));
    expect(part(submitted, 'decision', seen)[0]).toBe('in-progress');
    const approved = submitted.by('tm-1', 'team-manager').on('2026-03-03', moveApproved('move', foster.optionId, seen));
    expect(part(approved, 'decision', seen)).toEqual(['done']);
    const back = { type: 'MoveSentBack', data: { transitionId, reason: 'Ask Kai', seen } };
    expect(part(submitted.by('tm-1', 'team-manager').on('2026-03-03', back), 'decision', seen)).toEqual([
      'needs-attention',
      'A manager sent it back: Ask Kai',
    ]);
  });
});
