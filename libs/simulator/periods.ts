import { addDays, ageOn, daysBetween, type CivilDate } from '#libs/domain/kernel';
import { drawAbsences } from './absences';
import { weaveEpisodes, type Threads } from './episodes';
import { eighteenth } from './family';
import { AT_18_FOSTER } from './calibration';
import type { Random } from './random';
import { drawSpells, type SpellTools, type Together } from './spells';
import { drawStay, recFor, type Stay } from './stay';
import type { CarePeriod, Family, FamilyMember, LegalStep, Spell } from './types';

/** One period of care before it is cut off at the authority's today. */
export interface WholePeriod {
  readonly stay: Stay;
  readonly spells: readonly Spell[];
  readonly threads: Threads;
}

/** Chance of coming back into care after going home, and after how many days. */
const COMES_BACK = 0.14;
const BACK_AFTER_DAYS: readonly [number, number] = [70, 540];
/** An order made within this many days of a move often takes effect on the day of the move (RNE B or U). */
const SAME_DAY = 12;

/** How long each period of care of one young person lasts, the first from the day the family entered. */
export function drawStays(family: Family, member: FamilyMember, random: Random): Stay[] {
  const stays: Stay[] = [];
  let from: CivilDate | null = family.entered;
  while (from !== null) {
    const stay: Stay = drawStay(family, member, from, random);
    stays.push(stay);
    from = comesBack(member, stay, random);
  }
  return stays;
}

/** Where somebody lived through each of those periods, and under what order. */
export function drawPeriods(
  who: Who,
  stays: readonly Stay[],
  tools: SpellTools & { together?: Together },
): WholePeriod[] {
  const { together: _parted, ...alone } = tools;
  return stays.map((stay, i) => {
    const spells = drawSpells(who.family, who.member, stay, i === 0 ? tools : alone);
    return { stay, spells, threads: threadsOf(who.family, who.member, { stay, spells }, tools) };
  });
}

export interface Who {
  readonly family: Family;
  readonly member: FamilyMember;
}

function threadsOf(
  family: Family,
  member: FamilyMember,
  drawn: { stay: Stay; spells: readonly Spell[] },
  tools: SpellTools,
): Threads {
  const { stay, spells } = drawn;
  const place = spells[spells.length - 1]?.place ?? '';
  const age = ageOn(member.born, stay.to);
  const rec = stay.ending === 'eighteen' ? recAt18(place, tools) : recFor(stay.ending, place, age, tools.random);
  return {
    from: stay.from,
    to: stay.to,
    rec,
    need: family.need,
    homePost: family.unaccompanied ? '' : family.home.postcode,
    spells,
    absences: drawAbsences(spells, stay.to, tools.map, tools.random),
    legal: stay.legal.map((step) => withMove(step, spells, tools)),
  };
}

function withMove(step: LegalStep, spells: readonly Spell[], tools: SpellTools): LegalStep {
  if (spells.some((spell) => spell.place === 'P1')) return step;
  const near = spells.slice(1).find((spell) => Math.abs(daysBetween(spell.from, step.from)) <= SAME_DAY);
  return near !== undefined && tools.random.chance(0.6) ? { ...step, from: near.from } : step;
}

function recAt18(place: string, { random }: SpellTools): string {
  if (place.startsWith('U')) return random.weighted(AT_18_FOSTER);
  if (place === 'P1') return 'E4A';
  if (place === 'S1' || place === 'K2') return random.weighted([['E5', 72], ['E6', 8], ['E7', 10], ['E4A', 10]]); // prettier-ignore
  return random.weighted([['E5', 72], ['E6', 19], ['E4A', 9]]); // prettier-ignore
}

function comesBack(member: FamilyMember, stay: Stay, random: Random): CivilDate | null {
  if (stay.ending !== 'home' || !random.chance(COMES_BACK)) return null;
  const back = addDays(stay.to, random.int(...BACK_AFTER_DAYS));
  return back < addDays(eighteenth(member), -200) ? back : null;
}

/** A period as it can be known on a day: nothing after it; null when it had not begun. */
export function knownOn(day: CivilDate, whole: WholePeriod): CarePeriod | null {
  const { stay, threads } = whole;
  if (stay.from > day) return null;
  const over = stay.to <= day;
  const episodes = weaveEpisodes(threads)
    .filter((episode) => episode.decom <= day)
    .map((episode) =>
      episode.dec !== null && episode.dec <= day ? episode : { ...episode, dec: null, rec: '', reason: '' },
    );
  const spells = whole.spells.filter((spell) => spell.from <= day);
  return { from: stay.from, to: over ? stay.to : null, rec: over ? threads.rec : '', spells, episodes };
}
