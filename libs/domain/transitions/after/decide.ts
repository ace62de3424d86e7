import { accept, acceptUnless, failing, onDay, type BaseFacts, type Decision } from '../../kernel';
import type { TransitionsEvent } from '../events';
import { whatWasSaidIsNotInTheFuture } from '../planning/rules/what-was-said-is-not-in-the-future';
import type { TransitionsState } from '../state';
import type { RecordPlacementExtended } from './inputs';
import { anExtensionGoesFurtherThanBefore } from './rules/an-extension-goes-further-than-before';

/** A placement that was to end goes on until another day. */
export function recordPlacementExtended(
  input: RecordPlacementExtended,
  state: TransitionsState,
  facts: BaseFacts,
): Decision<TransitionsEvent> {
  const { extensionId, previousUntil, until, reason } = input;
  if (state.extensions.some((known) => known.extensionId === extensionId)) return accept();
  const on = input.on ?? facts.today;
  const occurred = onDay(on);
  const late = whatWasSaidIsNotInTheFuture(occurred, facts.today);
  const reasons = failing(
    late === undefined ? undefined : { ...late, field: 'on' },
    anExtensionGoesFurtherThanBefore(until, previousUntil, on),
  );
  const data = { extensionId, occurred, previousUntil, until, reason };
  return acceptUnless(reasons, [{ type: 'PlacementExtended', data }]);
}
