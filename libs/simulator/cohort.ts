import { addDays, addMonths, daysBetween, type CivilDate } from '#libs/domain/kernel';
import { inventFamily } from './family';
import type { Homes } from './homes';
import type { InventedMap } from './map';
import { drawPeriods, drawStays, type WholePeriod } from './periods';
import type { Random } from './random';
import type { Together } from './spells';
import type { Stay } from './stay';
import type { Family } from './types';

/** A young person who was in care at some time since the first day of the returns. */
export interface Member {
  readonly family: Family;
  /** Index among the family's children. */
  readonly index: number;
  readonly periods: readonly WholePeriod[];
}

export interface CohortTools {
  readonly homes: Homes;
  readonly map: InventedMap;
  readonly random: Random;
}

/** Families entered for this long before the first return: by then everybody who could still be in care has come. */
const RUN_IN_MONTHS = 12 * 17;

/**
 * Families one after another, each entering on a day drawn evenly, until enough young people were in care in the years of
 * the returns. Those who left before stay outside; a brother or sister among them is known only as family.
 */
export function drawCohort(size: number, startsOn: CivilDate, endsOn: CivilDate, tools: CohortTools): Member[] {
  const first = addMonths(startsOn, -RUN_IN_MONTHS);
  const span = daysBetween(first, endsOn) - 21;
  const cohort: Member[] = [];
  for (let number = 1; cohort.length < size; number++) {
    const random = tools.random.fork(`family-${number}`);
    const family = inventFamily(number, addDays(first, random.int(0, span)), tools.map, random);
    const stays = family.children.map((child, index) => drawStays(family, child, random.fork(`stay-${index}`)));
    if (!stays.flat().some((stay) => stay.to > startsOn)) continue;
    const seen = membersOf(family, stays, { ...tools, random }).filter((member) => wasInCareAfter(member, startsOn));
    cohort.push(...seen.slice(0, size - cohort.length));
  }
  return cohort;
}

const wasInCareAfter = (member: Member, day: CivilDate): boolean =>
  member.periods.some((period) => period.stay.to > day);

/** The youngest of those placed together leads: where a little one can live, the others can. */
function membersOf(family: Family, stays: readonly Stay[][], tools: CohortTools): Member[] {
  const led = new Map<number, Together>();
  const youngestFirst = family.children
    .map((member, index) => ({ member, index }))
    .sort((a, b) => (a.member.born > b.member.born ? -1 : 1));
  const members = youngestFirst.map(({ member, index }) => {
    const unit = family.units[index] ?? 0;
    const random = tools.random.fork(`child-${index}`);
    const together = led.get(unit);
    const own = stays[index] ?? [];
    const periods = drawPeriods({ family, member }, own, {
      ...tools,
      random,
      ...(together === undefined ? {} : { together }),
    });
    const first = periods[0];
    if (together === undefined && first !== undefined) led.set(unit, { spells: first.spells, until: first.stay.to });
    return { family, index, periods };
  });
  return members.sort((a, b) => a.index - b.index);
}
