/** How long a draft is kept after its last change, in days. */
export const DRAFT_DAYS = 14;
/** Largest draft, in characters of its answers as JSON: several times the longest form there is. */
export const DRAFT_CHARACTERS_MAX = 200_000;
/** Most drafts one person has; past that the one longest untouched goes. */
export const DRAFTS_OF_ONE_PERSON_MAX = 100;

const KEPT_MS = DRAFT_DAYS * 86_400_000;
const shifted = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

/** Drafts last changed before this are over; both ISO 8601, UTC. */
export const keptSince = (now: string): string => shifted(now, -KEPT_MS);

/** Until when a draft is kept that was last changed then; both ISO 8601, UTC. */
export const keptUntil = (lastKeptAt: string): string => shifted(lastKeptAt, KEPT_MS);
