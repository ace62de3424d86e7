import { row } from '../define-row';
import { placeCloseness, placeRings } from './decide';
import { describeRelationship, recordWish, sayLovingAndLasting } from './decide-words';
import * as inputs from './inputs';

export const viewsCommands = [
  row('PlaceCloseness', inputs.placeClosenessInput, placeCloseness),
  row('PlaceRings', inputs.placeRingsInput, placeRings),
  row('DescribeRelationship', inputs.describeRelationshipInput, describeRelationship),
  row('RecordWish', inputs.recordWishInput, recordWish),
  row('SayLovingAndLasting', inputs.sayLovingAndLastingInput, sayLovingAndLasting),
] as const;
