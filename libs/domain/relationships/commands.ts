import { brothersAndSistersCommands } from './brothers-and-sisters/commands';
import { agreementCommands } from './contact/commands';
import { courseCommands } from './course/commands';
import { personCommands } from './person/commands';
import { restrictionsCommands } from './restrictions/commands';
import { supportsCommands } from './supports/commands';
import { viewsCommands } from './views/commands';
import { workersCommands } from './workers/commands';

/** What can be asked about the people who matter, one row a command. */
export const relationshipsCommands = [
  ...personCommands,
  ...viewsCommands,
  ...supportsCommands,
  ...agreementCommands,
  ...restrictionsCommands,
  ...courseCommands,
  ...brothersAndSistersCommands,
  ...workersCommands,
] as const;
export { bondCommands } from './brothers-and-sisters/commands';
export { contactCommands } from './contact/commands';
