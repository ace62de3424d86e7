import { accept, acceptUnless, failing, onDay, type BaseFacts, type Decision } from '../../kernel';
import type { PathwayPlansEvent } from '../events';
import { whatIsRecordedIsNotInTheFuture } from '../rules/what-is-recorded-is-not-in-the-future';
import type { PathwayPlansState } from '../state';
import type * as asked from './inputs';
import { aDisagreementIsInTheirWords } from './rules/a-disagreement-is-in-their-words';
import { aVersionHasTheYoungPersonsWordsOrWhyNot } from './rules/a-version-has-the-young-persons-words-or-why-not';
import { aVersionIsOnRecord } from './rules/a-version-is-on-record';
import { aVersionSaysSomethingNew } from './rules/a-version-says-something-new';
import { aVersionSaysWhomToCall } from './rules/a-version-says-whom-to-call';
import { versionsFollowEachOther } from './rules/versions-follow-each-other';
import type { PlanVersion } from './state';

type Decided = Decision<PathwayPlansEvent>;

const versionOf = ({ versions }: PathwayPlansState, version: number): PlanVersion | undefined =>
  versions.find((known) => known.version === version);

/** Makes a version of the plan as it stands. */
export function makePlanVersion(input: asked.MakePlanVersion, state: PathwayPlansState, { today }: BaseFacts): Decided {
  const { versionId, noWordsReason } = input;
  if (state.versions.some((known) => known.versionId === versionId)) return accept();
  const last = state.versions.at(-1);
  const on = input.on ?? today;
  const reasons = failing(
    aVersionSaysSomethingNew(state),
    aVersionSaysWhomToCall(state.plan),
    aVersionHasTheYoungPersonsWordsOrWhyNot(state.plan, noWordsReason),
    versionsFollowEachOther(last, on, today),
  );
  const data = { versionId, version: (last?.version ?? 0) + 1, noWordsReason, occurred: onDay(on) };
  return acceptUnless(reasons, [{ type: 'PlanVersionMade', data }]);
}

/** Whether somebody agrees with a version. */
export function recordPlanAgreement(
  input: asked.RecordPlanAgreement,
  state: PathwayPlansState,
  { today }: BaseFacts,
): Decided {
  const version = versionOf(state, input.version);
  if (version?.agreements.some(({ agreementId }) => agreementId === input.agreementId)) return accept();
  const occurred = input.occurred ?? onDay(today);
  const reasons = failing(
    aVersionIsOnRecord(version, occurred),
    whatIsRecordedIsNotInTheFuture(occurred, today),
    aDisagreementIsInTheirWords(input.agrees, input.words),
  );
  return acceptUnless(reasons, [{ type: 'PlanAgreementRecorded', data: { ...input, occurred } }]);
}

/** A version was looked at in a review. */
export function recordPlanReview(
  input: asked.RecordPlanReview,
  state: PathwayPlansState,
  { today }: BaseFacts,
): Decided {
  const version = versionOf(state, input.version);
  if (version?.reviews.some(({ reviewId }) => reviewId === input.reviewId)) return accept();
  const occurred = input.occurred ?? onDay(today);
  const reasons = failing(aVersionIsOnRecord(version, occurred), whatIsRecordedIsNotInTheFuture(occurred, today));
  return acceptUnless(reasons, [{ type: 'PlanReviewed', data: { ...input, occurred } }]);
}
