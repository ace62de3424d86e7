import { row } from '../define-row';
import { allocateWorker, endAllocation, recordHandover } from './decide';
import { endLinkPerson, nameLinkPerson } from './decide-link-person';
import * as inputs from './inputs';

export const workersCommands = [
  row('AllocateWorker', inputs.allocateWorkerInput, allocateWorker),
  row('EndAllocation', inputs.endAllocationInput, endAllocation),
  row('RecordHandover', inputs.recordHandoverInput, recordHandover),
  row('NameLinkPerson', inputs.nameLinkPersonInput, nameLinkPerson),
  row('EndLinkPerson', inputs.endLinkPersonInput, endLinkPerson),
] as const;
