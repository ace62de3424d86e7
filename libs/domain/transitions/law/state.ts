import type { CivilDate } from '../../kernel';
import type { Act } from '../act';
import type { ApprovalKind, Approver, LegalStep } from './vocabulary';

/** An approval given or a step taken for one option, as recorded. */
export interface StepTaken {
  readonly stepId: string;
  readonly optionId: string;
  readonly step: ApprovalKind | LegalStep;
  /** As what it was approved; null for anything but an approval. */
  readonly approver: Approver | null;
  readonly who: string;
  readonly on: CivilDate;
  readonly reference: string | null;
  readonly recorded: Act;
}
