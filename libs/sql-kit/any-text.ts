/** Stands before what was escaped. Unicode gives it to no letter, so nobody types it; where it is in a text it is escaped too. */
const SIGN = '\uFDD0';
const NOT_STORABLE = /[\0\uFDD0]|\p{Surrogate}/gu;
const ESCAPED = /\uFDD0([0-9a-f]{4})/g;

/**
 * Text as both engines can hold it. PostgreSQL refuses U+0000, and neither keeps half of a letter that takes two
 * (a lone surrogate); both can be typed or sent by somebody. One text in, one text out: two that differ still differ.
 */
export const storable = (text: string): string =>
  text.replace(NOT_STORABLE, (one) => `${SIGN}${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What was given to `storable`. */
export const asGiven = (stored: string): string =>
  stored.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
