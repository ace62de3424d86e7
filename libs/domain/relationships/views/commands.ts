import { row } from '../define-row';
import { placeCloseness } from './decide';
import * as inputs from './inputs';

export const viewsCommands = [row('PlaceCloseness', inputs.placeClosenessInput, placeCloseness)] as const;
