import { defineCommand } from '../kernel';
import { closeHome, recordHome } from './decide';
import { closeHomeInput, recordHomeInput } from './inputs';
import { homesLens } from './state';

/** What can be asked about a home, one row a command. */
export const homesCommands = [
  defineCommand({ name: 'RecordHome', stream: 'home', input: recordHomeInput, lens: homesLens, decide: recordHome }),
  defineCommand({ name: 'CloseHome', stream: 'home', input: closeHomeInput, lens: homesLens, decide: closeHome }),
] as const;
