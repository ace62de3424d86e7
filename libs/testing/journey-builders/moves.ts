import { civilDate, onDay } from '#libs/domain/kernel';
import { VIEWS_SOUGHT, type MoveOption, type SeenAtDecision, type TransitionsEvent } from '#libs/domain/transitions';
import { idOf } from './ids';

/** An option of a move; its id is made from its label. What is left out is not known. */
export const anOption = (label: string, change: Partial<MoveOption> = {}): MoveOption => ({
  optionId: idOf(label),
  label,
  stay: false,
  place: 'U6',
  provider: 'PR1',
  postcode: null,
  startsOn: null,
  sameCarer: 'no',
  school: 'unknown',
  area: 'unknown',
  planned: 'yes',
  noticeHours: null,
  livesThere: [],
  brings: [],
  protections: [],
  homeHelps: 'unknown',
  supports: [],
  ...change,
});

/** Staying where they are, with support. */
export const staying = (change: Partial<MoveOption> = {}): MoveOption =>
  anOption('Stay, with more support', { stay: true, place: '', provider: '', sameCarer: 'yes', ...change });

/** A move was proposed, with options. The move's id is `idOf(move)`. */
export const moveProposed = (move: string, on: string, ...options: readonly MoveOption[]): TransitionsEvent[] => [
  {
    type: 'MoveProposed',
    data: {
      transitionId: idOf(move),
      occurred: onDay(civilDate(on)),
      why: 'The carers are moving abroad',
      neededBy: null,
      wishes: 'I want to stay near my school',
      noWishesReason: null,
    },
  },
  ...options.map((option): TransitionsEvent => ({
    type: 'MoveOptionAdded',
    data: { transitionId: idOf(move), option },
  })),
];

/** The views of parents, carers and the reviewing officer on a move, as they must be before a manager is asked. */
export const viewsSought = (move: string, on: string): TransitionsEvent[] =>
  VIEWS_SOUGHT.map((whose) => ({
    type: 'MoveViewRecorded',
    data: {
      transitionId: idOf(move),
      viewId: idOf(`${move} ${whose}`),
      whose,
      name: null,
      view: 'They agree with the plan',
      notSoughtReason: null,
      occurred: onDay(civilDate(on)),
    },
  }));

interface SeenOption {
  readonly option: MoveOption;
  readonly red?: readonly string[];
  readonly lines?: SeenAtDecision['options'][number]['lines'];
}

/** What somebody deciding saw: the options ranked in the order given, each with its red flags and lines. */
export const seenOf = (ranked: readonly SeenOption[]): SeenAtDecision => ({
  ruleSet: '2026-1',
  ruleSetHash: 'invented',
  evidence: { journey: 1, contactLog: 0 },
  assessedOn: civilDate('2026-03-01'),
  options: ranked.map(({ option, red = [], lines = [] }, at) => ({
    optionId: option.optionId,
    rank: at + 1,
    relationshipsKept: 10 - at,
    relationshipsKeptRange: { low: 10 - at, high: 10 - at, outOf: 12 },
    kept: 1,
    strained: 0,
    atRisk: red.length,
    gained: 0,
    unknown: 0,
    notScored: 0,
    lines,
    flags: red.map((sentence) => ({ code: 'at-risk', severity: 'red' as const, sentence, relationshipIds: [] })),
  })),
});

export const moveSubmitted = (move: string, optionId: string, seen: SeenAtDecision): TransitionsEvent => ({
  type: 'MoveSubmitted',
  data: { transitionId: idOf(move), optionId, reasonNotFirst: null, seen },
});

export const moveApproved = (move: string, optionId: string, seen: SeenAtDecision): TransitionsEvent => ({
  type: 'MoveApproved',
  data: { transitionId: idOf(move), optionId, reasonPastRed: null, seen },
});

/** A move happened before it could be planned; the placement events are told beside it. */
export const emergencyMoved = (move: string, on: string, option: MoveOption): TransitionsEvent => ({
  type: 'EmergencyMoveRecorded',
  data: {
    transitionId: idOf(move),
    occurred: onDay(civilDate(on)),
    why: 'An allegation; they could not stay another night',
    option: { ...option, planned: 'no', startsOn: civilDate(on) },
    reasonPlaceChange: 'ALLEG',
    note: null,
  },
});

export const moveHappened = (move: string, optionId: string, on: string): TransitionsEvent => ({
  type: 'MoveHappened',
  data: {
    transitionId: idOf(move), optionId, occurred: onDay(civilDate(on)), reasonPlaceChange: 'CARPL', note: null,
  },
}); // prettier-ignore

type MadeData = Extract<TransitionsEvent, { type: 'PromiseMade' }>['data'];

/** A promise about somebody; its id is `idOf('promise about ' + who)` and its move `idOf('move')` where a test says no other. */
export const promiseMade = (who: string, on: string, change: Partial<MadeData> = {}): TransitionsEvent => ({
  type: 'PromiseMade',
  data: {
    promiseId: idOf(`promise about ${who}`), relationshipId: idOf(who), transitionId: idOf('move'), optionId: idOf('option'),
    kind: 'contact-plan', what: `Saturdays with ${who}`, owner: 'Ruth', from: civilDate(on), everyDays: null, until: null,
    occurred: onDay(civilDate(on)), ...change,
  },
}); // prettier-ignore
