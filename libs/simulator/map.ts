import type { Random } from './random';

/** A postcode and where it is: metres on the National Grid. */
export interface GridPoint {
  readonly postcode: string;
  readonly easting: number;
  readonly northing: number;
}

/** Postcode area ZZ is not in use in the United Kingdom, so no invented address can be somebody's. */
const AREA = 'ZZ';
const CENTRE = { easting: 412_000, northing: 428_000 };
/** Miles as the sector counts them: kilometres over 1.6093 (research/domain 3.2). */
export const METRES_PER_MILE = 1_609.3;
const INSIDE = 12;
const ADJOINING = 24;
const FAR = 54;
const CELL_METRES = 100;
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
const PER_DISTRICT = 10 * LETTERS.length * LETTERS.length;

interface District {
  readonly number: number;
  readonly easting: number;
  readonly northing: number;
  given: number;
}

export type Nearness = 'inside' | 'adjoining' | 'at-a-distance';

/** The invented country: districts ZZ1 to ZZ90, the first twelve inside the authority, postcodes given out as needed. */
export class InventedMap {
  private readonly districts: District[] = [];
  private readonly byCell = new Map<string, GridPoint>();
  private readonly byPostcode = new Map<string, GridPoint>();

  constructor(random: Random) {
    for (let number = 1; number <= INSIDE + ADJOINING + FAR; number++) {
      const [from, to] = number <= INSIDE ? [0, 7] : number <= INSIDE + ADJOINING ? [9, 26] : [30, 260];
      const miles = number === 1 ? 0 : from + (to - from) * Math.sqrt(random.next());
      this.districts.push({ number, ...offset(CENTRE, miles, random), given: 0 });
    }
  }

  /** A place inside the authority. */
  insideAuthority(random: Random): GridPoint {
    return this.pointNear(random.pick(this.districts.slice(0, INSIDE)), random.next() * 2.2, random);
  }

  /** A place `miles` from another in any direction, to the nearest 100 metres. */
  pointNear(from: { easting: number; northing: number }, miles: number, random: Random): GridPoint {
    return this.pointAt(offset(from, miles, random));
  }

  /** Whether a postcode is in the authority's area, beside it, or further. */
  nearnessOf(postcode: string): Nearness {
    const district = Number(/^ZZ(\d+) /.exec(postcode)?.[1]);
    if (district <= INSIDE) return 'inside';
    return district <= INSIDE + ADJOINING ? 'adjoining' : 'at-a-distance';
  }

  find(postcode: string): GridPoint | undefined {
    return this.byPostcode.get(postcode);
  }

  /** Every postcode given out so far, in text order. */
  all(): GridPoint[] {
    return [...this.byPostcode.values()].sort((a, b) => (a.postcode < b.postcode ? -1 : 1));
  }

  private pointAt(place: { easting: number; northing: number }): GridPoint {
    const easting = Math.round(place.easting / CELL_METRES) * CELL_METRES;
    const northing = Math.round(place.northing / CELL_METRES) * CELL_METRES;
    const cell = `${easting}:${northing}`;
    const known = this.byCell.get(cell);
    if (known !== undefined) return known;
    const point = { postcode: this.nextPostcode(easting, northing), easting, northing };
    this.byCell.set(cell, point);
    this.byPostcode.set(point.postcode, point);
    return point;
  }

  private nextPostcode(easting: number, northing: number): string {
    const district = this.nearestDistrict(easting, northing);
    const unit = district.given++;
    const letters = LETTERS.length;
    const inward = `${Math.floor(unit / letters / letters)}${LETTERS[Math.floor(unit / letters) % letters]}${LETTERS[unit % letters]}`;
    return `${AREA}${district.number} ${inward}`;
  }

  private nearestDistrict(easting: number, northing: number): District {
    let best: District | undefined;
    let least = Infinity;
    for (const district of this.districts) {
      const away = (district.easting - easting) ** 2 + (district.northing - northing) ** 2;
      if (away >= least || district.given >= PER_DISTRICT) continue;
      best = district;
      least = away;
    }
    if (best === undefined) throw new RangeError('the invented postcodes are used up: simulate fewer young people');
    return best;
  }
}

/** Miles in a straight line, not rounded. */
export const milesApart = (a: GridPoint, b: GridPoint): number =>
  Math.hypot(a.easting - b.easting, a.northing - b.northing) / METRES_PER_MILE;

/** A place some miles off in any direction that stays on the National Grid; due north or south when chance finds none. */
function offset(from: { easting: number; northing: number }, miles: number, random: Random) {
  const metres = miles * METRES_PER_MILE;
  for (let tries = 0; tries < 30; tries++) {
    const angle = random.next() * 2 * Math.PI;
    const place = {
      easting: from.easting + Math.cos(angle) * metres,
      northing: from.northing + Math.sin(angle) * metres,
    };
    if (isOnGrid(place)) return place;
  }
  const away = from.northing < GRID.north / 2 ? metres : -metres;
  return { easting: from.easting, northing: from.northing + away };
}

/** The National Grid's extent in metres. */
const GRID = { east: 700_000, north: 1_300_000 } as const;

const isOnGrid = ({ easting, northing }: { easting: number; northing: number }): boolean =>
  easting >= 0 && easting <= GRID.east && northing >= 0 && northing <= GRID.north;
