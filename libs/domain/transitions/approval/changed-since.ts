import { groupShown } from '../judgement/group-shown';
import type { Submission, Move } from '../state';
import type { RingWeights, SeenAtDecision } from '../vocabulary';

type SeenOption = SeenAtDecision['options'][number];
type Line = SeenOption['lines'][number];

/** What kind of thing is different now from what was put to the manager. */
export type ChangeSince =
  | 'wishes' | 'views' | 'weights' | 'rank' | 'person-added' | 'person-gone' | 'group' | 'flag-raised' | 'flag-gone' | 'law'; // prettier-ignore

/** One thing that is different, in words. */
export interface ChangedSince {
  readonly kind: ChangeSince;
  readonly sentence: string;
  /** The option it is about; null when it is about the move. */
  readonly optionId: string | null;
  readonly relationshipId: string | null;
}

const about = (
  kind: ChangeSince,
  sentence: string,
  optionId: string | null = null,
  relationshipId: string | null = null,
): ChangedSince => ({ kind, sentence, optionId, relationshipId });

/**
 * What is different now from what was put to the manager, which is frozen at submission: so that nobody decides on a list that
 * is no longer so. Empty when nothing is. Source: research/product 3.2.
 */
export function changedSince(
  move: Move & { readonly submission: Submission },
  now: SeenAtDecision,
): readonly ChangedSince[] {
  const { submission } = move;
  const label = new Map(move.options.map((option) => [option.optionId, option.label]));
  const before = new Map(submission.seen.options.map((option) => [option.optionId, option]));
  return [
    ...inPlanning(move, submission),
    ...inWeights(submission.seen, now),
    ...now.options.flatMap((option) => {
      const then = before.get(option.optionId);
      return then === undefined ? [] : inOption(then, option, label.get(option.optionId) ?? 'an option');
    }),
  ];
}

function inPlanning({ planning, wishes, noWishesReason }: Move, { revision }: Submission): ChangedSince[] {
  const said = planning.wishesSaid !== null && planning.wishesSaid.revision > revision;
  const views = planning.views.filter(({ recorded }) => recorded.revision > revision);
  return [
    ...(said
      ? [about('wishes', `What the young person wants was written down anew: ${wishes ?? noWishesReason ?? ''}`)]
      : []),
    ...(views.length > 0 ? [about('views', 'Views were written down since.')] : []),
  ];
}

const text = (weights: RingWeights | undefined): string => (weights === undefined ? '' : JSON.stringify(weights));

const inWeights = (then: SeenAtDecision, now: SeenAtDecision): ChangedSince[] =>
  text(then.weights?.weights) === text(now.weights?.weights)
    ? []
    : [about('weights', 'The options are weighed otherwise than they were.')];

function inOption(then: SeenOption, now: SeenOption, label: string): readonly ChangedSince[] {
  const { optionId } = now;
  const rank =
    then.rank === now.rank
      ? []
      : [about('rank', `${label} was number ${then.rank} and is now number ${now.rank}.`, optionId)];
  return [...rank, ...inLines(then, now, label), ...inFlags(then, now, label), ...inLaw(then, now, label)];
}

function inLines(then: SeenOption, now: SeenOption, label: string): readonly ChangedSince[] {
  const { optionId } = now;
  const was = new Map(then.lines.map((line) => [line.relationshipId, line]));
  const is = new Set(now.lines.map(({ relationshipId }) => relationshipId));
  const gone = then.lines.filter(({ relationshipId }) => !is.has(relationshipId));
  return [
    ...now.lines.flatMap((line) => inLine(was.get(line.relationshipId), line, { optionId, label })),
    ...gone.map(({ name, relationshipId }) =>
      about('person-gone', `${name} is no longer compared (${label}).`, optionId, relationshipId),
    ),
  ];
}

function inLine(
  then: Line | undefined,
  now: Line,
  { optionId, label }: { readonly optionId: string; readonly label: string },
): readonly ChangedSince[] {
  const { name, relationshipId } = now;
  const is = inWords(groupShown(now));
  if (then === undefined) {
    return [
      about('person-added', `${name} was recorded since, and would be ${is} (${label}).`, optionId, relationshipId),
    ];
  }
  const before = inWords(groupShown(then));
  if (before === is) return [];
  return [about('group', `${name} was ${before} and would now be ${is} (${label}).`, optionId, relationshipId)];
}

const inWords = (group: string): string => group.replaceAll('-', ' ');

function inFlags(then: SeenOption, now: SeenOption, label: string): readonly ChangedSince[] {
  const sentences = ({ flags }: SeenOption): ReadonlySet<string> => new Set(flags.map(({ sentence }) => sentence));
  const [before, after] = [sentences(then), sentences(now)];
  const raised = [...after].filter((sentence) => !before.has(sentence));
  const gone = [...before].filter((sentence) => !after.has(sentence));
  return [
    ...raised.map((sentence) => about('flag-raised', `New flag on ${label}: ${sentence}`, now.optionId)),
    ...gone.map((sentence) => about('flag-gone', `No longer flagged on ${label}: ${sentence}`, now.optionId)),
  ];
}

/** Approvals and steps recorded since, and duties that are new. */
function inLaw(then: SeenOption, now: SeenOption, label: string): readonly ChangedSince[] {
  const stated = ({ legalEffects = [] }: SeenOption): ReadonlySet<string> =>
    new Set(
      legalEffects.flatMap(({ sentence, needs }) => [
        sentence,
        ...needs.map((need) => `${need.recordedOn === null ? 'Not recorded' : 'Recorded'}: ${need.sentence}`),
      ]),
    );
  const before = stated(then);
  const changed = [...stated(now)].filter((sentence) => !before.has(sentence));
  return changed.map((sentence) => about('law', `${label}: ${sentence}`, now.optionId));
}
