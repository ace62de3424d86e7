import { addDays, ageOn, birthdayAt, daysBetween, later, type CivilDate } from '#libs/domain/kernel';
import { FRAILTY_MOST, FRAILTY_SIGMA, MOVE_RATES, MOVE_REASONS, STATUS_CHANGES } from './calibration';
import type { Homes } from './homes';
import type { InventedMap } from './map';
import { chooseKind, findHome, placeCode, SUPPORTED_REGISTERED_FROM, type Placing } from './placements';
import type { Random } from './random';
import type { Stay } from './stay';
import type { Family, FamilyMember, Spell } from './types';

export interface SpellTools {
  readonly homes: Homes;
  readonly map: InventedMap;
  readonly random: Random;
}

/** Brothers and sisters placed together move with the one whose spells these are, until they are parted. */
export interface Together {
  readonly spells: readonly Spell[];
  readonly until: CivilDate;
}

interface Situation {
  readonly family: Family;
  readonly member: FamilyMember;
  readonly stay: Stay;
  /** The last day on which anything can change. */
  readonly last: CivilDate;
  /** How much more or less often than most this young person is moved. */
  readonly frailty: number;
  readonly tools: SpellTools;
}

const DAYS_PER_YEAR = 365.25;
/** A placement lasts at least this long, so that a missing episode or an absence can stand inside it. */
const SHORTEST = 3;
const NEVER = '9999-12-31' as CivilDate;
/** Chance that a brother or sister placed together moves along when the other is moved. */
const MOVES_ALONG = 0.78;
const AGE_FACTOR: readonly (readonly [number, number])[] = [[0, 0.85], [2, 0.7], [5, 0.75], [10, 1.15], [13, 1.35], [16, 1.2]]; // prettier-ignore
const PLACE_FACTOR: Readonly<Record<string, number>> = {
  U1: 0.5,
  U4: 0.6,
  U3: 0.75,
  P1: 0.55,
  A5: 0,
  A6: 0,
  R3: 2.2,
  S1: 0.6,
};

/** Where somebody lived through one period of care, one spell after another. */
export function drawSpells(
  family: Family,
  member: FamilyMember,
  stay: Stay,
  tools: SpellTools & { together?: Together },
): Spell[] {
  const frailty = Math.min(FRAILTY_MOST, tools.random.lognormal(Math.exp(-(FRAILTY_SIGMA ** 2) / 2), FRAILTY_SIGMA));
  const situation: Situation = { family, member, stay, last: addDays(stay.to, -SHORTEST), frailty, tools };
  const spells = [firstSpell(situation, tools.together)];
  for (;;) {
    const next = nextSpell(situation, spells, tools.together);
    if (next === null || next.from > situation.last) break;
    spells.push(next);
  }
  for (const [i, spell] of spells.entries())
    spell.home.stays.push({ from: spell.from, to: spells[i + 1]?.from ?? stay.to });
  return spells;
}

function firstSpell(situation: Situation, together?: Together): Spell {
  const shared = together?.spells[0];
  if (shared !== undefined && shared.from === situation.stay.from && fits(situation, shared)) return shared;
  return moved(situation, situation.stay.from, null, '');
}

function nextSpell(situation: Situation, spells: readonly Spell[], together?: Together): Spell | null {
  const now = spells[spells.length - 1] as Spell;
  const along = movesAlong(now, situation, together);
  if (along !== null) return along;
  // In the order in which the first of two on one day is taken.
  const possible: readonly (readonly [CivilDate, (on: CivilDate) => Spell])[] = [
    [adoptionFrom(situation, now) ?? NEVER, (on) => toAdopters(situation, now, on)],
    [registration(now), (from) => ({ ...now, from, place: 'K3', sameCarer: true, because: 'PLACE' })],
    [drawStatusChange(situation, now), (on) => statusChange(situation, now, on)],
    [drawSupported(situation, now), (on) => supported(situation, now, on)],
    [
      drawMove(situation, spells, now),
      (on) => moved(situation, on, now, situation.tools.random.weighted(reasonsFor(situation, on))),
    ],
  ];
  const [on, happens] = possible.reduce((first, other) => (other[0] < first[0] ? other : first));
  return on === NEVER ? null : happens(on);
}

const registration = ({ place, from }: Spell): CivilDate =>
  place === 'H5' && from < SUPPORTED_REGISTERED_FROM ? SUPPORTED_REGISTERED_FROM : NEVER;

function movesAlong(now: Spell, situation: Situation, together?: Together): Spell | null {
  const theirs = together === undefined ? undefined : nextOf(now, together);
  if (theirs === undefined) return null;
  const along = theirs.sameCarer || situation.tools.random.chance(MOVES_ALONG);
  return along && fits(situation, theirs) ? theirs : null;
}

/** Where the other one goes next from here; nowhere together once care has ended or adopters are found for one of them. */
function nextOf(now: Spell, { spells, until }: Together): Spell | undefined {
  const at = spells.indexOf(now);
  const theirs = at < 0 ? undefined : spells[at + 1];
  return theirs !== undefined && theirs.from < until && !theirs.place.startsWith('A') ? theirs : undefined;
}

/** Whether somebody may live where a brother or sister does: of the age for it, and at home only under an order. */
function fits(situation: Situation, theirs: Spell): boolean {
  const age = ageOn(situation.member.born, theirs.from);
  if (theirs.place === 'K3' || theirs.place === 'H5') return age >= 16;
  return theirs.place !== 'P1' || mayLiveAtHome(situation.stay, theirs.from);
}

/** Not before a placement for adoption: nobody goes home under a placement order. */
const mayLiveAtHome = (stay: Stay, day: CivilDate): boolean =>
  stay.ending !== 'adoption' && /^C[12]$/.test(statusOn(stay, day));

// Counted in whole days from the beginning of the spell: calendar arithmetic for every step would cost most of the run.
function drawMove(situation: Situation, spells: readonly Spell[], now: Spell): CivilDate {
  const { member, frailty, tools } = situation;
  const carerSince = [...spells].reverse().find((spell) => !spell.sameCarer)?.from ?? now.from;
  const settled = daysBetween(carerSince, now.from);
  const lived = daysBetween(member.born, now.from);
  const left = daysBetween(now.from, situation.last);
  let need = tools.random.exponential(1);
  for (let day = 0; day < left;) {
    const step = settled + day < 60 ? 15 : 60;
    const age = (lived + day) / DAYS_PER_YEAR;
    const perYear =
      lastAtOrBelow(MOVE_RATES, settled + day) * lastAtOrBelow(AGE_FACTOR, age) * (PLACE_FACTOR[now.place] ?? 1);
    const over = (perYear * frailty * step) / DAYS_PER_YEAR;
    if (over > need) return addDays(now.from, Math.max(SHORTEST, day + Math.round((need / over) * step)));
    need -= over;
    day += step;
  }
  return NEVER;
}

/** The value of the last row whose key is not above `at`. */
function lastAtOrBelow(rows: readonly (readonly [number, number])[], at: number): number {
  let value = rows[0]?.[1] ?? 1;
  for (const [from, rate] of rows) if (at >= from) value = rate;
  return value;
}

function drawStatusChange(situation: Situation, now: Spell): CivilDate {
  if (!/^U/.test(now.place)) return NEVER;
  const { random } = situation.tools;
  const rate = STATUS_CHANGES.houseMove + (now.place.startsWith('U3') ? 0 : STATUS_CHANGES.agencyChange);
  const change = addDays(now.from, Math.max(30, Math.round(random.exponential(DAYS_PER_YEAR / rate))));
  if (now.place === 'U1' || now.place === 'U4') return change;
  const matched = addDays(now.from, Math.round(150 + random.exponential(DAYS_PER_YEAR / STATUS_CHANGES.longTermMatch)));
  return matched < change ? matched : change;
}

function statusChange(situation: Situation, now: Spell, on: CivilDate): Spell {
  const { random, map, homes } = situation.tools;
  const same = { ...now, from: on, sameCarer: true, because: 'PLACE' };
  if (now.place === 'U3') return { ...same, place: 'U1' };
  if (now.place === 'U5' || now.place === 'U6') return { ...same, place: 'U4' };
  if (now.provider.code !== 'PR1' && random.chance(0.45)) return { ...same, provider: homes.otherAgency(now.provider) };
  return { ...same, point: map.pointNear(now.point, 0.4 + random.exponential(2), random) };
}

function drawSupported(situation: Situation, now: Spell): CivilDate {
  const { random } = situation.tools;
  const rate = now.place === 'K2' ? 1 : /^U[4-6]/.test(now.place) ? 0.3 : 0.06;
  if (now.place === 'K3' || now.place === 'H5' || now.place.startsWith('A')) return NEVER;
  const sixteen = birthdayAt(situation.member.born, 16);
  const from = sixteen > now.from ? sixteen : now.from;
  return addDays(from, Math.max(5, Math.round(random.exponential(DAYS_PER_YEAR / rate))));
}

function supported(situation: Situation, now: Spell, on: CivilDate): Spell {
  const placing: Placing = { ...situation, on, mayLiveAtHome: mayLiveAtHome(situation.stay, on) };
  return spellIn(findHome(placing, 'supported', now.home, situation.tools), on, 'CARPL', situation.tools.random);
}

function adoptionFrom(situation: Situation, now: Spell): CivilDate | null {
  if (situation.stay.ending !== 'adoption' || now.place.startsWith('A')) return null;
  const ordered = situation.stay.legal.find((step) => step.status === 'E1')?.from;
  if (ordered === undefined) return null;
  const room = daysBetween(ordered, situation.stay.to);
  return later(addDays(ordered, Math.round(room * 0.35)), addDays(now.from, SHORTEST));
}

function toAdopters(situation: Situation, now: Spell, on: CivilDate): Spell {
  if (now.place === 'U5') return { ...now, from: on, place: 'A5', sameCarer: true, because: 'PLACE' };
  const placing: Placing = { ...situation, on, mayLiveAtHome: false };
  return spellIn(findHome(placing, 'adopters', now.home, situation.tools), on, 'CARPL', situation.tools.random);
}

function moved(situation: Situation, on: CivilDate, was: Spell | null, because: string): Spell {
  const placing: Placing = { ...situation, on, mayLiveAtHome: mayLiveAtHome(situation.stay, on) };
  const kind = chooseKind(placing, situation.tools.random);
  return spellIn(findHome(placing, kind, was?.home ?? null, situation.tools), on, because, situation.tools.random);
}

function spellIn(home: Spell['home'], from: CivilDate, because: string, random: Random): Spell {
  return {
    from,
    home,
    place: placeCode(home.kind, from, random),
    provider: home.provider,
    point: home.point,
    sameCarer: false,
    because,
  };
}

function statusOn(stay: Stay, day: CivilDate): string {
  return [...stay.legal].reverse().find((step) => step.from <= day)?.status ?? stay.legal[0]?.status ?? 'V2';
}

function reasonsFor(situation: Situation, on: CivilDate): readonly (readonly [string, number])[] {
  const age = ageOn(situation.member.born, on);
  // A young child does not ask to move, and is not moved for how it behaves.
  return age >= 8
    ? MOVE_REASONS.map(([code, weight]) => [code, code === 'CHILD' ? weight * 1.25 : weight] as const)
    : MOVE_REASONS.filter(([code]) => code !== 'CHILD' && (code !== 'CREQB' || age >= 4));
}
