/**
 * Endings that fall within as many days of each other come together: for the assessment of a move, for the flag on a case and
 * for the support cliff. Source: research/domain 5.1, F29; Barnett, Caldecott Foundation, 2017.
 */
export const ENDINGS_TOGETHER_DAYS = 90;

/** How many of them make a cliff. Source: research/domain P5. */
export const ENDINGS_TOGETHER_MIN = 2;
