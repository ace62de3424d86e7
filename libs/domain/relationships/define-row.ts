import type { z } from 'zod';
import { defineCommand, type BaseFacts, type Decision, type DomainEvent } from '../kernel';
import { relationshipsLens } from './evolve';
import type { RelationshipsState } from './state';

type Decide<Input> = (input: Input, state: RelationshipsState, facts: BaseFacts) => Decision<DomainEvent>;

/** A command on the journey stream that looks at the people who matter. */
export const row = <Input>(name: string, input: z.ZodType<Input>, decide: Decide<Input>) =>
  defineCommand({ name, stream: 'journey', input, lens: relationshipsLens, decide });
