import { row } from '../define-row';
import { imposeRestriction, liftRestriction, reviewRestriction } from './decide';
import * as inputs from './inputs';

export const restrictionsCommands = [
  row('ImposeRestriction', inputs.imposeRestrictionInput, imposeRestriction),
  row('ReviewRestriction', inputs.reviewRestrictionInput, reviewRestriction),
  row('LiftRestriction', inputs.liftRestrictionInput, liftRestriction),
] as const;
