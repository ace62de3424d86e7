import type { z } from 'zod';
import { defineCommand, type BaseFacts, type Decision, type DomainEvent } from '../kernel';
import { contactLogLens } from './contact-log';
import {
  addPersonWhoMatters, changeRole, correctRelationship, endRelationship, placeCloseness, recordWhereabouts,
} from './decide'; // prettier-ignore
import { recordContact } from './decide-contact';
import { agreeContact, endSupport, imposeRestriction, liftRestriction, recordSupport } from './decide-protection';
import { allocateWorker, endAllocation } from './decide-workers';
import { relationshipsLens } from './evolve';
import * as inputs from './inputs';
import type { RelationshipsState } from './state';

type Decide<Input> = (input: Input, state: RelationshipsState, facts: BaseFacts) => Decision<DomainEvent>;

/** A command on the journey stream that looks at the people who matter. */
const row = <Input>(name: string, input: z.ZodType<Input>, decide: Decide<Input>) =>
  defineCommand({ name, stream: 'journey', input, lens: relationshipsLens, decide });

/** What can be asked about the people who matter, one row a command. */
export const relationshipsCommands = [
  row('AddPersonWhoMatters', inputs.addPersonWhoMattersInput, addPersonWhoMatters),
  row('CorrectRelationship', inputs.correctRelationshipInput, correctRelationship),
  row('ChangeRole', inputs.changeRoleInput, changeRole),
  row('PlaceCloseness', inputs.placeClosenessInput, placeCloseness),
  row('RecordWhereabouts', inputs.recordWhereaboutsInput, recordWhereabouts),
  row('RecordSupport', inputs.recordSupportInput, recordSupport),
  row('EndSupport', inputs.endSupportInput, endSupport),
  row('AgreeContact', inputs.agreeContactInput, agreeContact),
  row('ImposeRestriction', inputs.imposeRestrictionInput, imposeRestriction),
  row('LiftRestriction', inputs.liftRestrictionInput, liftRestriction),
  row('EndRelationship', inputs.endRelationshipInput, endRelationship),
  row('AllocateWorker', inputs.allocateWorkerInput, allocateWorker),
  row('EndAllocation', inputs.endAllocationInput, endAllocation),
] as const;

/** What can be asked of the contact log. The decision needs `ContactFacts`: who is on record in the journey. */
export const contactCommands = [
  defineCommand({
    name: 'RecordContact',
    stream: 'contactLog',
    input: inputs.recordContactInput,
    lens: contactLogLens,
    decide: recordContact,
  }),
] as const;
