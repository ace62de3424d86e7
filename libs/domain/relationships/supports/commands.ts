import { row } from '../define-row';
import { endSupport, recordSupport } from './decide';
import * as inputs from './inputs';

export const supportsCommands = [
  row('RecordSupport', inputs.recordSupportInput, recordSupport),
  row('EndSupport', inputs.endSupportInput, endSupport),
] as const;
