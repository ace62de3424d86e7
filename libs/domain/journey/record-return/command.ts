import { alreadyParsed, defineCommand } from '../../kernel';
import type { RecordReturnInput } from './claims';
import { knownFactsLens, type KnownFacts } from './known-facts';
import { reconcile } from './reconcile';

/**
 * Records one young person's part of a return. Accepts always: what cannot be recorded was refused when the row was read,
 * and what is doubtful is in the report (`ReturnReport`). Gives no event when nothing is new.
 */
export const recordReturn = defineCommand<RecordReturnInput, KnownFacts>({
  name: 'RecordReturn',
  stream: 'journey',
  input: alreadyParsed<RecordReturnInput>(
    (value) => 'localId' in value && 'rows' in value && Array.isArray(value.rows),
    'Rows of a return are read by its importer',
  ),
  lens: knownFactsLens,
  decide: (input, known) => {
    const { events, report } = reconcile(input, known);
    return { kind: 'accepted', events, report };
  },
});
