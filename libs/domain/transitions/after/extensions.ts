import { daysBetween, type CivilDate } from '../../kernel';
import type { TransitionsState } from '../state';
import type { Extension } from './state';

/** An extension of fewer days than this is short: judgement, three months. */
const SHORT_DAYS_BELOW = 92;
/** As many in a row are a risk in themselves. Source: research/domain 5.1, F26. */
export const SHORT_EXTENSIONS_MIN = 2;

/** By how many days a placement was extended: from the day it was to end, or from the day it was decided where nobody had said. */
export const daysGained = ({ previousUntil, until, on }: Extension): number => daysBetween(previousUntil ?? on, until);

/** Extensions decided while they lived in one home, by day. */
export const extensionsBetween = (state: TransitionsState, from: CivilDate, to: CivilDate): readonly Extension[] =>
  [...state.extensions].filter(({ on }) => on >= from && on <= to).sort((a, b) => (a.on < b.on ? -1 : 1));

/** The short extensions at the end of a list, one after another: a longer one is a commitment and ends the row. */
export function shortExtensionsInARow(extensions: readonly Extension[]): readonly Extension[] {
  const lastLong = extensions.findLastIndex((one) => daysGained(one) >= SHORT_DAYS_BELOW);
  return extensions.slice(lastLong + 1);
}
