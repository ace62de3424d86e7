import { relationshipsLens } from '#libs/domain/relationships';
import { foldLens } from '#libs/domain/kernel';
import type { OpenedCase } from '../../case/opened-case';

/** A merge that stands, by the names the two records had. */
export interface Merge {
  readonly keptId: string;
  readonly mergedId: string;
  readonly kept: string;
  readonly merged: string;
}

/** The merges that stand. The records as they were recorded are folded anew: the case has each person once. */
export function mergesOf({ answer }: OpenedCase): readonly Merge[] {
  const { mergedInto } = answer.journey.relationships;
  const ids = Object.entries(mergedInto);
  if (ids.length === 0) return [];
  const { relationships } = foldLens(relationshipsLens, answer.journey.known.journey).state;
  const nameOf = (id: string): string => relationships[id]?.personName ?? 'Somebody';
  return ids.map(([mergedId, keptId]) => ({ keptId, mergedId, kept: nameOf(keptId), merged: nameOf(mergedId) }));
}
