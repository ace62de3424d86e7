import { onDay, type CivilDate } from '../../../kernel';
import { idFor } from '../../id-for';
import type { MoveOption, SeenAtDecision } from '../../vocabulary';
import type { PromisesEvent } from '../events';

type Made = Extract<PromisesEvent, { type: 'PromiseMade' }>;

/** A move as it is approved: which option, what the person approving saw, and the day. */
export interface Approved {
  readonly transitionId: string;
  readonly option: MoveOption;
  readonly seen: SeenAtDecision;
  readonly today: CivilDate;
}

/**
 * Every protection of the approved option is a promise, for everybody who is scored in what the person approving saw: the
 * group that is seen there already counts on what was agreed, so somebody shown as kept may be kept by this very promise.
 * Whoever is not scored is promised nothing: safety comes first. The ids follow from the move. Source: research/product 3.9.
 */
export function whatProtectsARelationshipIsPromised({ transitionId, option, seen, today }: Approved): readonly Made[] {
  const scored = scoredIn(seen, option.optionId);
  const count = new Map<string, number>();
  return option.protections.flatMap(({ relationshipId, kind, note, responsible, firstOn }) => {
    const sort = `promise ${option.optionId} ${relationshipId} ${kind}`;
    const place = count.get(sort) ?? 0;
    count.set(sort, place + 1);
    if (!scored.has(relationshipId)) return [];
    const data: Made['data'] = {
      promiseId: idFor(transitionId, `${sort} ${place}`),
      relationshipId,
      transitionId,
      optionId: option.optionId,
      kind,
      what: note,
      owner: responsible,
      from: firstOn ?? option.startsOn ?? today,
      everyDays: null,
      until: null,
      occurred: onDay(today),
    };
    return [{ type: 'PromiseMade', data }];
  });
}

function scoredIn(seen: SeenAtDecision, optionId: string): ReadonlySet<string> {
  const lines = seen.options.find((option) => option.optionId === optionId)?.lines ?? [];
  return new Set(lines.flatMap(({ relationshipId, group }) => (group === 'not-scored' ? [] : [relationshipId])));
}
