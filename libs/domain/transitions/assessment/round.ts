const PLACES = 1e6;

/**
 * To six places: what a decision keeps must read the same on every engine, and the last digits of a logarithm need not.
 * Nothing comes out as minus nothing, which does not survive being written down.
 */
export const rounded = (x: number): number => Math.round(x * PLACES) / PLACES + 0;
