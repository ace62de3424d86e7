import { drawCohort } from './cohort';
import { returnYearsFor, yearStart } from './collection-year';
import { addDays } from '#libs/domain/kernel';
import { Homes } from './homes';
import { InventedMap } from './map';
import { AUTHORITY_NAME } from './names';
import { Random } from './random';
import { Staff } from './staff';
import type { InventedAuthority, SimulationRequest, YoungPerson } from './types';
import { drawYoungPerson } from './young-person';

/** An authority's care, with the map and staff that its people are still to be drawn from. */
export interface SimulatedCare extends Omit<InventedAuthority, 'actions' | 'vacancies'> {
  readonly map: InventedMap;
  readonly pool: Staff;
}

/** Invents an authority's years of care. Throws on a request that cannot be met. */
export function simulateCare(request: SimulationRequest): SimulatedCare {
  check(request);
  const random = new Random(`harrowmere-${request.seed}`);
  const returnYears = returnYearsFor(request.years, request.endsOn);
  const startsOn = yearStart(returnYears[0] as number);
  const map = new InventedMap(random.fork('map'));
  const homes = new Homes(map, random.fork('homes'));
  const staff = new Staff(random.fork('staff'), addDays(startsOn, -366), request.endsOn, request.youngPeople);
  const cohort = drawCohort(request.youngPeople, startsOn, request.endsOn, {
    homes,
    map,
    random: random.fork('cohort'),
  });
  const numbers = random.fork('numbers');
  const youngPeople = cohort.map((member, i): YoungPerson => {
    const child = member.family.children[member.index];
    if (child === undefined) throw new RangeError('a member without a child');
    const known = { localId: localId(i, numbers), family: member.family, member: child, periods: member.periods };
    return drawYoungPerson(known, { request, startsOn, staff, random: random.fork(`record-${i}`) });
  });
  return {
    name: AUTHORITY_NAME,
    request,
    startsOn,
    returnYears,
    gazetteer: map.all(),
    homes: homes.all,
    staff: staff.all,
    youngPeople,
    map,
    pool: staff,
  };
}

/** CHILD: H and six digits, the first four in order of coming, so that nobody can be told by it and none repeats. */
const localId = (index: number, random: Random): string =>
  `H${String(1_000 + index)}${String(random.int(0, 99)).padStart(2, '0')}`;

const MOST = 8_000;
function check({ youngPeople, years, seed }: SimulationRequest): void {
  const whole = (value: number, low: number, high: number): boolean =>
    Number.isInteger(value) && value >= low && value <= high;
  if (!whole(youngPeople, 1, MOST)) throw new RangeError(`young people: a whole number from 1 to ${MOST}`);
  if (!whole(years, 1, 15)) throw new RangeError('years: a whole number from 1 to 15');
  if (!Number.isInteger(seed)) throw new RangeError('seed: a whole number');
}
