import { civilDate } from '#libs/domain/kernel';
import { contactLogLens, lapseWarningOn, relationshipsLens } from '#libs/domain/relationships';
import { simulateAuthority } from './simulate';
import { PlayedLife } from './testing/play';

const authority = simulateAuthority({ youngPeople: 200, years: 5, seed: 2026, endsOn: civilDate('2025-11-20') });
const { actions } = authority;
const of = <T = Record<string, unknown>>(command: string) =>
  actions.filter((action) => action.command === command).map((action) => ({ ...action, input: action.input as T }));

/** That a move happened is taken only where a placement is on record, and placements come with the returns. */
const needsNoReturn = ({ command }: (typeof actions)[number]): boolean => command !== 'RecordMoveHappened';

describe('What workers of an invented authority recorded', () => {
  it('is taken, every bit of it, by the rules of the product', () => {
    const lives = new Map(authority.youngPeople.map(({ localId }) => [localId, new PlayedLife(localId)]));
    const linkedTo = ({ otherLocalId = '' }: (typeof actions)[number]): ReadonlyMap<string, PlayedLife> => {
      const other = lives.get(otherLocalId);
      return new Map(other === undefined ? [] : [[otherLocalId, other]]);
    };
    const refused = actions.filter(needsNoReturn).flatMap((action) => {
      const played = lives.get(action.localId)?.play(action, linkedTo(action)) ?? { refused: 'nobody of that name' };
      return 'refused' in played ? [`${action.on} ${action.localId} ${action.command}: ${played.refused}`] : [];
    });
    expect(refused).toEqual([]);
  });

  it('is in order of day, none after today, each with an id of its own', () => {
    const days = actions.map((action) => action.on);
    expect([...days].sort()).toEqual(days);
    expect(days.at(-1)?.localeCompare('2025-11-20')).toBeLessThanOrEqual(0);
    expect(new Set(actions.map((action) => action.commandId)).size).toBe(actions.length);
  });

  it('begins with each young person and what they like to be called', () => {
    const first = new Map<string, string>();
    for (const action of actions) if (!first.has(action.localId)) first.set(action.localId, action.command);
    expect(new Set(first.values())).toEqual(new Set(['RegisterYoungPerson']));
    expect(of('RegisterYoungPerson')).toHaveLength(200);
    expect(new Set(of<{ name: string }>('RecordPreferredName').map(({ input }) => input.name)).size).toBeGreaterThan(
      180,
    );
  });

  it('is recorded by somebody who worked there on that day', () => {
    const staff = new Map(authority.staff.map((member) => [member.ref, member]));
    const strangers = actions.filter(({ on, actor }) => {
      const member = staff.get(actor.id);
      return (
        member === undefined || member.role !== actor.role || member.from > on || (member.to !== null && member.to < on)
      );
    });
    expect(strangers).toEqual([]);
  });

  it('knows half a dozen to a dozen people for each young person, in every kind of role', () => {
    const people = of<{ role: string }>('AddPersonWhoMatters');
    expect(people.length / 200).toBeGreaterThan(6);
    expect(people.length / 200).toBeLessThan(13);
    const roles = new Set(people.map(({ input }) => input.role));
    for (const role of ['mother', 'father', 'brother-or-sister', 'grandparent', 'foster-carer', 'kinship-carer', 'residential-key-worker', 'social-worker', 'teacher', 'friend', 'mentor']) {
      expect(roles).toContain(role);
    } // prettier-ignore
  });

  it('says nothing of contact for a third to a half of them', () => {
    const people = of('AddPersonWhoMatters').length;
    const heard = new Set(
      of<{ relationshipIds: string[] }>('RecordContact').map(({ input }) => input.relationshipIds[0]),
    );
    const silent = 1 - heard.size / people;
    expect(silent).toBeGreaterThan(0.3);
    expect(silent).toBeLessThan(0.5);
  });

  it('leaves rings and addresses out for some, and says of some addresses that nobody knows', () => {
    const people = of<{ ring: number | null; postcode?: string | null }>('AddPersonWhoMatters').map(
      ({ input }) => input,
    );
    const share = (test: (one: (typeof people)[number]) => boolean): number =>
      people.filter(test).length / people.length;
    expect(share((one) => one.ring === null)).toBeGreaterThan(0.2);
    expect(share((one) => one.ring === null)).toBeLessThan(0.6);
    expect(share((one) => one.postcode === undefined)).toBeGreaterThan(0.25);
    expect(share((one) => one.postcode === null)).toBeGreaterThan(0.02);
  });

  it('writes some contact down weeks late, so that what was known differs from what was so', () => {
    const late = of<{ occurred: { to: string } }>('RecordContact').filter(
      ({ on, input }) => Date.parse(on) - Date.parse(input.occurred.to) > 14 * 86_400_000,
    );
    expect(late.length).toBeGreaterThan(100);
  });

  it('asks most young people who is loving and lasting, and not all of them: their own words beside a worker’s view', () => {
    const asked = of<{ answer: string; saidBy: string; words: string | null }>('SayLovingAndLasting');
    const share = new Set(asked.map(({ localId }) => localId)).size / 200;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
    expect(new Set(asked.map(({ input }) => input.answer))).toEqual(new Set(['yes', 'no', 'not-sure']));
    expect(new Set(asked.map(({ input }) => input.saidBy))).toEqual(new Set(['young-person', 'advocate']));
    expect(
      of<{ words: string | null }>('RecordWish').filter(({ input }) => input.words !== null).length,
    ).toBeGreaterThan(20);
    const views = new Set(of<{ view: string }>('DescribeRelationship').map(({ input }) => input.view));
    expect(views).toEqual(new Set(['young-person', 'worker']));
  });

  it('agrees contact with everything practice asks for in some cases, looks at it again, and ends a little of it', () => {
    const agreed = of<Record<string, unknown>>('AgreeContact').map(({ input }) => input);
    const terms = ['toleranceDays', 'payer', 'travel', 'supervision', 'ifMissedTwice', 'reviewOn', 'ownWords'];
    const full = agreed.filter((input) => terms.every((term) => input[term] !== undefined));
    const bare = agreed.filter((input) => terms.every((term) => input[term] === undefined));
    expect(full.length).toBeGreaterThan(100);
    expect(bare.length).toBeGreaterThan(30);
    expect(new Set(agreed.map((input) => input['relationshipId'])).size).toBeLessThan(agreed.length);
    expect(of('EndContactAgreement').length).toBeGreaterThan(5);
  });

  it('says where somebody looked and found none, what was missed, and what had been recorded by mistake', () => {
    expect(of('RecordNoContact').length).toBeGreaterThan(50);
    expect(of('WithdrawContact').length).toBeGreaterThan(10);
    const outcomes = of<{ outcome: string }>('RecordContact').map(({ input }) => input.outcome);
    expect(outcomes.filter((outcome) => outcome === 'missed').length).toBeGreaterThan(500);
  });

  it('leaves some relationships drifting and some about to lapse, so that somebody can still act', () => {
    const today = civilDate('2025-11-20');
    const warnings = authority.youngPeople.flatMap(({ localId }) => {
      const life = new PlayedLife(localId);
      for (const action of actions) if (action.localId === localId) life.play(action);
      const { relationships } = life.stateOf(relationshipsLens);
      const log = life.stateOf(contactLogLens);
      return Object.values(relationships).map((one) => lapseWarningOn(one, log, today)?.why);
    });
    expect(warnings.filter((why) => why === 'late').length).toBeGreaterThan(10);
    expect(warnings.filter((why) => why === 'last-days').length).toBeGreaterThan(10);
  });

  it('writes down what broke, and what was done to mend it, with every outcome', () => {
    expect(of('RecordRupture').length).toBeGreaterThan(40);
    const outcomes = of<{ outcome: string }>('RecordRepair').map(({ input }) => input.outcome);
    expect(new Set(outcomes)).toEqual(new Set(['mended', 'partly', 'not-yet', 'refused']));
    expect(new Set(of<{ ruptureId: string }>('RecordRepair').map(({ input }) => input.ruptureId)).size).toBeLessThan(
      of('RecordRupture').length,
    );
  });

  it('agrees a few breaks, of which some are over and some wait to be looked at', () => {
    expect(of('AgreePause').length).toBeGreaterThan(5);
    expect(of('EndPause').length).toBeGreaterThan(0);
    expect(of('EndPause').length).toBeLessThan(of('AgreePause').length);
  });

  it('ends a few relationships with a reason and a goodbye or none, and takes a few of them up again', () => {
    const endings = of<{ how: string; reason: string; goodbye: string }>('EndRelationship').map(({ input }) => input);
    expect(endings.filter(({ reason }) => reason.length > 10)).toHaveLength(endings.length);
    expect(new Set(endings.map(({ goodbye }) => goodbye))).toEqual(new Set(['yes', 'no', 'unknown']));
    expect(of('ReopenRelationship').length).toBeGreaterThan(0);
  });

  it('looks at some restrictions on their day, and leaves some unlooked at', () => {
    expect(of('ReviewRestriction').length).toBeGreaterThan(0);
    expect(of('LiftRestriction').length).toBeGreaterThan(0);
    expect(of('LiftRestriction').length).toBeLessThan(of('ImposeRestriction').length);
  });

  it('restricts a few relationships for safety or by order, with a day on which it is looked at again', () => {
    const restrictions = of<{ reasonClass: string }>('ImposeRestriction').map(({ input }) => input.reasonClass);
    expect(restrictions.length).toBeGreaterThan(10);
    expect(new Set(restrictions)).toEqual(new Set(['safety', 'court-order']));
  });
});

describe('Moves being planned in an invented authority', () => {
  interface Proposed {
    readonly transitionId: string;
    readonly options: readonly { readonly stay: boolean; readonly postcode: string | null }[];
  }
  const proposed = of<Proposed>('ProposeMove');
  const added = of<{ transitionId: string }>('AddOption');

  it('are at least six, each of another young person in care today', () => {
    expect(proposed.length).toBeGreaterThanOrEqual(6);
    expect(new Set(proposed.map(({ localId }) => localId)).size).toBe(proposed.length);
    const inCare = new Set(authority.youngPeople.filter(({ periods }) => periods.at(-1)?.to === null).map(({ localId }) => localId)); // prettier-ignore
    expect(proposed.filter(({ localId }) => !inCare.has(localId))).toEqual([]);
  });

  it('compare staying with one to three other homes in different places', () => {
    for (const { input } of proposed) {
      const options =
        input.options.length + added.filter((one) => one.input.transitionId === input.transitionId).length;
      expect(options).toBeGreaterThanOrEqual(2);
      expect(options).toBeLessThanOrEqual(4);
      expect(input.options.filter((option) => option.stay)).toHaveLength(1);
      expect(new Set(input.options.map((option) => option.postcode)).size).toBe(input.options.length);
    }
  });

  it('wait for a manager in at least two cases, and are not decided', () => {
    const idOf = ({ input }: { input: { transitionId: string } }): string => input.transitionId;
    const approved = of<{ transitionId: string }>('ApproveMove').map(idOf);
    const waiting = of<{ transitionId: string }>('SubmitMove').filter((one) => !approved.includes(idOf(one)));
    expect(waiting.length).toBeGreaterThanOrEqual(2);
    expect(of<{ transitionId: string }>('RecordMoveHappened').map(idOf).sort()).toEqual([...approved].sort());
  });
});

describe('What is written down with the young people of an invented authority', () => {
  it('holds what somebody new would otherwise ask again, most of it in the young person’s own words', () => {
    const entries = of<{ saidBy: string }>('RecordAboutMe');
    const spoken = entries.filter(({ input }) => input.saidBy === 'young-person').length / entries.length;
    const people = new Set(entries.map(({ localId }) => localId)).size;
    expect(people).toBeGreaterThan(80);
    expect(people).toBeLessThan(150);
    expect(spoken).toBeGreaterThan(0.4);
    expect(of('NameLinkPerson').length).toBeGreaterThan(10);
    expect(of('RecordHandover').length).toBeGreaterThan(10);
  });

  it('has moves that were planned, approved by a manager and made, each on the day they really moved', () => {
    const made = of<{ on: string }>('RecordMoveHappened');
    expect(made.length).toBeGreaterThanOrEqual(5);
    expect(of('ApproveMove').map(({ actor }) => actor.role)).toEqual(made.map(() => 'team-manager'));
    const moves = new Map(authority.youngPeople.map(({ localId, periods }) => [localId, periods]));
    for (const { localId, input } of made) {
      const spells = moves.get(localId)?.flatMap(({ spells: one }) => one) ?? [];
      expect(spells.map(({ from }) => from)).toContain(input.on);
    }
  });

  it('has visits, most of them six weeks apart or less, and plans of placements', () => {
    const visits = of('RecordVisit');
    expect(visits.length).toBeGreaterThan(1_000);
    const days = new Map<string, string[]>();
    for (const { localId, on } of visits) days.set(localId, [...(days.get(localId) ?? []), on]);
    const gaps = [...days.values()].flatMap((theirs) =>
      theirs.slice(1).map((on, at) => (Date.parse(on) - Date.parse(theirs[at] ?? on)) / 86_400_000),
    );
    const inTime = gaps.filter((gap) => gap <= 42).length / gaps.length;
    expect(inTime).toBeGreaterThan(0.85);
    expect(inTime).toBeLessThan(1);
    expect(of('RecordPlacementPlan').length).toBeGreaterThan(100);
    expect(of('RecordStayingConversation').length).toBeGreaterThan(5);
  });
});
