import type { CivilDate, Lens, Recorded, VagueDate } from '../kernel';
import { supportsEvents, type SupportsEvent, type Terms } from './events';
import type { EndingSupportKind, EndRef, Programme, SaidOfBy } from './vocabulary';

interface Dated {
  readonly from: VagueDate;
  readonly revision: number;
}

/** What was said of a support from a day on: all of its terms, or only that it goes on for longer. */
export interface TermsFrom extends Dated {
  readonly terms: Partial<Terms>;
  /** Why it changed and who agreed; null for the terms it began on. */
  readonly because: { readonly reason: string; readonly agreedBy: string | null } | null;
}

export interface Saying extends Dated {
  readonly sayingId: string;
  readonly words: string;
  readonly saidBy: SaidOfBy;
}

export interface Sessions extends Dated {
  readonly sessionsId: string;
  readonly held: number;
  readonly missed: number;
}

/** A support and everything recorded of it. Each list is in the order of recording. */
export interface EndingSupport extends Dated {
  readonly supportId: string;
  readonly kind: EndingSupportKind;
  readonly programme: Programme | null;
  readonly terms: readonly TermsFrom[];
  readonly sayings: readonly Saying[];
  readonly sessions: readonly Sessions[];
  readonly stopped: {
    readonly on: VagueDate;
    readonly reason: string;
    readonly cameInstead: string | null;
    readonly outcome: string | null;
  } | null;
}

/** What comes in place of something that ends. */
export interface Replacement extends Dated {
  readonly replacementId: string;
  readonly end: EndRef;
  readonly what: string;
  readonly provider: string | null;
  readonly begins: CivilDate;
  readonly fellThrough: { readonly on: VagueDate; readonly reason: string } | null;
}

export interface MoneyProblem extends Dated {
  readonly problemId: string;
  readonly supportId: string | null;
  readonly what: string;
  readonly threatens: string;
  readonly settled: { readonly on: VagueDate; readonly how: string } | null;
}

export interface Stagger extends Dated {
  readonly staggerId: string;
  readonly cliff: { readonly from: CivilDate; readonly to: CivilDate };
  readonly moved: readonly { readonly supportId: string; readonly from: CivilDate; readonly to: CivilDate }[];
  readonly agreedBy: string;
  readonly reason: string;
  readonly youngPersonsView: string | null;
}

type By<T> = Readonly<Record<string, T>>;

export interface SupportsState {
  readonly supports: By<EndingSupport>;
  readonly replacements: By<Replacement>;
  readonly problems: By<MoneyProblem>;
  readonly staggers: By<Stagger>;
}

export const noSupports: SupportsState = { supports: {}, replacements: {}, problems: {}, staggers: {} };

type Handlers = {
  readonly [T in SupportsEvent['type']]: (
    state: SupportsState,
    data: Extract<SupportsEvent, { type: T }>['data'],
    revision: number,
  ) => SupportsState;
};

const put = <K extends keyof SupportsState>(
  state: SupportsState,
  list: K,
  id: string,
  value: SupportsState[K][string],
): SupportsState => ({ ...state, [list]: { ...state[list], [id]: value } });

function change(
  state: SupportsState,
  supportId: string,
  to: (support: EndingSupport) => Partial<EndingSupport>,
): SupportsState {
  const known = state.supports[supportId];
  return known === undefined ? state : put(state, 'supports', supportId, { ...known, ...to(known) });
}

const HANDLERS: Handlers = {
  SupportArranged: (state, { supportId, kind, programme, occurred: from, ...terms }, revision) => {
    const begun = { from, revision, terms, because: null };
    const support = { supportId, kind, programme, from, revision, terms: [begun], sayings: [], sessions: [] };
    return put(state, 'supports', supportId, { ...support, stopped: null });
  },
  SupportTermsChanged: (state, { supportId, occurred: from, reason, ...terms }, revision) => {
    const entry = { from, revision, terms, because: { reason, agreedBy: null } };
    return change(state, supportId, (known) => ({ terms: [...known.terms, entry] }));
  },
  SupportExtended: (state, { supportId, until, reason, agreedBy, occurred: from }, revision) => {
    const entry = { from, revision, terms: { until }, because: { reason, agreedBy } };
    return change(state, supportId, (known) => ({ terms: [...known.terms, entry] }));
  },
  SupportStopped: (state, { supportId, occurred: on, ...how }) =>
    change(state, supportId, () => ({ stopped: { on, ...how } })),
  SupportSpokenOf: (state, { supportId, occurred: from, ...said }, revision) =>
    change(state, supportId, (known) => ({ sayings: [...known.sayings, { ...said, from, revision }] })),
  SupportSessionsHeld: (state, { supportId, occurred: from, ...count }, revision) =>
    change(state, supportId, (known) => ({ sessions: [...known.sessions, { ...count, from, revision }] })),
  ReplacementArranged: (state, { from: begins, occurred: from, ...what }, revision) =>
    put(state, 'replacements', what.replacementId, { ...what, begins, from, revision, fellThrough: null }),
  ReplacementFellThrough: (state, { replacementId, occurred: on, reason }) => {
    const known = state.replacements[replacementId];
    if (known === undefined) return state;
    return put(state, 'replacements', replacementId, { ...known, fellThrough: { on, reason } });
  },
  MoneyProblemRecorded: (state, { occurred: from, ...problem }, revision) =>
    put(state, 'problems', problem.problemId, { ...problem, from, revision, settled: null }),
  MoneyProblemSettled: (state, { problemId, occurred: on, how }) => {
    const known = state.problems[problemId];
    return known === undefined ? state : put(state, 'problems', problemId, { ...known, settled: { on, how } });
  },
  StaggerAgreed: (state, { occurred: from, ...stagger }, revision) =>
    put(state, 'staggers', stagger.staggerId, { ...stagger, from, revision }),
};

/** Folds one event. Total. */
export function evolveSupports(state: SupportsState, { type, data, meta }: Recorded<SupportsEvent>): SupportsState {
  const handle = HANDLERS[type] as (state: SupportsState, data: unknown, revision: number) => SupportsState;
  return handle(state, data, meta.revision);
}

/** Everything a decision about supports that end looks at. */
export const supportsLens: Lens<SupportsState, SupportsEvent> = {
  name: 'supports',
  types: supportsEvents.map((definition) => definition.type),
  initial: noSupports,
  evolve: evolveSupports,
};
