import type { VagueDate, YesNoUnknown } from '../../kernel';
import type { Dated } from '../dated-fact';

export type WorkerRole = 'social-worker' | 'personal-adviser' | 'reviewing-officer' | 'coordinator';

/** A worker's time with the young person. */
export interface Allocation {
  readonly factId: string;
  readonly workerRef: string;
  readonly role: WorkerRole;
  /** SW_REASON of the new worker; null when not known. */
  readonly reason: string | null;
  readonly from: VagueDate;
  readonly endFactId: string | null;
  readonly ended: VagueDate | null;
}

/** How a worker who left handed over. */
export interface Handover extends Dated {
  readonly goodbye: YesNoUnknown;
  readonly metTogether: YesNoUnknown;
  readonly letter: YesNoUnknown;
  readonly words: string | null;
}

/** Somebody who keeps the others in touch with the young person. */
export interface LinkPerson extends Dated {
  readonly linkId: string;
  readonly relationshipId: string;
  readonly chosenByYoungPerson: YesNoUnknown;
  readonly handover: string | null;
  readonly ended: { readonly on: VagueDate; readonly reason: string } | null;
}
