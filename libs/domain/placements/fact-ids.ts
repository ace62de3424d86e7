import type { CivilDate } from '../kernel';

/** What an episode is called within one young person's record: nobody begins two episodes on one day. */
export const episodeFactId = (firstDay: CivilDate): string => `episode:${firstDay}`;

/** What the end of the episode that began on a day is called. */
export const episodeEndFactId = (firstDay: CivilDate): string => `episode-end:${firstDay}`;

/** What a missing spell (M) or an absence without permission (A) that began on a day is called. */
export const missingFactId = (firstDay: CivilDate, kind: 'M' | 'A'): string => `missing:${firstDay}:${kind}`;

/** What the end of a missing spell is called. */
export const missingEndFactId = (missing: string): string => `${missing}:end`;
