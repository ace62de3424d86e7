import type { CivilDate } from '#libs/domain/kernel';
import { readInOn } from './collection-year';
import { returnFiles, type ReturnFile } from './returns';
import type { Action, InventedAuthority } from './types';

/** One thing to do with the clock set to `at` (ISO 8601, UTC). */
export type Step =
  | { readonly at: string; readonly kind: 'return'; readonly year: number; readonly files: readonly ReturnFile[] }
  | { readonly at: string; readonly kind: 'action'; readonly action: Action };

const TURN_OF_DAY_MS = 1_000;
const FIRST_MS = 9 * 3_600_000;
const LAST_MS = 17 * 3_600_000;
/** Returns are read in before work begins, so that what is recorded that day is recorded after them. */
const RETURN_AT = 'T07:00:00.000Z';

/**
 * The authority's years in order of time: returns on the day they are read in, everything else when a worker records it,
 * during office hours. Times never go backwards. The return files are made as their step is reached.
 */
export function* demoScript(authority: InventedAuthority): Generator<Step> {
  const { endsOn } = authority.request;
  const returns = authority.returnYears.map((year) => ({ year, on: readInOn(year, endsOn) }));
  let ms = FIRST_MS;
  let day = '' as CivilDate;
  for (const action of authority.actions) {
    while (returns[0] !== undefined && returns[0].on <= action.on) yield returned(authority, returns.shift() as Due);
    ms = action.on === day ? Math.min(LAST_MS, ms + TURN_OF_DAY_MS) : FIRST_MS;
    day = action.on;
    yield { at: `${day}T${timeOf(ms)}`, kind: 'action', action };
  }
  for (const due of returns) yield returned(authority, due);
}

interface Due {
  readonly year: number;
  readonly on: CivilDate;
}

function returned(authority: InventedAuthority, { year, on }: Due): Step {
  return { at: `${on}${RETURN_AT}`, kind: 'return', year, files: returnFiles(authority, year) };
}

function timeOf(ms: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(ms / 1_000);
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.000Z`;
}
