import { defineCommand } from '../kernel';
import { recordPreferredName, registerYoungPerson } from './decide';
import { preferredNameInput, registerInput } from './inputs';
import { profileLens } from './state';

/** What can be asked about who a young person is, one row a command. */
export const profileCommands = [
  defineCommand({
    name: 'RegisterYoungPerson',
    stream: 'journey',
    input: registerInput,
    lens: profileLens,
    decide: registerYoungPerson,
  }),
  defineCommand({
    name: 'RecordPreferredName',
    stream: 'journey',
    input: preferredNameInput,
    lens: profileLens,
    decide: recordPreferredName,
  }),
] as const;
