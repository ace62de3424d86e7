import type { z } from 'zod';
import { defineCommand, type BaseFacts, type Decision, type DomainEvent } from '../../kernel';
import { promisesLens } from '../lenses';
import type { TransitionsState } from '../state';
import { disputePromise, releasePromise, replacePromise } from './decide';
import * as inputs from './inputs';

type Decide<Input> = (input: Input, state: TransitionsState, facts: BaseFacts) => Decision<DomainEvent>;

const promising = <Input>(name: string, input: z.ZodType<Input>, decide: Decide<Input>) =>
  defineCommand({ name, stream: 'journey', input, lens: promisesLens, decide });

/** What can be said of a promise once it was made. Making one is part of approving a move. */
export const promisesCommands = [
  promising('ReleasePromise', inputs.releasePromiseInput, releasePromise),
  promising('ReplacePromise', inputs.replacePromiseInput, replacePromise),
  promising('DisputePromise', inputs.disputePromiseInput, disputePromise),
] as const;
