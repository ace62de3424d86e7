import { CommandTable } from '#libs/application';
import { afterCareCommands } from '#libs/domain/after-care';
import { diaryCommands } from '#libs/domain/diary';
import { homesCommands } from '#libs/domain/homes';
import { journeyCommands } from '#libs/domain/journey';
import { recordReturn } from '#libs/domain/journey/record-return';
import { pathwayPlansCommands } from '#libs/domain/pathway-plans';
import { leavingCareCommands } from '#libs/domain/leaving-care';
import { profileCommands } from '#libs/domain/profile';
import { bondCommands, contactCommands, relationshipsCommands } from '#libs/domain/relationships';
import { reviewsCommands } from '#libs/domain/reviews';
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
    ...leavingCareCommands,
    ...pathwayPlansCommands,
    ...reviewsCommands,
    ...afterCareCommands,
    ...endingSupportsCommands,
    ...diaryCommands,
    ...journeyCommands,
    recordReturn,
    ...homesCommands,
  ]);
