import {
  anOption, aStory, codesOf, commandIn, decided, eventsOf, idOf, matters, moveApproved, moveProposed, moveSubmitted,
  reasonsOf, seenOf, staying, viewsSought,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, foldLens, type Actor } from '../kernel';
import { transitionsCommands } from './commands';
import { proposalLens, transitionsLens } from './lenses';
import { openMovesOn, preferredOption, situationOn } from './queries';

const TODAY = '2026-03-10';
const WORKER: Actor = { id: 'sw-1', role: 'social-worker' };
const MANAGER: Actor = { id: 'tm-1', role: 'team-manager' };
type Story = ReturnType<typeof aStory>;

const ask = (name: string, story: Story, input: unknown, more: { actor?: Actor; extra?: object } = {}) =>
  decided(commandIn(transitionsCommands, name), story, input, { today: TODAY, actor: WORKER, ...more });

const transitionId = idOf('move');
const stay = staying();
const foster = anOption('Foster home in Ashby');
const red = ['Kai would be separated from them.'];
const seen = seenOf([{ option: stay }, { option: foster, red }]);
const known = aStory().on('2026-01-01', matters('Kai', 'half-brother-or-sister'));
const views = viewsSought('move', '2026-03-01');
const proposed = known.on('2026-03-01', moveProposed('move', '2026-03-01', stay, foster), views);
const submitted = proposed.on('2026-03-02', moveSubmitted('move', foster.optionId, seen));
const approved = submitted.by('tm-1', 'team-manager').on('2026-03-03', moveApproved('move', foster.optionId, seen));

describe('Proposing a move', () => {
  const input = { transitionId, why: 'The carers are moving abroad', neededBy: null, wishes: 'To stay near school' };

  it('records why, by when and what the young person wants, and each option', () => {
    const events = eventsOf(
      ask('ProposeMove', known, { ...input, options: [{ optionId: stay.optionId, label: stay.label, stay: true }] }),
    );
    expect(events.map(({ type }) => type)).toEqual(['MoveProposed', 'MoveOptionAdded']);
    expect(events[1]?.data).toMatchObject({ option: { sameCarer: 'yes', school: 'unknown', postcode: null } });
  });

  it('needs wishes, or the reason why there are none', () => {
    expect(codesOf(ask('ProposeMove', known, { ...input, wishes: null }))).toEqual(['wishes-missing']);
    expect(codesOf(ask('ProposeMove', known, { ...input, wishes: null, noWishesReason: 'A baby' }))).toEqual([]);
  });

  it('gives every reason at once, with its field', () => {
    const options = [
      { optionId: idOf('a'), label: 'A', stay: true, sameCarer: 'no' },
      { optionId: idOf('b'), label: 'B', livesThere: [idOf('nobody')] },
    ];
    const reasons = reasonsOf(ask('ProposeMove', known, { ...input, wishes: null, neededBy: '2025-01-01', options }));
    expect(reasons.map(({ field }) => field)).toEqual([
      'wishes',
      'neededBy',
      'options.0.sameCarer',
      'options.1.livesThere',
    ]);
  });

  it('puts staying where they are on the table by itself, and leaves it there once', () => {
    const [, first, second, ...rest] = eventsOf(ask('ProposeMove', known, { ...input, options: [foster] }));
    expect(first?.data).toMatchObject({
      option: { stay: true, sameCarer: 'yes', label: expect.any(String) as string },
    });
    expect(second?.data).toMatchObject({ option: { label: foster.label } });
    expect(rest).toEqual([]);
    const again = eventsOf(ask('ProposeMove', known, { ...input, options: [foster] }));
    expect(again[1]).toEqual(first);
  });

  it('can begin with why and by when alone', () => {
    const start = { transitionId, why: 'The carers are moving abroad', neededBy: '2026-06-01' };
    const events = eventsOf(ask('StartMove', known, start));
    expect(events[0]).toMatchObject({ type: 'MoveProposed', data: { wishes: null, noWishesReason: null } });
    expect(events[1]).toMatchObject({ type: 'MoveOptionAdded', data: { option: { stay: true } } });
    expect(codesOf(ask('StartMove', known, { ...start, neededBy: '2025-01-01' }))).toEqual(['needed-before-proposed']);
  });

  it('compares at most eight options', () => {
    const options = Array.from({ length: 9 }, (_, n) => ({ optionId: idOf(`home ${n}`), label: `Home ${n}` }));
    expect(codesOf(ask('ProposeMove', known, { ...input, options }))).toEqual(['too-many-options']);
    const eight = known.on(
      '2026-03-01',
      moveProposed('move', '2026-03-01', ...options.slice(0, 8).map(({ label }) => anOption(label))),
    );
    expect(codesOf(ask('AddOption', eight, { transitionId, option: { optionId: idOf('x'), label: 'X' } }))).toEqual([
      'too-many-options',
    ]);
  });
});

describe('Shaping the options', () => {
  const option = {
    ...foster,
    homeHelps: 'yes',
    protections: [{ relationshipId: idOf('Kai'), kind: 'contact-plan', note: 'Every Saturday' }],
  };

  it('keeps a promise without a named adult as one', () => {
    const [event] = eventsOf(ask('ChangeOption', proposed, { transitionId, option }));
    expect(event).toMatchObject({
      type: 'MoveOptionChanged',
      data: { option: { protections: [{ responsible: null, firstOn: null }] } },
    });
  });

  it('is over once the move has been submitted', () => {
    expect(codesOf(ask('AddOption', submitted, { transitionId, option: { optionId: idOf('x'), label: 'X' } }))).toEqual(
      ['move-submitted'],
    );
    expect(codesOf(ask('ChangeOption', submitted, { transitionId, option }))).toEqual(['move-submitted']);
    expect(
      codesOf(ask('WithdrawOption', submitted, { transitionId, optionId: foster.optionId, reason: 'Taken' })),
    ).toEqual(['move-submitted']);
  });

  it('keeps what a home costs, who else lives there and what it waits for, and leaves out what nobody asked', () => {
    const more = {
      providerName: 'Lantern Fostering', weeklyCostPounds: 940, whoElse: 'Two younger boys', waitingFor: 'A spare room',
      availableFrom: '2026-05-01', endsCare: 'no',
    }; // prettier-ignore
    const [event] = eventsOf(
      ask('ChangeOption', proposed, { transitionId, option: { ...foster, ...more, homeId: null } }),
    );
    expect(event).toMatchObject({ data: { option: more } });
    expect(JSON.stringify(event)).not.toContain('homeId');
    const costs = (weeklyCostPounds: number) => () =>
      ask('ChangeOption', proposed, { transitionId, option: { ...foster, weeklyCostPounds } });
    expect(costs(-1)).toThrow('cannot be less than nothing');
    expect(costs(12.5)).toThrow('whole pounds');
  });

  it('never loses staying where they are: it cannot be withdrawn or become another home', () => {
    const withdraw = { transitionId, optionId: stay.optionId, reason: 'Not wanted' };
    expect(codesOf(ask('WithdrawOption', proposed, withdraw))).toEqual(['staying-cannot-be-withdrawn']);
    expect(codesOf(ask('ChangeOption', proposed, { transitionId, option: { ...stay, stay: false } }))).toEqual([
      'option-became-another',
    ]);
    expect(
      codesOf(ask('ChangeOption', proposed, { transitionId, option: { ...foster, stay: true, sameCarer: 'yes' } })),
    ).toEqual(['option-became-another']);
  });

  it('cannot change an option that was withdrawn', () => {
    const withdrawn = proposed.on(
      '2026-03-02',
      eventsOf(ask('WithdrawOption', proposed, { transitionId, optionId: foster.optionId, reason: 'Taken' })),
    );
    expect(codesOf(ask('ChangeOption', withdrawn, { transitionId, option }))).toEqual(['no-such-option']);
  });
});

describe('Submitting a move', () => {
  const submit = { transitionId, optionId: stay.optionId };
  const on = (story: Story, input: object = {}, saw = seen) =>
    ask('SubmitMove', story, { ...submit, ...input }, { extra: { seen: saw } });

  it('keeps what the worker saw', () => {
    expect(eventsOf(on(proposed))).toEqual([
      { type: 'MoveSubmitted', data: { ...submit, reasonNotFirst: null, seen } },
    ]);
  });

  it('needs two options, one of which is staying where they are', () => {
    const alone = known.on('2026-03-01', moveProposed('move', '2026-03-01', foster), views);
    expect(codesOf(on(alone, { optionId: foster.optionId }, seenOf([{ option: foster }])))).toEqual([
      'too-few-options',
      'staying-not-considered',
    ]);
  });

  it('needs wishes and views, or the reason why there are none, and names all that is missing at once', () => {
    const bare = known.on('2026-03-01', eventsOf(ask('StartMove', known, { transitionId, why: 'W' })));
    const [added] = bare.journey.filter(({ type }) => type === 'MoveOptionAdded');
    const { option } = added?.data as { option: typeof stay };
    expect(codesOf(on(bare, { optionId: option.optionId }, seenOf([{ option }])))).toEqual([
      'too-few-options', 'wishes-missing', 'view-missing-parent', 'view-missing-carer', 'view-missing-reviewing-officer',
    ]); // prettier-ignore
  });

  it('needs a reason when another option than the first is preferred', () => {
    expect(codesOf(on(proposed, { optionId: foster.optionId }))).toEqual(['reason-not-first-missing']);
    expect(codesOf(on(proposed, { optionId: foster.optionId, reasonNotFirst: 'The home closes in May' }))).toEqual([]);
  });

  it('compares eight options at most', () => {
    const nine = Array.from({ length: 8 }, (_, n) => anOption(`Home ${n}`));
    const many = known.on('2026-03-01', moveProposed('move', '2026-03-01', stay, ...nine), views);
    const saw = seenOf([stay, ...nine].map((option) => ({ option })));
    expect(codesOf(on(many, {}, saw))).toEqual(['too-many-options']);
  });

  it('cannot rest on a comparison that leaves an option out, or prefer one that is not there', () => {
    expect(codesOf(on(proposed, {}, seenOf([{ option: stay }])))).toEqual(['assessment-out-of-date']);
    expect(codesOf(on(proposed, { optionId: idOf('elsewhere') }))).toEqual(['no-such-option']);
  });
});

describe('Deciding on a move', () => {
  const decide = (name: string, story: Story, input: object, actor = MANAGER) =>
    ask(name, story, { transitionId, ...input }, { actor, extra: { seen } });

  it('past a red flag needs a written reason, which is kept with what was seen', () => {
    const [missing] = reasonsOf(decide('ApproveMove', submitted, {}));
    expect(missing).toMatchObject({ code: 'reason-past-red-missing', field: 'reasonPastRed' });
    expect(missing?.message).toContain('Kai would be separated from them.');
    expect(eventsOf(decide('ApproveMove', submitted, { reasonPastRed: 'No other home is left' }))).toEqual([
      {
        type: 'MoveApproved',
        data: {
          transitionId,
          optionId: foster.optionId,
          reasonPastRed: 'No other home is left',
          seen,
          changed: [],
          reasonNotFirst: null,
        },
      },
    ]);
  });

  it('keeps why the option is not the first, as it was given when it was put forward', () => {
    const put = moveSubmitted('move', foster.optionId, seen);
    const why = { ...put, data: { ...put.data, reasonNotFirst: 'Staying is not possible' } };
    const story = proposed.on('2026-03-02', why);
    expect(eventsOf(decide('ApproveMove', story, { reasonPastRed: 'R' }))[0]?.data).toMatchObject({
      reasonNotFirst: 'Staying is not possible',
    });
  });

  it('keeps what was different from what had been put forward, in the words in which it was shown', () => {
    const now = { ...seen, options: seen.options.map((option) => ({ ...option, rank: 3 - option.rank })) };
    const changed = [
      'Stay was number 1 and is now number 2.',
      'Foster home in Ashby was number 2 and is now number 1.',
    ];
    const decided = (name: string, input: object) =>
      eventsOf(ask(name, submitted, { transitionId, ...input }, { actor: MANAGER, extra: { seen: now } }))[0]?.data;
    const label = (said: unknown) => JSON.stringify(said).replace(stay.label, 'Stay');
    for (const [name, input] of [
      ['ApproveMove', { reasonPastRed: 'R' }],
      ['RefuseMove', { reason: 'R' }],
      ['SendBackMove', { reason: 'R' }],
    ] as const) {
      expect(label((decided(name, input) as { changed: unknown }).changed)).toBe(JSON.stringify(changed));
    }
  });

  it('needs no reason when the option has no red flag, whatever the others have', () => {
    const stayed = proposed.on('2026-03-02', moveSubmitted('move', stay.optionId, seen));
    expect(codesOf(decide('ApproveMove', stayed, {}))).toEqual([]);
  });

  it.each(['social-worker', 'coordinator', 'reviewing-officer', 'administrator'] as const)(
    'is not for a %s',
    (role) => {
      expect(codesOf(decide('RefuseMove', submitted, { reason: 'No' }, { id: 'other', role }))).toEqual([
        'not-a-manager',
      ]);
    },
  );

  it('is never for whoever proposed or submitted it', () => {
    const proposer: Actor = { id: 'sw-1', role: 'team-manager' };
    expect(codesOf(decide('ApproveMove', submitted, { reasonPastRed: 'Yes' }, proposer))).toEqual(['own-proposal']);
    const handed = proposed.by('tm-2', 'team-manager').on('2026-03-02', moveSubmitted('move', stay.optionId, seen));
    expect(codesOf(decide('ApproveMove', handed, {}, { id: 'tm-2', role: 'team-manager' }))).toEqual(['own-proposal']);
  });

  it.each(['ApproveMove', 'RefuseMove', 'SendBackMove'])(
    '%s waits until the move is submitted, and happens once',
    (name) => {
      expect(codesOf(decide(name, proposed, { reason: 'R' }))).toEqual(['move-proposed']);
      const another: Actor = { id: 'tm-9', role: 'team-manager' };
      expect(codesOf(decide(name, approved, { reason: 'R', reasonPastRed: 'R' }, another))).toEqual(['move-approved']);
    },
  );

  it('sent back, a move can be worked on and submitted again', () => {
    const back = submitted
      .by('tm-1', 'team-manager')
      .on('2026-03-03', eventsOf(decide('SendBackMove', submitted, { reason: 'Ask Kai' })));
    expect(codesOf(ask('AddOption', back, { transitionId, option: { optionId: idOf('x'), label: 'X' } }))).toEqual([]);
    expect(foldLens(proposalLens, back.journey).state.moves[transitionId]).toMatchObject({
      kind: 'proposed',
      sentBack: { reason: 'Ask Kai', by: 'tm-1' },
    });
  });

  it('a move can be withdrawn until it has happened', () => {
    expect(codesOf(ask('WithdrawMove', approved, { transitionId, reason: 'Found another way' }))).toEqual([]);
    const refused = submitted.by('tm-1').on('2026-03-03', eventsOf(decide('RefuseMove', submitted, { reason: 'No' })));
    expect(codesOf(ask('WithdrawMove', refused, { transitionId, reason: 'R' }))).toEqual(['move-refused']);
    expect(codesOf(ask('WithdrawMove', known, { transitionId, reason: 'R' }))).toEqual(['no-such-move']);
  });
});

describe('Where a move had got to on a day', () => {
  const move = foldLens(transitionsLens, approved.journey).state.moves[transitionId];

  it.each([
    ['2026-02-28', undefined],
    ['2026-03-01', 'proposed'],
    ['2026-03-02', 'submitted'],
    ['2026-03-03', 'approved'],
  ])('%s: %s', (day, expected) => {
    expect(move && situationOn(move, civilDate(day))).toBe(expected);
  });

  it('is open until it happens, and shows the option put forward', () => {
    const { state } = foldLens(transitionsLens, approved.journey);
    expect(openMovesOn(state, civilDate('2026-03-05')).map(({ situation }) => situation)).toEqual(['approved']);
    expect(openMovesOn(state, civilDate('2026-02-01'))).toEqual([]);
    expect(move && preferredOption(move)?.label).toBe('Foster home in Ashby');
  });
});
