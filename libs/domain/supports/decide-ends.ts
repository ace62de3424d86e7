import { accept, acceptUnless, failing, type BaseFacts } from '../kernel';
import type { Decided } from './decide';
import type { SupportsEvent } from './events';
import type * as ask from './inputs';
import { supportOn } from './queries';
import { aStaggeringMovesEndsLater } from './rules/a-staggering-moves-ends-later';
import { aSupportIsOnRecord } from './rules/a-support-is-on-record';
import { aSupportThatEndedChangesNoMore } from './rules/a-support-that-ended-changes-no-more';
import { onlyWhatIsOpenIsClosed } from './rules/only-what-is-open-is-closed';
import { whatIsRecordedHasBegun } from './rules/what-is-recorded-has-begun';
import type { SupportsState } from './state';

/** What comes in place of something that ends. */
export function arrangeReplacement(input: ask.ArrangeReplacement, state: SupportsState, facts: BaseFacts): Decided {
  if (state.replacements[input.replacementId] !== undefined) return accept();
  const reasons = failing(
    aSupportIsOnRecord(input.end.kind === 'support' ? input.end.supportId : null, state),
    whatIsRecordedHasBegun(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'ReplacementArranged', data: input }]);
}

/** It will not come after all. */
export function recordReplacementFellThrough(
  input: ask.RecordReplacementFellThrough,
  state: SupportsState,
  facts: BaseFacts,
): Decided {
  const known = state.replacements[input.replacementId];
  if (known !== undefined && known.fellThrough !== null) return accept();
  const reasons = failing(
    onlyWhatIsOpenIsClosed(known, 'replacementId'),
    whatIsRecordedHasBegun(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'ReplacementFellThrough', data: input }]);
}

/** Money is late, cut or not enough. */
export function recordMoneyProblem(input: ask.RecordMoneyProblem, state: SupportsState, facts: BaseFacts): Decided {
  if (state.problems[input.problemId] !== undefined) return accept();
  const reasons = failing(
    aSupportIsOnRecord(input.supportId, state),
    whatIsRecordedHasBegun(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'MoneyProblemRecorded', data: input }]);
}

/** The money problem is over. */
export function settleMoneyProblem(input: ask.SettleMoneyProblem, state: SupportsState, facts: BaseFacts): Decided {
  const known = state.problems[input.problemId];
  if (known !== undefined && known.settled !== null) return accept();
  const reasons = failing(
    onlyWhatIsOpenIsClosed(known, 'problemId'),
    whatIsRecordedHasBegun(input.occurred, facts.today),
  );
  return acceptUnless(reasons, [{ type: 'MoneyProblemSettled', data: input }]);
}

/** Ends that came together are moved apart: each support goes on for longer, and a note says who agreed and why. */
export function agreeStagger(input: ask.AgreeStagger, state: SupportsState, facts: BaseFacts): Decided {
  if (state.staggers[input.staggerId] !== undefined) return accept();
  const reasons = failing(
    aStaggeringMovesEndsLater(input, state),
    ...input.moved.map(({ supportId }) => aSupportIsOnRecord(supportId, state)),
    ...input.moved.map(({ supportId }) => aSupportThatEndedChangesNoMore(supportId, state)),
    whatIsRecordedHasBegun(input.occurred, facts.today),
  ).map((reason) => (reason.field === 'supportId' ? { ...reason, field: 'moved' } : reason));
  return acceptUnless(reasons, [...extensionsIn(input, state, facts), { type: 'StaggerAgreed', data: input }]);
}

const extensionsIn = (
  { moved, agreedBy, reason, occurred }: ask.AgreeStagger,
  { supports }: SupportsState,
  { today }: BaseFacts,
): readonly SupportsEvent[] =>
  moved.flatMap(({ supportId, to }) => {
    const known = supports[supportId];
    if (known === undefined) return [];
    const previousUntil = supportOn(known, today).until;
    const until = { kind: 'date', on: to } as const;
    return [{ type: 'SupportExtended', data: { supportId, previousUntil, until, agreedBy, reason, occurred } }];
  });
