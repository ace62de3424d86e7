import { allocations } from './allocations';
import { bonds } from './bonds';
import { caseload } from './caseload';
import { contactDue } from './contact-due';
import { course } from './course';
import { diary } from './diary';
import { directory } from './directory';
import { homes } from './homes';
import { keepingInTouch } from './keeping-in-touch';
import { leavingCare } from './leaving-care';
import { moves } from './moves';
import { type Projection } from './projection';
import { stability } from './stability';

export { foldText, soundKey } from './fold-text';
export * from './projection';
export { caseload, course, stability };

/** Every list there is, in the order they are shown in `projections status`. */
export const ALL_PROJECTIONS: readonly Projection[] = [
  directory,
  caseload,
  allocations,
  contactDue,
  course,
  moves,
  stability,
  homes,
  bonds,
  leavingCare,
  diary,
  keepingInTouch,
];
