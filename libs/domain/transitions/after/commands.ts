import { defineCommand } from '../../kernel';
import { extensionsLens } from '../lenses';
import { recordPlacementExtended } from './decide';
import { recordPlacementExtendedInput } from './inputs';

/** What can be recorded of a home that goes on. */
export const afterCommands = [
  defineCommand({
    name: 'RecordPlacementExtended',
    stream: 'journey',
    input: recordPlacementExtendedInput,
    lens: extensionsLens,
    decide: recordPlacementExtended,
  }),
] as const;
