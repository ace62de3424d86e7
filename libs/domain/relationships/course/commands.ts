import { row } from '../define-row';
import { endRelationship, reopenRelationship } from './decide';
import { agreePause, endPause } from './decide-pause';
import { recordRepair, recordRupture } from './decide-rupture';
import * as inputs from './inputs';

export const courseCommands = [
  row('RecordRupture', inputs.recordRuptureInput, recordRupture),
  row('RecordRepair', inputs.recordRepairInput, recordRepair),
  row('AgreePause', inputs.agreePauseInput, agreePause),
  row('EndPause', inputs.endPauseInput, endPause),
  row('EndRelationship', inputs.endRelationshipInput, endRelationship),
  row('ReopenRelationship', inputs.reopenRelationshipInput, reopenRelationship),
] as const;
