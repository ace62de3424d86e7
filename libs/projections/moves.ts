import {
  emergencyAssessmentDue,
  type EmergencyEvent,
  type MoveLifeEvent,
  type PlanningEvent,
  type SeenAtDecision,
} from '#libs/domain/transitions';
import { sortDay } from '#libs/domain/kernel';
import { dayOf } from './facts';
import { fromHandlers, type Handlers } from './handlers';
import { defineProjection, type Row } from './projection';

interface Flag {
  readonly severity: 'red' | 'amber';
  readonly sentence: string;
}

/** One proposed move, as far as the boards show it. */
interface Move {
  readonly state:
    'proposed' | 'submitted' | 'sent-back' | 'approved' | 'refused' | 'withdrawn' | 'happened' | 'emergency';
  readonly why: string;
  readonly proposedOn: string | null;
  readonly proposedBy: string;
  readonly submittedBy: string | null;
  readonly neededBy: string | null;
  readonly submittedOn: string | null;
  readonly options: Readonly<Record<string, string>>;
  readonly preferred: string | null;
  readonly flags: readonly Flag[];
}

/** The moves of one young person, by transition. */
export type MovesState = Readonly<Record<string, Move>>;

const WHY_MAX = 140;

/** The first line of why, short enough for a row. */
export function firstLine(text: string): string {
  const line = text.split(/\r?\n/, 1)[0]?.trim() ?? '';
  return line.length <= WHY_MAX ? line : `${line.slice(0, WHY_MAX - 1).trimEnd()}…`;
}

// Flags on the option that was put forward; a decision shows what its decider saw, which may be newer.
function flagsSeen(seen: SeenAtDecision, optionId: string | null): readonly Flag[] {
  const option = seen.options.find((o) => o.optionId === optionId);
  return (option?.flags ?? []).map(({ severity, sentence }) => ({ severity, sentence }));
}

function change(state: MovesState, id: string, to: (move: Move) => Partial<Move>): MovesState {
  const move = state[id];
  return move === undefined ? state : { ...state, [id]: { ...move, ...to(move) } };
}

const withOption = (state: MovesState, id: string, option: { optionId: string; label: string }): MovesState =>
  change(state, id, (move) => ({ options: { ...move.options, [option.optionId]: option.label } }));

const decided = (state: MovesState, id: string, to: Move['state'], seen: SeenAtDecision): MovesState =>
  change(state, id, (move) => ({ state: to, flags: flagsSeen(seen, move.preferred) }));

type MoveEvent = MoveLifeEvent | EmergencyEvent | Extract<PlanningEvent, { type: 'MovePurposeChanged' }>;

const NOTHING_YET = { submittedBy: null, submittedOn: null, options: {}, preferred: null, flags: [] } as const;

const HANDLERS: Handlers<MovesState, MoveEvent> = {
  MoveProposed: (state, data, meta) => ({
    ...state,
    [data.transitionId]: {
      ...NOTHING_YET,
      state: 'proposed',
      why: firstLine(data.why),
      proposedOn: dayOf(data.occurred),
      proposedBy: meta.actor,
      neededBy: data.neededBy,
    },
  }),
  MovePurposeChanged: (state, data) =>
    change(state, data.transitionId, () => ({ why: firstLine(data.why), neededBy: data.neededBy })),
  MoveOptionAdded: (state, data) => withOption(state, data.transitionId, data.option),
  MoveOptionChanged: (state, data) => withOption(state, data.transitionId, data.option),
  MoveOptionWithdrawn: (state, data) =>
    change(state, data.transitionId, (move) => {
      const { [data.optionId]: _withdrawn, ...options } = move.options;
      return { options };
    }),
  MoveSubmitted: (state, data, meta) =>
    change(state, data.transitionId, () => ({
      state: 'submitted',
      preferred: data.optionId,
      submittedBy: meta.actor,
      submittedOn: meta.recordedAt.slice(0, 10),
      flags: flagsSeen(data.seen, data.optionId),
    })),
  MoveApproved: (state, data) =>
    change(state, data.transitionId, () => ({
      state: 'approved',
      preferred: data.optionId,
      flags: flagsSeen(data.seen, data.optionId),
    })),
  MoveRefused: (state, data) => decided(state, data.transitionId, 'refused', data.seen),
  MoveSentBack: (state, data) => decided(state, data.transitionId, 'sent-back', data.seen),
  MoveWithdrawn: (state, data) => change(state, data.transitionId, () => ({ state: 'withdrawn' })),
  MoveHappened: (state, data) => change(state, data.transitionId, () => ({ state: 'happened' })),
  EmergencyMoveRecorded: (state, data, meta) => ({
    ...state,
    [data.transitionId]: {
      ...NOTHING_YET,
      state: 'emergency',
      why: firstLine(data.why),
      proposedOn: dayOf(data.occurred),
      proposedBy: meta.actor,
      // What is needed by then is the assessment.
      neededBy: emergencyAssessmentDue(sortDay(data.occurred)),
      options: { [data.option.optionId]: data.option.label },
      preferred: data.option.optionId,
    },
  }),
  // What was agreed shows on the page of the move; the list says only that the assessment is owed.
  EmergencyProtectionsAgreed: (state) => state,
  EmergencyMoveAssessed: (state, data) => decided(state, data.transitionId, 'happened', data.seen),
};

export const movesFold = fromHandlers<MovesState, MoveEvent>(HANDLERS);

const count = (move: Move, severity: Flag['severity']): number =>
  move.flags.filter((flag) => flag.severity === severity).length;

const rowOf = (youngPersonId: string, transitionId: string, move: Move): Row => ({
  youngPersonId,
  transitionId,
  state: move.state,
  whyFirstLine: move.why,
  proposedOn: move.proposedOn,
  proposedBy: move.proposedBy,
  submittedBy: move.submittedBy,
  neededBy: move.neededBy,
  submittedOn: move.submittedOn,
  redFlags: count(move, 'red'),
  amberFlags: count(move, 'amber'),
  flagSentences: JSON.stringify([...move.flags].sort((a, b) => b.severity.localeCompare(a.severity))),
  preferredOption: move.preferred === null ? null : (move.options[move.preferred] ?? null),
});

/** The board of moves: where each stands and what the people deciding had in front of them. */
export const moves = defineProjection<MovesState>({
  name: 'moves',
  version: 2,
  categories: ['journey'],
  initial: {},
  ...movesFold,
  tables: {
    moves: {
      columns: {
        youngPersonId: 'text',
        transitionId: 'text',
        state: 'text',
        whyFirstLine: 'text',
        proposedOn: 'text',
        proposedBy: 'text',
        submittedBy: 'text',
        neededBy: 'text',
        submittedOn: 'text',
        redFlags: 'integer',
        amberFlags: 'integer',
        flagSentences: 'text',
        preferredOption: 'text',
      },
      key: ['transitionId'],
      indexes: [['state', 'submittedOn']],
    },
  },
  rows: (youngPersonId, state) => ({
    moves: Object.entries(state).map(([transitionId, move]) => rowOf(youngPersonId, transitionId, move)),
  }),
});
