import { row } from '../define-row';
import { endRelationship } from './decide';
import * as inputs from './inputs';

export const courseCommands = [row('EndRelationship', inputs.endRelationshipInput, endRelationship)] as const;
