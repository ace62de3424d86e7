import { row } from '../define-row';
import { imposeRestriction, liftRestriction } from './decide';
import * as inputs from './inputs';

export const restrictionsCommands = [
  row('ImposeRestriction', inputs.imposeRestrictionInput, imposeRestriction),
  row('LiftRestriction', inputs.liftRestrictionInput, liftRestriction),
] as const;
