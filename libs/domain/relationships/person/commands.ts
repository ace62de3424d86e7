import { row } from '../define-row';
import { addPersonWhoMatters, changeRole, correctRelationship, recordWhereabouts } from './decide';
import * as inputs from './inputs';

export const personCommands = [
  row('AddPersonWhoMatters', inputs.addPersonWhoMattersInput, addPersonWhoMatters),
  row('CorrectRelationship', inputs.correctRelationshipInput, correctRelationship),
  row('ChangeRole', inputs.changeRoleInput, changeRole),
  row('RecordWhereabouts', inputs.recordWhereaboutsInput, recordWhereabouts),
] as const;
