import type { Reason } from '../../../kernel';
import type { Protection } from '../../vocabulary';

/** Visits before the move protect a relationship; after it, nobody can promise them any more. */
export function nothingIsArrangedBeforeAMoveThatWasMade(protections: readonly Protection[]): Reason | undefined {
  if (protections.every(({ kind }) => kind !== 'pre-move-visits')) return undefined;
  const message = 'They have moved already, so visits before the move cannot be agreed any more';
  return { code: 'visits-before-a-move-made', message, field: 'protections' };
}
