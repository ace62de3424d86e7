import { dayInWords, type CivilDate } from '../../kernel';
import { groupShown } from '../judgement/group-shown';
import { OPTIONS_MAX } from '../rules/a-move-compares-at-most-eight-options';
import type { Move } from '../state';
import type { SeenAtDecision } from '../vocabulary';
import { viewsMissing, WHOSE_IN_WORDS } from './rules/views-are-sought-before-a-decision';
import type { MoveTask } from './state';

/** The parts in which a move is planned, in the order of the task list. Source: research/product screen 9. */
export const PARTS_OF_MOVE = ['why', 'wishes', 'options', 'effect', 'support', 'law', 'views', 'preparation', 'decision'] as const; // prettier-ignore
export type PartCode = (typeof PARTS_OF_MOVE)[number];
export type PartStatus = 'cannot-start' | 'not-started' | 'in-progress' | 'needs-attention' | 'done';

/** One line of the task list. */
export interface PartOfMove {
  readonly code: PartCode;
  readonly title: string;
  readonly status: PartStatus;
  /** What is missing or wrong, one sentence each. */
  readonly missing: readonly string[];
}

/** What the parts are judged by, beside the move itself. */
export interface PartsContext {
  readonly today: CivilDate;
  /** The comparison as it stands now; null while it cannot be worked out. */
  readonly seen: SeenAtDecision | null;
}

type Judged = Pick<PartOfMove, 'status' | 'missing'>;
type Judge = (move: Move, context: PartsContext) => Judged;

const done: Judged = { status: 'done', missing: [] };
const judged = (status: PartStatus, ...missing: readonly string[]): Judged => ({ status, missing });
const isAhead = ({ kind }: Move): boolean => kind === 'proposed' || kind === 'submitted' || kind === 'approved';

const why: Judge = (move, { today }) => {
  if (move.neededBy === null) return judged('in-progress', 'By when the move is needed is not said.');
  if (!isAhead(move) || move.neededBy >= today) return done;
  return judged('needs-attention', `The move was needed by ${dayInWords(move.neededBy)}.`);
};

const wishes: Judge = ({ wishes: said, noWishesReason }) => {
  if (said !== null) return done;
  if (noWishesReason === null) return judged('not-started', 'What the young person wants is not written down.');
  return judged('in-progress', `The young person has not said what they want: ${noWishesReason}`);
};

const optionsPart: Judge = ({ options }) => {
  if (!options.some((option) => option.stay)) {
    return judged('needs-attention', 'Staying where they are is not among the options.');
  }
  if (options.length > OPTIONS_MAX) return judged('needs-attention', `More than ${OPTIONS_MAX} options are compared.`);
  return options.length < 2 ? judged('in-progress', 'There is no other home to compare with staying.') : done;
};

const NOTHING_TO_COMPARE = judged('cannot-start', 'Add another home to compare first.');

const effect: Judge = ({ options }, { seen }) => {
  if (options.length < 2 || seen === null) return NOTHING_TO_COMPARE;
  const red = seen.options.flatMap(({ flags }) => flags.filter(({ severity }) => severity === 'red'));
  const sentences = [...new Set(red.map(({ sentence }) => sentence))];
  return sentences.length === 0 ? done : judged('needs-attention', ...sentences);
};

const LOST: readonly string[] = ['at-risk', 'strained'];

/** Who would be at risk or strained under some option with nothing agreed there to protect it, by name. */
function unprotected(
  move: Move,
  seen: SeenAtDecision,
): { readonly names: readonly string[]; readonly anyAgreed: boolean } {
  const names = new Set<string>();
  for (const { optionId, lines } of seen.options) {
    const option = move.options.find((known) => known.optionId === optionId);
    const agreed = new Set(option?.protections.map(({ relationshipId }) => relationshipId));
    for (const line of lines) {
      if (LOST.includes(groupShown(line)) && !agreed.has(line.relationshipId)) names.add(line.name);
    }
  }
  return { names: [...names], anyAgreed: move.options.some(({ protections }) => protections.length > 0) };
}

const support: Judge = (move, { seen }) => {
  if (move.options.length < 2 || seen === null) return NOTHING_TO_COMPARE;
  const { names, anyAgreed } = unprotected(move, seen);
  if (names.length === 0) return done;
  const missing = names.map((name) => `Nothing is agreed that would protect the relationship with ${name}.`);
  return judged(anyAgreed ? 'in-progress' : 'not-started', ...missing);
};

const law: Judge = (move, { seen }) => {
  if (move.options.length < 2 || seen === null) return NOTHING_TO_COMPARE;
  const chosen = 'submission' in move ? move.submission.optionId : null;
  const needs = seen.options
    .filter(({ optionId }) => chosen === null || optionId === chosen)
    .flatMap(({ legalEffects = [] }) => legalEffects.flatMap((one) => one.needs));
  const missing = [...new Set(needs.filter(({ recordedOn }) => recordedOn === null).map(({ sentence }) => sentence))];
  if (missing.length === 0) return done;
  return judged(missing.length < needs.length ? 'in-progress' : 'not-started', ...missing);
};

const views: Judge = ({ planning }) => {
  const missing = viewsMissing(planning.views);
  if (missing.length === 0) return done;
  const sentences = missing.map((whose) => `The views of ${WHOSE_IN_WORDS[whose]} are not written down.`);
  return judged(planning.views.length === 0 ? 'not-started' : 'in-progress', ...sentences);
};

const isOpen = ({ outcome }: MoveTask): boolean => outcome.kind === 'open';

const preparation: Judge = ({ planning: { tasks } }, { today }) => {
  if (tasks.length === 0) return judged('not-started', 'No introduction, goodbye or packing is planned.');
  const late = tasks.filter((task) => isOpen(task) && task.dueOn !== null && task.dueOn < today);
  const nobody = tasks.filter((task) => isOpen(task) && task.who === null);
  const goodbye = tasks.some(({ kind }) => kind === 'goodbye') ? [] : ['No goodbye is planned.'];
  const missing = [
    ...late.map(({ what, dueOn }) => `${what}: was to be done by ${dayInWords(dueOn as CivilDate)}.`),
    ...nobody.map(({ what }) => `${what}: nobody is named to see to it.`),
    ...goodbye,
  ];
  if (late.length > 0) return judged('needs-attention', ...missing);
  return !tasks.some(isOpen) && missing.length === 0 ? done : judged('in-progress', ...missing);
};

/** Parts that must be there before a manager is asked; the effect and the law are looked at, not filled in. */
const BEFORE_DECISION: readonly PartCode[] = ['options', 'wishes', 'views'];

function decision(move: Move, parts: readonly PartOfMove[]): Judged {
  if (move.kind === 'submitted') return judged('in-progress', 'A manager has not decided yet.');
  if (move.kind !== 'proposed') return done;
  if (move.sentBack !== null) return judged('needs-attention', `A manager sent it back: ${move.sentBack.reason}`);
  const waiting = parts.filter((part) => BEFORE_DECISION.includes(part.code) && !isReady(part, move));
  if (waiting.length === 0) return judged('not-started');
  return judged('cannot-start', `First: ${waiting.map(({ title }) => title.toLowerCase()).join('; ')}.`);
}

/** A reason for there being no wishes is enough for a decision, though it is never the end of asking. */
const isReady = ({ code, status }: PartOfMove, { noWishesReason }: Move): boolean =>
  status === 'done' || (code === 'wishes' && noWishesReason !== null);

const PARTS: readonly (readonly [Exclude<PartCode, 'decision'>, string, Judge])[] = [
  ['why', 'Why and by when', why],
  ['wishes', 'What the young person wants', wishes],
  ['options', 'Options', optionsPart],
  ['effect', 'Effect on the people who matter', effect],
  ['support', 'Promises and support', support],
  ['law', 'What the law asks for first', law],
  ['views', 'Views of parents, carers and the reviewing officer', views],
  ['preparation', 'Introductions, goodbyes and belongings', preparation],
];

/** The task list of a move: each part, how far it has got, and what is missing in words. */
export function partsOfMove(move: Move, context: PartsContext): readonly PartOfMove[] {
  const parts = PARTS.map(([code, title, judge]): PartOfMove => ({ code, title, ...judge(move, context) }));
  return [...parts, { code: 'decision', title: 'Decision', ...decision(move, parts) }];
}
