import { accept, acceptUnless, failing, onDay, type BaseFacts, type Decision, type Reason } from '../kernel';
import type { AgendaFacts } from './decide';
import type { ReviewsEvent } from './events';
import type { LineReviewed, RecordRelationshipsReviewed } from './inputs';
import { aBrokenPromiseIsAnswered } from './rules/a-broken-promise-is-answered';
import { aNextStepComesAfterTheReview } from './rules/a-next-step-comes-after-the-review';
import { aReviewWasHeld } from './rules/a-review-was-held';
import { anOutcomeComesWithANextStepOrAReason } from './rules/an-outcome-comes-with-a-next-step-or-a-reason';
import { whatIsMarkedIsOnTheAgenda } from './rules/what-is-marked-is-on-the-agenda';
import { saysTheSame } from './same';
import type { Meeting, ReviewRecord, ReviewsState } from './state';

/**
 * What a review said of the relationships on its agenda, as many of them as have been looked at. Only what is new or other
 * than before is recorded. Somebody who was recorded after the pack was made can be marked too.
 */
export function recordRelationshipsReviewed(
  input: RecordRelationshipsReviewed,
  state: ReviewsState,
  facts: BaseFacts & AgendaFacts,
): Decision<ReviewsEvent> {
  const { reviewId } = input;
  const review = state.reviews[reviewId];
  const meeting = review?.meeting ?? null;
  const changed = input.lines
    .map((line, at) => ({ line: settled(line), at }))
    .filter(({ line }) => !isKnown(line, review));
  if (meeting !== null && changed.length === 0) return accept();
  const reasons = [
    ...failing(aReviewWasHeld(meeting)),
    ...changed.flatMap(({ line, at }) => rulesOfLine(line, { meeting, facts, at })),
  ];
  const occurred = onDay(meeting?.on ?? facts.today);
  return acceptUnless(
    reasons,
    changed.map(({ line }) => ({ type: 'RelationshipReviewed', data: { reviewId, ...line, occurred } })),
  );
}

/** What was not discussed has no next step, whatever stood in the form. */
const settled = ({ relationshipId, outcome, why, action, noActionNeeded }: LineReviewed): LineReviewed =>
  outcome === 'not-discussed'
    ? { relationshipId, outcome, why, action: null, noActionNeeded: false }
    : { relationshipId, outcome, why, action, noActionNeeded };

function isKnown(line: LineReviewed, review: ReviewRecord | undefined): boolean {
  const before = review?.relationships[line.relationshipId];
  if (before === undefined) return false;
  const { on: _when, ...said } = before;
  return saysTheSame(said, line);
}

interface LineFacts {
  readonly meeting: Meeting | null;
  readonly facts: AgendaFacts;
  readonly at: number;
}

function rulesOfLine(line: LineReviewed, { meeting, facts, at }: LineFacts): readonly Reason[] {
  const all = [...(meeting?.agenda ?? []), ...facts.agenda];
  const onAgenda = all.find(({ relationshipId }) => relationshipId === line.relationshipId);
  return failing(
    whatIsMarkedIsOnTheAgenda(line.relationshipId, new Set(all.map(({ relationshipId }) => relationshipId))),
    anOutcomeComesWithANextStepOrAReason(line),
    aBrokenPromiseIsAnswered(line, onAgenda),
    aNextStepComesAfterTheReview(line.action?.by, meeting),
  ).map((reason) => ({ ...reason, field: `lines.${at}.${reason.field ?? ''}` }));
}
