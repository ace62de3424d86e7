import { ageOn, later, type CivilDate } from '../../kernel';
import type { HomeWithPlaces } from '../../homes';
import type { HomeOn } from '../../placements';
import { dateOfBirth, sexOf } from '../../profile';
import type { Journey } from '../state';

/** What decides whether a home could take somebody at all. */
export interface WhoLooks {
  /** Whole years on the day on which the home could begin. */
  readonly age: number | 'unknown';
  readonly sex: 'F' | 'M' | 'unknown';
  readonly neededBy: CivilDate | null;
  readonly presentHome: { readonly urn: string | null; readonly postcode: string | null };
}

/** SEX of the return: 1 and 2 until 2023, then letters. Source: research/domain 3.3. */
const SEX: Readonly<Record<string, WhoLooks['sex']>> = { '1': 'M', '2': 'F', M: 'M', F: 'F' };

const NOT_KNOWN = { urn: null, postcode: null };

export interface Looking {
  readonly on: CivilDate;
  readonly neededBy: CivilDate | null;
  readonly presentHome: HomeOn;
}

/** Who looks for a home, as each home would find them on the day it could begin. */
export function whoLooks(
  { profile }: Journey,
  { on, neededBy, presentHome }: Looking,
): (home: Pick<HomeWithPlaces, 'freeFrom'>) => WhoLooks {
  const born = dateOfBirth(profile);
  const known = {
    sex: SEX[sexOf(profile) ?? ''] ?? ('unknown' as const),
    neededBy,
    presentHome: presentHome.inCare === 'yes' ? presentHome : NOT_KNOWN,
  };
  const byDay = new Map<string, WhoLooks>();
  return ({ freeFrom }) => {
    const day = freeFrom === null ? on : later(on, freeFrom);
    const before = byDay.get(day);
    if (before !== undefined) return before;
    const then: WhoLooks = { ...known, age: born === null ? 'unknown' : ageOn(born, day) };
    byDay.set(day, then);
    return then;
  };
}
