import { about, inMonth, inYear, onDay, partsOf, type CivilDate, type VagueDate } from '#libs/domain/kernel';
import type { ContactMode, RelationshipRole, SupportKind, ToldBy } from '#libs/domain/relationships';
import type { Random } from '../random';
import { ageAt, type Life } from './life';

export interface TieSupport {
  readonly supportId: string;
  readonly kind: SupportKind;
  readonly detail: string;
  readonly endsAtAge: number | null;
  readonly endsOn: CivilDate | null;
}

/** How often they are in touch, and between which days. */
export interface Rhythm {
  readonly modes: readonly ContactMode[];
  readonly everyDays: number;
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Something recorded about a relationship after it was first recorded. */
export interface LaterFact {
  readonly on: CivilDate;
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What its recording draws from; the life's own numbers where it is left out. */
  readonly random?: Random;
}

/** Somebody who matters, as the record has them. */
export interface Tie {
  readonly id: string;
  readonly name: string;
  readonly role: RelationshipRole;
  readonly since: VagueDate | null;
  readonly toldBy: ToldBy;
  /** The young person's own ring; null when they were not asked or are too young. */
  readonly ring: number | null;
  /** Left out: nobody recorded it. Null: nobody knows. */
  readonly postcode?: string | null;
  readonly supports: readonly TieSupport[];
  readonly recordedOn: CivilDate;
  /** Null when no contact is recorded at all: the record does not say. */
  readonly rhythm: Rhythm | null;
  readonly agreed: boolean;
  readonly later: readonly LaterFact[];
}

/** A relationship with the usual gaps filled in: an id, nothing more recorded of it. */
export function tie(life: Life, known: Pick<Tie, 'name' | 'role' | 'recordedOn'> & Partial<Tie>): Tie {
  return {
    id: life.random.uuid(), since: null, toldBy: 'worker', ring: null, supports: [], rhythm: null, agreed: false, later: [], ...known,
  }; // prettier-ignore
}

/** Share of ties of which no contact is recorded at all, ever (research/domain 6, caution f: 30 to 50 %). */
const SILENT = 0.16;

/** A rhythm, or null where the file says nothing of contact. */
export const rhythm = (life: Life, wanted: Rhythm, silent = SILENT): Rhythm | null =>
  life.random.chance(silent) || wanted.from >= wanted.until ? null : wanted;

/** The ring a young person puts somebody in; weights for 1 to 4. Children under four are not asked, and not everybody is. */
export function ring(life: Life, on: CivilDate, weights: readonly [number, number, number, number]): number | null {
  if (ageAt(life, on) < 4 || life.random.chance(0.28)) return null;
  return life.random.weighted(weights.map((weight, i) => [i + 1, weight] as const));
}

export function support(life: Life, kind: SupportKind, detail: string, endsAtAge: number | null = null): TieSupport {
  return { supportId: life.random.uuid(), kind, detail, endsAtAge, endsOn: null };
}

/** A day as exactly as people remember one. Never later than `latest`. */
export function remembered(life: Life, day: CivilDate, latest: CivilDate): VagueDate | null {
  const { year, month } = partsOf(day);
  const vague = life.random.weighted<VagueDate | null>([[onDay(day), 30], [inMonth(year, month), 25], [inYear(year), 20], [about(day), 10], [null, 15]]); // prettier-ignore
  return vague === null || vague.from <= latest ? vague : onDay(day);
}
