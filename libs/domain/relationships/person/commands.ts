import { row } from '../define-row';
import { addPersonWhoMatters, changeRole, correctRelationship, recordWhereabouts } from './decide';
import { mergeRelationships, undoMerge } from './decide-merge';
import * as inputs from './inputs';

export const personCommands = [
  row('AddPersonWhoMatters', inputs.addPersonWhoMattersInput, addPersonWhoMatters),
  row('CorrectRelationship', inputs.correctRelationshipInput, correctRelationship),
  row('ChangeRole', inputs.changeRoleInput, changeRole),
  row('RecordWhereabouts', inputs.recordWhereaboutsInput, recordWhereabouts),
  row('MergeRelationships', inputs.mergeRelationshipsInput, mergeRelationships),
  row('UndoMerge', inputs.mergeRelationshipsInput, undoMerge),
] as const;
