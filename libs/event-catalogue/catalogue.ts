import { afterCareEvents } from '#libs/domain/after-care';
import { diaryEvents } from '#libs/domain/diary';
import { homesEvents } from '#libs/domain/homes';
import type { EventDefinition } from '#libs/domain/kernel';
import { leavingCareEvents } from '#libs/domain/leaving-care';
import { pathwayPlansEvents } from '#libs/domain/pathway-plans';
import { placementsEvents } from '#libs/domain/placements';
import { profileEvents } from '#libs/domain/profile';
import { contactLogEvents, relationshipsJourneyEvents } from '#libs/domain/relationships';
import { reviewsEvents } from '#libs/domain/reviews';
import { storyEvents } from '#libs/domain/story';
import { supportsEvents } from '#libs/domain/supports';
import { transitionsEvents } from '#libs/domain/transitions';

/** Every event type there is. A type that is not here cannot be written, and stops whoever reads it. */
export const ALL_EVENTS: readonly EventDefinition[] = [
  ...profileEvents,
  ...placementsEvents,
  ...reviewsEvents,
  ...pathwayPlansEvents,
  ...afterCareEvents,
  ...relationshipsJourneyEvents,
  ...contactLogEvents,
  ...transitionsEvents,
  ...storyEvents,
  ...leavingCareEvents,
  ...supportsEvents,
  ...diaryEvents,
  ...homesEvents,
];

const byType = new Map(ALL_EVENTS.map((definition) => [definition.type, definition]));
if (byType.size !== ALL_EVENTS.length) throw new Error('two event definitions share one type name');

/** The definition of a type; undefined when there is none. */
export const definitionOf = (type: string): EventDefinition | undefined => byType.get(type);
