import type { Act } from '../act';
import type { LawEvent } from './events';
import type { StepTaken } from './state';

type Steps = readonly StepTaken[];
type DataOf<T extends LawEvent['type']> = Extract<LawEvent, { type: T }>['data'];
export type LawHandlers = {
  readonly [T in LawEvent['type']]: (steps: Steps, data: DataOf<T>, act: Act) => Steps;
};

const withStep = (steps: Steps, taken: StepTaken): Steps =>
  steps.some(({ stepId }) => stepId === taken.stepId) ? steps : [...steps, taken];

/** How what the law asks for is met, step by step. */
export const LAW_HANDLERS: LawHandlers = {
  MoveApprovalGiven: (steps, { stepId, optionId, kind, givenBy, givenAs, occurred, reference }, recorded) =>
    withStep(steps, {
      stepId, optionId, step: kind, approver: givenAs, who: givenBy, on: occurred.to, reference, recorded,
    }), // prettier-ignore
  MoveLegalStepTaken: (steps, { stepId, optionId, step, who, occurred, reference }, recorded) =>
    withStep(steps, { stepId, optionId, step, approver: null, who, on: occurred.to, reference, recorded }),
  MoveLegalStepWithdrawn: (steps, { stepId }) => steps.filter((known) => known.stepId !== stepId),
};
