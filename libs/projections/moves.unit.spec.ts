import { civilDate, onDay } from '#libs/domain/kernel';
import { givenRows } from '#libs/testing/given-rows';
import { inventedId, told, type Told } from '#libs/testing/history';
import { firstLine, moves } from './moves';

const KIT = inventedId(1);
const MOVE = inventedId(70);
const [OAK, ELM] = [inventedId(71), inventedId(72)];
const option = (optionId: string, label: string) => ({
  optionId, label, stay: false, place: 'U1', provider: 'PR1', postcode: null, startsOn: null, sameCarer: 'no',
  school: 'unknown', area: 'unknown', planned: 'yes', noticeHours: null, livesThere: [], brings: [], protections: [], homeHelps: 'unknown', supports: [],
}); // prettier-ignore
const flag = (severity: 'red' | 'amber', sentence: string) => ({ code: 'F1', severity, sentence, relationshipIds: [] });
const seen = (oak: unknown[], elm: unknown[] = []) => ({
  ruleSet: '2026-1', ruleSetHash: 'h', evidence: { journey: 5, contactLog: 2 }, assessedOn: '2026-01-10',
  options: [[OAK, oak], [ELM, elm]].map(([optionId, flags], at) => ({
    optionId, rank: at + 1, relationshipsKept: 2, relationshipsKeptRange: { low: 1, high: 2, outOf: 2 }, notScored: 0, kept: 2, strained: 0, atRisk: 0, gained: 0, unknown: 0, lines: [], flags,
  })),
}); // prettier-ignore

const proposed = told(KIT, 'MoveProposed', {
  transitionId: MOVE, occurred: onDay(civilDate('2026-01-05')), why: 'The carers are retiring.\nMore about it.',
  neededBy: '2026-03-01', wishes: null, noWishesReason: 'Not asked yet',
}, { actor: 'staff-7' }); // prettier-ignore
const added = (id: string, label: string): Told =>
  told(KIT, 'MoveOptionAdded', { transitionId: MOVE, option: option(id, label) });
const submitted = told(KIT, 'MoveSubmitted', {
  transitionId: MOVE, optionId: OAK, reasonNotFirst: null,
  seen: seen([flag('amber', 'Contact with Ruth gets harder.'), flag('red', 'Sam would be lost.')], [flag('red', 'Not this one.')]),
}, { actor: 'staff-8', recordedAt: '2026-01-11T10:00:00.000Z' }); // prettier-ignore
const rowAfter = (...history: Told[]) =>
  givenRows(moves, [proposed, added(OAK, 'Oak House'), added(ELM, 'Elm Road'), ...history])[0];

describe('an emergency move on the board', () => {
  const emergency = told(KIT, 'EmergencyMoveRecorded', {
    transitionId: MOVE, occurred: onDay(civilDate('2026-04-02')), why: 'An allegation.\nMore about it.',
    option: option(OAK, 'Oak House'), reasonPlaceChange: 'ALLEG', note: null,
  }, { actor: 'staff-7' }); // prettier-ignore

  it('waits for the assessment that is owed within five working days, bank holidays left out', () => {
    expect(givenRows(moves, [emergency])[0]).toMatchObject({
      state: 'emergency', whyFirstLine: 'An allegation.', proposedOn: '2026-04-02', neededBy: '2026-04-13',
      preferredOption: 'Oak House', redFlags: 0,
    }); // prettier-ignore
  });

  it('has happened once it is assessed, with the flags that were seen', () => {
    const assessed = told(KIT, 'EmergencyMoveAssessed', {
      transitionId: MOVE, conclusion: 'They can stay', seen: seen([flag('red', 'Sam would be lost.')]),
    }); // prettier-ignore
    expect(givenRows(moves, [emergency, assessed])[0]).toMatchObject({ state: 'happened', redFlags: 1 });
  });
});

describe('a move on the board', () => {
  it('shows the first line of why, when it is needed by and who proposed it', () => {
    expect(rowAfter()).toMatchObject({
      state: 'proposed', whyFirstLine: 'The carers are retiring.', proposedOn: '2026-01-05', neededBy: '2026-03-01',
      proposedBy: 'staff-7', submittedBy: null, submittedOn: null, redFlags: 0, amberFlags: 0, preferredOption: null,
    }); // prettier-ignore
  });

  it('shows the flags of the option that was put forward, as they were seen, red first', () => {
    const row = rowAfter(submitted);
    expect(row).toMatchObject({
      state: 'submitted', submittedBy: 'staff-8', submittedOn: '2026-01-11', redFlags: 1, amberFlags: 1,
      preferredOption: 'Oak House',
    }); // prettier-ignore
    expect(JSON.parse(String(row?.['flagSentences']))).toEqual([
      { severity: 'red', sentence: 'Sam would be lost.' },
      { severity: 'amber', sentence: 'Contact with Ruth gets harder.' },
    ]);
  });

  it('shows what the manager saw once it is decided, and the option they chose', () => {
    const approved = told(KIT, 'MoveApproved', {
      transitionId: MOVE, optionId: ELM, reasonPastRed: null, seen: seen([flag('red', 'Sam would be lost.')]),
    }); // prettier-ignore
    expect(rowAfter(submitted, approved)).toMatchObject({
      state: 'approved',
      preferredOption: 'Elm Road',
      redFlags: 0,
    });
  });

  it.each([
    ['MoveSentBack', { reason: 'Ask Kit first', seen: seen([]) }, 'sent-back'],
    ['MoveRefused', { reason: 'Too far', seen: seen([]) }, 'refused'],
    ['MoveWithdrawn', { reason: 'The carers stay' }, 'withdrawn'],
    [
      'MoveHappened',
      { optionId: OAK, occurred: onDay(civilDate('2026-02-20')), reasonPlaceChange: 'PLAN', note: null },
      'happened',
    ],
  ])('after %s stands as it says', (type, data, state) => {
    expect(rowAfter(submitted, told(KIT, type, { transitionId: MOVE, ...data }))).toMatchObject({ state });
  });

  it('ignores an event about a move that was never proposed', () => {
    const stray = told(KIT, 'MoveWithdrawn', { transitionId: inventedId(99), reason: 'none' });
    expect(givenRows(moves, [stray])).toEqual([]);
  });

  it('cuts a long first line for the row', () => {
    expect(firstLine(`${'long '.repeat(60)}\nsecond`)).toHaveLength(140);
  });
});
