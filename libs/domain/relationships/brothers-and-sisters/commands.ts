import type { z } from 'zod';
import { defineCommand, type BaseFacts, type Decision, type DomainEvent } from '../../kernel';
import { row } from '../define-row';
import { relationshipsLens } from '../evolve';
import type { RelationshipsState } from '../state';
import { confirmBond, declineBond, suggestBond, withdrawBond } from './decide';
import { recordReunionPlan } from './decide-plan';
import * as inputs from './inputs';
import type { BondFacts } from './links';

type Decide<Input> = (input: Input, state: RelationshipsState, facts: BaseFacts & BondFacts) => Decision<DomainEvent>;

const linking = <Input>(name: string, input: z.ZodType<Input>, decide: Decide<Input>) =>
  defineCommand({ name, stream: 'journey', input, lens: relationshipsLens, decide });

/** What can be asked of a link: the decision needs what the other record says of it, gathered from there. */
export const bondCommands = [
  linking('SuggestBond', inputs.suggestBondInput, suggestBond),
  linking('ConfirmBond', inputs.confirmBondInput, confirmBond),
  linking('DeclineBond', inputs.declineBondInput, declineBond),
] as const;

export const brothersAndSistersCommands = [
  row('WithdrawBond', inputs.withdrawBondInput, withdrawBond),
  row('RecordReunionPlan', inputs.recordReunionPlanInput, recordReunionPlan),
] as const;
