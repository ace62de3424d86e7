import { addDays, type CivilDate } from '#libs/domain/kernel';
import { milesApart, type GridPoint, type InventedMap } from './map';
import { DISTRICTS, FAMILY_NAMES, FOSTERING_AGENCIES, GIVEN_NAMES, HOME_NAMES, SUPPORTED_NAMES } from './names';
import type { Random } from './random';

/** Kinds of home, as the planner needs to tell them apart. */
export type HomeKind =
  'foster' | 'kinship' | 'children-home' | 'supported' | 'parent' | 'school' | 'family-centre' | 'adopters';

/** Who runs homes: the authority itself or an invented provider with an invented URN (seven digits from 99). */
export interface Provider {
  readonly name: string;
  /** PLACE_PROVIDER. */
  readonly code: string;
  /** Blank for parents. */
  readonly urn: string;
}

/** A home: a household of carers or a house with staff. */
export interface Home {
  readonly id: string;
  readonly kind: HomeKind;
  /** "The Quillmeres" for a household; the name of the house otherwise. */
  readonly name: string;
  readonly carers: readonly string[];
  readonly provider: Provider;
  readonly point: GridPoint;
  readonly stays: { readonly from: CivilDate; readonly to: CivilDate }[];
}

/** What is wanted of a home, in miles from `near`. */
export interface HomeWanted {
  readonly kind: HomeKind;
  readonly near: GridPoint;
  readonly miles: number;
  readonly on: CivilDate;
  readonly not: Home | null;
}

/** Young people who can live in a home at once. */
export const PLACES_IN: Readonly<Record<HomeKind, number>> = {
  foster: 3, kinship: 1, 'children-home': 4, supported: 6, parent: 1, school: 20, 'family-centre': 3, adopters: 1,
}; // prettier-ignore
/** Homes of these kinds take anybody; the others are one family's own. */
const SHARED: readonly HomeKind[] = ['foster', 'children-home', 'supported', 'school'];
/** How long ahead a place counts as taken. */
const BOOKED_DAYS = 120;
/** A known home is taken when its distance is within this share of what was wanted. */
const NEAR_ENOUGH = 0.18;

/** The authority's homes, opened as they are needed and used again when they have room and lie right. */
export class Homes {
  readonly all: Home[] = [];
  private readonly shared = new Map<HomeKind, Home[]>();
  private readonly agencies: readonly Provider[];
  private readonly own: Provider = { name: 'Harrowmere fostering service', code: 'PR1', urn: '9900001' };

  constructor(
    private readonly map: InventedMap,
    private readonly random: Random,
  ) {
    this.agencies = FOSTERING_AGENCIES.map((name, i) => ({
      name,
      code: i % 3 === 2 ? 'PR5' : 'PR4',
      urn: `99010${10 + i}`,
    }));
  }

  /** A home that fits, with room on the day; a new one when none does. */
  find(wanted: HomeWanted): Home {
    const known = this.sharedOf(wanted.kind);
    const slack = Math.max(0.4, wanted.miles * NEAR_ENOUGH);
    for (let tries = Math.min(known.length, 60), at = this.random.int(0, 1_000_000); tries > 0; tries--, at++) {
      const home = known[at % known.length];
      if (home === undefined || home === wanted.not || !this.hasRoom(home, wanted.on)) continue;
      if (Math.abs(milesApart(home.point, wanted.near) - wanted.miles) <= slack) return home;
    }
    return this.open(wanted.kind, this.map.pointNear(wanted.near, wanted.miles, this.random));
  }

  /** A home of that kind at a place. */
  open(kind: HomeKind, point: GridPoint): Home {
    const number = this.all.length + 1;
    const carers = this.carersOf(kind);
    const home: Home = {
      id: `H${number}`,
      kind,
      name: this.nameOf(kind, carers, number),
      carers,
      point,
      stays: [],
      provider: this.providerOf(kind, number),
    };
    this.all.push(home);
    if (SHARED.includes(kind)) this.sharedOf(kind).push(home);
    return home;
  }

  /** Another fostering agency than the one a household is with. */
  otherAgency(than: Provider): Provider {
    return this.random.pick(this.agencies.filter((agency) => agency !== than));
  }

  private sharedOf(kind: HomeKind): Home[] {
    const known = this.shared.get(kind) ?? [];
    this.shared.set(kind, known);
    return known;
  }

  private hasRoom(home: Home, on: CivilDate): boolean {
    const until = addDays(on, BOOKED_DAYS);
    return home.stays.filter((stay) => stay.from < until && stay.to > on).length < PLACES_IN[home.kind];
  }

  private providerOf(kind: HomeKind, number: number): Provider {
    const urn = `99${String(10_000 + number)}`;
    switch (kind) {
      case 'parent':
        return { name: 'Own family', code: 'PR0', urn: '' };
      case 'kinship':
        return this.own;
      case 'foster':
        return this.random.chance(0.56) ? this.own : this.random.pick(this.agencies);
      case 'adopters':
        return { name: 'Harrowmere adoption service', code: 'PR1', urn: '9900002' };
      case 'children-home':
        return { name: `${this.districtName()} Care`, code: this.random.weighted([['PR4', 82], ['PR1', 12], ['PR5', 6]]), urn }; // prettier-ignore
      default:
        return { name: `${this.districtName()} Trust`, code: this.random.weighted([['PR4', 70], ['PR5', 30]]), urn }; // prettier-ignore
    }
  }

  private carersOf(kind: HomeKind): string[] {
    const people = kind === 'children-home' || kind === 'supported' ? 3 : this.random.chance(0.68) ? 2 : 1;
    const family = this.random.pick(FAMILY_NAMES);
    const staff = kind === 'children-home' || kind === 'supported' || kind === 'school' || kind === 'family-centre';
    return Array.from({ length: people }, () => {
      const given = this.random.pick(GIVEN_NAMES[this.random.chance(0.62) ? 'F' : 'M']);
      return `${given} ${staff ? this.random.pick(FAMILY_NAMES) : family}`;
    });
  }

  private nameOf(kind: HomeKind, carers: readonly string[], number: number): string {
    const house = (names: readonly string[]): string => {
      const name = names[number % names.length] ?? 'House';
      return number <= 400 ? name : `${name} ${Math.ceil(number / 400)}`;
    };
    if (kind === 'children-home') return house(HOME_NAMES);
    if (kind === 'supported') return house(SUPPORTED_NAMES);
    if (kind === 'school') return `${this.districtName()} School`;
    if (kind === 'family-centre') return `${this.districtName()} Family Centre`;
    return `The ${carers[0]?.split(' ')[1] ?? 'Carer'}s`;
  }

  private districtName(): string {
    return this.random.pick(DISTRICTS);
  }
}
