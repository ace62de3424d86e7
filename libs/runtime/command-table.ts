import { CommandTable } from '#libs/application';
import { homesCommands } from '#libs/domain/homes';
import { journeyCommands } from '#libs/domain/journey';
import { recordReturn } from '#libs/domain/journey/record-return';
import { profileCommands } from '#libs/domain/profile';
import { bondCommands, contactCommands, relationshipsCommands } from '#libs/domain/relationships';
import { storyCommands } from '#libs/domain/story';
import { endingSupportsCommands } from '#libs/domain/supports';
import { transitionsCommands } from '#libs/domain/transitions';

/** Every act the product can do to a young person's record, or to the list of homes. */
export const commandTable = (): CommandTable =>
  new CommandTable([
    ...profileCommands,
    ...relationshipsCommands,
    ...bondCommands,
    ...contactCommands,
    ...transitionsCommands,
    ...storyCommands,
    ...endingSupportsCommands,
    ...journeyCommands,
    recordReturn,
    ...homesCommands,
  ]);
