import { accept, acceptUnless, failing, type BaseFacts, type Decision, type Reason } from '../kernel';
import { datedReasons } from './decide';
import type { VisitEvent } from './events';
import type { CorrectVisit, RecordVisit, TakeBackVisit } from './inputs';
import { onlyWhatStandsIsChanged } from './rules/only-what-stands-is-changed';
import { whoWasNotSeenAloneHasAReason } from './rules/who-was-not-seen-alone-has-a-reason';
import type { Visit, VisitsState } from './visits';

type Decided = Decision<VisitEvent>;

const reasonsAgainst = (input: RecordVisit, { today }: BaseFacts): readonly Reason[] => [
  ...datedReasons(input.occurred, today),
  ...failing(whoWasNotSeenAloneHasAReason(input)),
];

const standing = ({ visits, takenBack }: VisitsState, visitId: string): Visit | undefined =>
  takenBack[visitId] === undefined ? visits[visitId] : undefined;

/** Records a visit; asked again, it changes nothing. */
export function recordVisit(input: RecordVisit, state: VisitsState, facts: BaseFacts): Decided {
  if (state.visits[input.visitId] !== undefined) return accept();
  return acceptUnless(reasonsAgainst(input, facts), [{ type: 'VisitMade', data: input }]);
}

/** Puts a visit right. What was recorded first stays in the record. */
export function correctVisit(input: CorrectVisit, state: VisitsState, facts: BaseFacts): Decided {
  const known = standing(state, input.visitId);
  const reasons = [...failing(onlyWhatStandsIsChanged(known, 'visitId')), ...reasonsAgainst(input, facts)];
  return acceptUnless(
    reasons,
    known !== undefined && says(known, input) ? [] : [{ type: 'VisitCorrected', data: input }],
  );
}

const says = (known: Visit, { reason: _, ...input }: CorrectVisit): boolean =>
  Object.entries(input).every(
    ([field, value]) => JSON.stringify(known[field as keyof Visit]) === JSON.stringify(value),
  );

/** Takes back a visit that was recorded by mistake. */
export function takeBackVisit(input: TakeBackVisit, state: VisitsState): Decided {
  if (state.takenBack[input.visitId] !== undefined) return accept();
  const reasons = failing(onlyWhatStandsIsChanged(state.visits[input.visitId], 'visitId'));
  return acceptUnless(reasons, [{ type: 'VisitTakenBack', data: input }]);
}
