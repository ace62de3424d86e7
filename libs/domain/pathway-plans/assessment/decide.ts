import {
  accept,
  acceptUnless,
  failing,
  onDay,
  type BaseFacts,
  type Decision,
  type Reason,
  type VagueDate,
} from '../../kernel';
import type { PathwayPlansEvent } from '../events';
import { whatIsRecordedIsNotInTheFuture } from '../rules/what-is-recorded-is-not-in-the-future';
import type { PathwayPlansState } from '../state';
import type * as asked from './inputs';
import { aCompleteAssessmentSaysWhatTheLawAsks } from './rules/a-complete-assessment-says-what-the-law-asks';
import { aViewIsThereOrWhyItIsNot } from './rules/a-view-is-there-or-why-it-is-not';
import { anAssessmentIsOnRecordAndGoesOn } from './rules/an-assessment-is-on-record-and-goes-on';
import { nothingIsFoundBeforeAnAssessmentStarts } from './rules/nothing-is-found-before-an-assessment-starts';
import { oneAssessmentGoesOnAtATime } from './rules/one-assessment-goes-on-at-a-time';
import type { NeedsAssessment } from './state';

type Decided = Decision<PathwayPlansEvent>;
type About = { readonly assessmentId: string; readonly occurred?: VagueDate | undefined };

interface OnAssessment {
  readonly known: NeedsAssessment | undefined;
  readonly occurred: VagueDate;
  readonly reasons: readonly Reason[];
}

function look(input: About, state: PathwayPlansState, { today }: BaseFacts): OnAssessment {
  const known = state.assessments[input.assessmentId];
  const occurred = input.occurred ?? onDay(today);
  return {
    known,
    occurred,
    reasons: failing(anAssessmentIsOnRecordAndGoesOn(known), whatIsRecordedIsNotInTheFuture(occurred, today)),
  };
}

/** Starts assessing what a young person needs. */
export function startNeedsAssessment(
  input: asked.StartNeedsAssessment,
  state: PathwayPlansState,
  { today }: BaseFacts,
): Decided {
  const { assessmentId, why } = input;
  if (state.assessments[assessmentId] !== undefined) return accept();
  const occurred = input.occurred ?? onDay(today);
  const reasons = failing(
    oneAssessmentGoesOnAtATime(state.assessments),
    whatIsRecordedIsNotInTheFuture(occurred, today),
  );
  return acceptUnless(reasons, [{ type: 'NeedsAssessmentStarted', data: { assessmentId, why, occurred } }]);
}

/** Whose view was sought, and what they think; or why they were not asked. */
export function recordAssessmentView(
  input: asked.RecordAssessmentView,
  state: PathwayPlansState,
  facts: BaseFacts,
): Decided {
  const { known, occurred, reasons } = look(input, state, facts);
  const stands = known?.views.find(({ viewId }) => viewId === input.viewId);
  if (stands?.view === input.view && stands.notSoughtReason === input.notSoughtReason) return accept();
  const all = [...reasons, ...failing(aViewIsThereOrWhyItIsNot(input))];
  return acceptUnless(all, [{ type: 'AssessmentViewRecorded', data: { ...input, occurred } }]);
}

/** What the assessment takes into account. */
export function recordAssessmentInformation(
  input: asked.RecordAssessmentInformation,
  state: PathwayPlansState,
  facts: BaseFacts,
): Decided {
  const { known, occurred, reasons } = look(input, state, facts);
  if (known?.information.some(({ informationId }) => informationId === input.informationId)) return accept();
  return acceptUnless(reasons, [{ type: 'AssessmentInformationRecorded', data: { ...input, occurred } }]);
}

/** What was weighed, and by whom. */
export function recordAssessmentDeliberation(
  input: asked.RecordAssessmentDeliberation,
  state: PathwayPlansState,
  facts: BaseFacts,
): Decided {
  const { known, occurred, reasons } = look(input, state, facts);
  if (known?.deliberations.some(({ deliberationId }) => deliberationId === input.deliberationId)) return accept();
  return acceptUnless(reasons, [{ type: 'AssessmentDeliberationRecorded', data: { ...input, occurred } }]);
}

/** What was found for one part of life. */
export function recordAssessmentResult(
  input: asked.RecordAssessmentResult,
  state: PathwayPlansState,
  facts: BaseFacts,
): Decided {
  const { known, occurred, reasons } = look(input, state, facts);
  const stands = known?.results.findLast(({ area }) => area === input.area);
  if (stands?.helpNeeded === input.helpNeeded && stands.words === input.words) return accept();
  return acceptUnless(reasons, [{ type: 'AssessmentResultRecorded', data: { ...input, occurred } }]);
}

/** The assessment is complete: nothing is added to it any more. */
export function completeNeedsAssessment(
  input: asked.CompleteNeedsAssessment,
  state: PathwayPlansState,
  facts: BaseFacts,
): Decided {
  const { known, occurred, reasons } = look(input, state, facts);
  if (known !== undefined && known.completed !== null) return accept();
  const all = [
    ...reasons,
    ...failing(nothingIsFoundBeforeAnAssessmentStarts(known, occurred)),
    ...aCompleteAssessmentSaysWhatTheLawAsks(known),
  ];
  const { assessmentId } = input;
  return acceptUnless(all, [{ type: 'NeedsAssessmentCompleted', data: { assessmentId, occurred } }]);
}
