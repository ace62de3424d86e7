/** Injection tokens of what is a value and not a class. */
export const ACCESS_LOG = Symbol('AccessLog');
export const CLOCK = Symbol('Clock');
export const CONFIG = Symbol('Config');
export const DRAFTS = Symbol('DraftKeeper');
export const ENGINE = Symbol('Engine');
export const FEED_SUBJECTS = Symbol('FeedSubjects');
export const IDS = Symbol('Ids');
export const LISTS = Symbol('ReadQueries');
export const LOGGER = Symbol('Logger');
export const SESSIONS = Symbol('Sessions');
export const VIEW_ENGINE = Symbol('ViewEngine');
