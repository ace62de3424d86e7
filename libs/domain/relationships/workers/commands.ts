import { row } from '../define-row';
import { allocateWorker, endAllocation } from './decide';
import * as inputs from './inputs';

export const workersCommands = [
  row('AllocateWorker', inputs.allocateWorkerInput, allocateWorker),
  row('EndAllocation', inputs.endAllocationInput, endAllocation),
] as const;
