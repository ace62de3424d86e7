import {
  aStory, became, bondConfirmed, bondDeclined, bondSuggested, bondWithdrawn, codesOf, commandIn, decided, eventsOf, idOf,
  matters, reasonsOf, restricted, type Story,
} from '#libs/testing/journey-builders'; // prettier-ignore
import { civilDate, foldLens, onDay } from '../../kernel';
import { bondCommands, relationshipsCommands } from '../commands';
import { relationshipsLens } from '../evolve';
import { BROTHERS_AND_SISTERS } from './brother-or-sister';
import { linksHere, linkState, saidOf, type BondFacts, type SaidElsewhere } from './links';

const TODAY = '2026-03-10';
const ALL = [...relationshipsCommands, ...bondCommands];
const MAYA = idOf('Maya');
const DEAN = idOf('Dean, another young person');
const ASH = idOf('Ash, another young person');
const today = onDay(civilDate(TODAY));

/** Asked in Maya's record; `elsewhere` is what other records say of links to hers. */
const ask = (
  name: string,
  story: Story,
  input: unknown,
  elsewhere: BondFacts['elsewhere'] = { [DEAN]: [], [ASH]: [] },
) =>
  decided(commandIn(ALL, name), story, input, {
    today: TODAY,
    extra: { youngPersonId: MAYA, elsewhere } satisfies BondFacts,
  });
const stateOf = (story: Story) => foldLens(relationshipsLens, story.journey).state;

const mayas = aStory().on('2026-01-01', matters('Dean', 'half-brother-or-sister'), matters('nan', 'grandparent'));
const suggest = { bondId: idOf('b1'), relationshipId: idOf('Dean'), otherYoungPersonId: DEAN, occurred: today };

describe('Suggesting that a brother or sister is another young person on record', () => {
  it('asks one question of the other record and changes nothing else', () => {
    expect(eventsOf(ask('SuggestBond', mayas, suggest))).toEqual([{ type: 'BondSuggested', data: suggest }]);
  });

  it.each(BROTHERS_AND_SISTERS)('is done of a %s', (role) => {
    const story = aStory().on('2026-01-01', matters('Dean', role));
    expect(codesOf(ask('SuggestBond', story, suggest))).toEqual([]);
  });

  it('is done of nobody else, and of nobody who is not on record', () => {
    expect(codesOf(ask('SuggestBond', mayas, { ...suggest, relationshipId: idOf('nan') }))).toEqual([
      'not-a-brother-or-sister',
    ]);
    expect(codesOf(ask('SuggestBond', mayas, { ...suggest, relationshipId: idOf('nobody') }))).toEqual([
      'no-such-relationship',
    ]);
    const became_ = mayas.on('2026-01-02', became('Dean', 'friend', '2026-01-02'));
    expect(codesOf(ask('SuggestBond', became_, suggest))).toEqual(['not-a-brother-or-sister']);
  });

  it('is never with oneself', () => {
    expect(codesOf(ask('SuggestBond', mayas, { ...suggest, otherYoungPersonId: MAYA }))).toEqual([
      'linked-with-themselves',
    ]);
  });

  it('says of a young person who is not on record what it says of one who may not be found', () => {
    const [reason] = reasonsOf(ask('SuggestBond', mayas, { ...suggest, otherYoungPersonId: idOf('nobody') }));
    expect(reason).toEqual({
      code: 'no-such-young-person',
      field: 'otherYoungPersonId',
      message: 'No young person with this identifier can be linked. Check it with the other worker',
    });
  });

  it('is refused for somebody held back for safety, or of whom nothing may be told', () => {
    const safety = mayas.on('2026-01-02', restricted('Dean', '2026-01-02', { kind: 'supervised-only' }));
    expect(codesOf(ask('SuggestBond', safety, suggest))).toEqual(['held-back-for-safety']);
    const barred = { kind: 'information-barred', reasonClass: 'court-order' } as const;
    const untold = mayas.on('2026-01-02', restricted('Dean', '2026-01-02', barred));
    expect(codesOf(ask('SuggestBond', untold, suggest))).toEqual(['held-back-for-safety']);
  });

  it('is refused twice for one relationship and for one pair, until the first is over', () => {
    const waiting = mayas.on('2026-01-05', bondSuggested('Dean', 'b0', ASH), matters('Ola', 'brother-or-sister'));
    expect(codesOf(ask('SuggestBond', waiting, suggest))).toEqual(['already-linked']);
    const ola = { ...suggest, relationshipId: idOf('Ola'), otherYoungPersonId: ASH };
    expect(codesOf(ask('SuggestBond', waiting, ola))).toEqual(['pair-already-linked']);
    const over: readonly SaidElsewhere[][] = [
      [{ bondId: idOf('b0'), said: 'declined', withdrawn: false }],
      [{ bondId: idOf('b0'), said: 'confirmed', withdrawn: true }],
    ];
    for (const said of over) {
      expect(codesOf(ask('SuggestBond', waiting, suggest, { [DEAN]: [], [ASH]: said }))).toEqual([]);
    }
    const withdrawn = waiting.on('2026-02-01', bondWithdrawn('Dean', 'b0'));
    expect(codesOf(ask('SuggestBond', withdrawn, suggest))).toEqual([]);
  });

  it('is refused where the other worker has asked the same, until that was answered', () => {
    const asked = { [DEAN]: [{ bondId: idOf('theirs'), said: 'suggested', withdrawn: false }] } as const;
    expect(codesOf(ask('SuggestBond', mayas, suggest, asked))).toEqual(['asked-from-the-other-record']);
    const declined = mayas.on('2026-02-01', bondDeclined('theirs', DEAN));
    expect(codesOf(ask('SuggestBond', declined, suggest, asked))).toEqual([]);
  });

  it('is not dated in the future', () => {
    const tomorrow = { ...suggest, occurred: onDay(civilDate('2026-03-11')) };
    expect(codesOf(ask('SuggestBond', mayas, tomorrow))).toEqual(['in-the-future']);
  });
});

describe('Answering what another record suggests', () => {
  const asked = { [DEAN]: [{ bondId: idOf('b1'), said: 'suggested', withdrawn: false }] } as const;
  const confirm = { ...suggest };
  const decline = { bondId: idOf('b1'), otherYoungPersonId: DEAN, reason: 'Another Dean', occurred: today };
  const newPerson = { personName: 'Dean', role: 'brother-or-sister', since: null, toldBy: 'worker' };

  it('confirms who they are in this record', () => {
    expect(eventsOf(ask('ConfirmBond', mayas, confirm, asked))).toEqual([{ type: 'BondConfirmed', data: confirm }]);
  });

  it('adds somebody who is not on record yet in the same step, or not at all', () => {
    const added = { ...confirm, relationshipId: idOf('new'), newPerson };
    const events = eventsOf(ask('ConfirmBond', aStory(), added, asked));
    expect(events.map(({ type }) => type)).toEqual(['RelationshipRecorded', 'BondConfirmed']);
    expect(events.map(({ data }) => (data as { relationshipId: string }).relationshipId)).toEqual([
      idOf('new'),
      idOf('new'),
    ]);
    const twice = { ...added, newPerson: { ...newPerson, role: 'half-brother-or-sister' } };
    expect(codesOf(ask('ConfirmBond', mayas, twice, asked))).toEqual(['already-recorded']);
  });

  it('takes only a brother or sister, who is not held back and not linked to another record', () => {
    expect(codesOf(ask('ConfirmBond', mayas, { ...confirm, relationshipId: idOf('nan') }, asked))).toEqual([
      'not-a-brother-or-sister',
    ]);
    const safety = mayas.on('2026-01-02', restricted('Dean', '2026-01-02'));
    expect(codesOf(ask('ConfirmBond', safety, confirm, asked))).toEqual(['held-back-for-safety']);
    const linked = mayas.on('2026-01-05', bondSuggested('Dean', 'b0', ASH));
    expect(codesOf(ask('ConfirmBond', linked, confirm, asked))).toEqual(['already-linked']);
    const { input } = commandIn(ALL, 'ConfirmBond');
    expect(input.safeParse({ ...confirm, newPerson: { ...newPerson, role: 'friend' } }).success).toBe(false);
  });

  it('needs a question that was asked and still is', () => {
    const withdrawn = { [DEAN]: [{ bondId: idOf('b1'), said: 'suggested', withdrawn: true }] } as const;
    for (const elsewhere of [{}, { [DEAN]: [] }, withdrawn]) {
      expect(codesOf(ask('ConfirmBond', mayas, confirm, elsewhere))).toEqual(['not-asked']);
      expect(codesOf(ask('DeclineBond', mayas, decline, elsewhere))).toEqual(['not-asked']);
    }
  });

  it('declines with a reason', () => {
    expect(eventsOf(ask('DeclineBond', mayas, decline, asked))).toEqual([{ type: 'BondDeclined', data: decline }]);
    const { input } = commandIn(ALL, 'DeclineBond');
    expect(input.safeParse({ ...decline, reason: ' ' }).error?.issues[0]?.message).toBe('Say why they are not linked');
  });

  it('is done once: what was declined is not confirmed, and what was confirmed is withdrawn rather than declined', () => {
    const declined = mayas.on('2026-02-01', bondDeclined('b1', DEAN));
    expect(codesOf(ask('ConfirmBond', declined, confirm, asked))).toEqual(['already-answered']);
    const confirmed = mayas.on('2026-02-01', bondConfirmed('Dean', 'b1', DEAN));
    expect(codesOf(ask('DeclineBond', confirmed, decline, asked))).toEqual(['already-answered']);
  });
});

describe('Withdrawing a link', () => {
  const withdraw = { bondId: idOf('b1'), relationshipId: idOf('Dean'), reason: 'Wrong record', occurred: today };

  it('can be done by either record, and leaves the relationship', () => {
    for (const link of [bondSuggested('Dean', 'b1', DEAN), bondConfirmed('Dean', 'b1', DEAN)]) {
      const story = mayas.on('2026-01-05', link);
      const events = eventsOf(ask('WithdrawBond', story, withdraw));
      expect(events).toEqual([{ type: 'BondWithdrawn', data: withdraw }]);
      const after = stateOf(story.on(TODAY, events));
      expect(after.relationships[idOf('Dean')]?.bonds[0]?.withdrawn).toEqual({ on: today, reason: 'Wrong record' });
    }
  });

  it('finds the link under the record of the same person that was merged', () => {
    const merged = mayas.on('2026-01-05', bondSuggested('Dean', 'b1', DEAN), matters('Deano', 'brother-or-sister'), {
      type: 'RelationshipsMerged',
      data: { keptId: idOf('Deano'), mergedId: idOf('Dean'), reason: 'One person', occurred: today },
    });
    const events = eventsOf(ask('WithdrawBond', merged, { ...withdraw, relationshipId: idOf('Deano') }));
    const [link] = linksHere(stateOf(merged.on(TODAY, events)));
    expect(link?.relationship.personName).toBe('Deano');
    expect(link?.bond.withdrawn).not.toBeNull();
  });

  it('needs a link', () => {
    expect(codesOf(ask('WithdrawBond', mayas, withdraw))).toEqual(['no-such-link']);
  });
});

describe('Where a link stands', () => {
  const state = stateOf(mayas.on('2026-01-05', bondSuggested('Dean', 'b1', DEAN)));
  const bond = linksHere(state)[0]?.bond;
  if (bond === undefined) throw new Error('no link');
  const there = (said: SaidElsewhere['said'], withdrawn = false): SaidElsewhere[] => [
    { bondId: idOf('b1'), said, withdrawn },
  ];

  it.each([
    ['waits while the other record says nothing', [], 'waiting'],
    ['holds when the other confirms', there('confirmed'), 'confirmed'],
    ['does not hold when the other declines', there('declined'), 'declined'],
    ['is over when the other withdraws', there('confirmed', true), 'withdrawn-there'],
    [
      'takes no answer to another question',
      [{ ...there('confirmed')[0], bondId: idOf('b2') } as SaidElsewhere],
      'waiting',
    ],
  ])('it %s', (_, elsewhere, expected) => {
    expect(linkState(bond, elsewhere)).toBe(expected);
  });

  it('is over when this record withdraws, whatever the other says', () => {
    const withdrawn = { ...bond, withdrawn: { on: today, reason: 'Wrong' } };
    expect(linkState(withdrawn, there('confirmed'))).toBe('withdrawn-here');
  });

  it('that was confirmed here is over when the other withdraws its question', () => {
    const confirmed = { ...bond, said: 'confirmed' as const };
    expect(linkState(confirmed, there('suggested'))).toBe('confirmed');
    expect(linkState(confirmed, there('suggested', true))).toBe('withdrawn-there');
  });

  it('is told to the other record without anything else', () => {
    const answered = stateOf(mayas.on('2026-01-05', bondDeclined('b2', DEAN), bondSuggested('Dean', 'b1', DEAN)));
    expect(saidOf(answered, DEAN)).toEqual([
      { bondId: idOf('b1'), said: 'suggested', withdrawn: false },
      { bondId: idOf('b2'), said: 'declined', withdrawn: false },
    ]);
    expect(saidOf(answered, ASH)).toEqual([]);
  });
});
