import { addDays, ageOn, type CivilDate } from '#libs/domain/kernel';
import { returnYearsFor } from './collection-year';
import { eighteenth } from './family';
import { drawMissing } from './missing';
import { drawChecks, drawPositions } from './outcomes';
import { knownOn, type WholePeriod } from './periods';
import type { Random } from './random';
import { drawReviews } from './reviews';
import type { Staff } from './staff';
import type { Adoption, Family, FamilyMember, SimulationRequest, YoungPerson } from './types';
import { drawSocialWorkers } from './workers';

/** What one young person's record is made from. */
export interface Known {
  readonly localId: string;
  readonly family: Family;
  readonly member: FamilyMember;
  readonly periods: readonly WholePeriod[];
}

export interface RecordTools {
  readonly request: SimulationRequest;
  readonly startsOn: CivilDate;
  readonly staff: Staff;
  readonly random: Random;
}

/** Everything the authority could know of one young person by its today. */
export function drawYoungPerson(known: Known, tools: RecordTools): YoungPerson {
  const { family, member } = known;
  const { random, staff, request } = tools;
  const until = request.endsOn;
  const periods = known.periods.flatMap((period) => knownOn(until, period) ?? []);
  const inView = periods.filter((period) => period.to === null || period.to > tools.startsOn);
  const years = returnYearsFor(request.years, until).filter((year) => `${year}-03-31` <= until);
  return {
    localId: known.localId,
    family,
    member,
    upn: upn(random),
    previousPermanence: previousPermanence(member, family, random),
    periods,
    socialWorkers: inView.flatMap((period) =>
      drawSocialWorkers(period, staff, addDays(tools.startsOn, -200), { until, random: random.fork('workers') }),
    ),
    reviews: periods.flatMap((period) => drawReviews(period, member, until, random)),
    missing: periods.flatMap((period) => drawMissing(period, member, until, random)),
    leaver: drawPositions(periods, member, until, random),
    checks: drawChecks(periods, member, years, random),
    adoption: adoptionOf(known.periods, until, random),
    unaccompaniedCeased: family.unaccompanied && eighteenth(member) <= until ? eighteenth(member) : null,
  };
}

const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** A letter and twelve digits; 999 where a local authority's number would stand, which no authority has. */
function upn(random: Random): string {
  return `${UPN_LETTERS[random.int(0, UPN_LETTERS.length - 1)]}999${String(random.int(0, 999_999_999)).padStart(9, '0')}`;
}

/** PREV_PERM: few had a permanent home before; the day is often half known (unknown parts are written zz). */
function previousPermanence(member: FamilyMember, family: Family, random: Random): { code: string; on: string } {
  if (family.unaccompanied || ageOn(member.born, family.entered) < 6 || !random.chance(0.06))
    return { code: 'Z1', on: '' };
  const code = random.weighted([['P1', 25], ['P2', 55], ['P3', 20]]); // prettier-ignore
  const on = addDays(member.born, random.int(500, 1_800));
  const [year = '', month = '', day = ''] = on.split('-');
  return { code, on: random.weighted([[`${day}/${month}/${year}`, 5], [`zz/${month}/${year}`, 3], [`zz/zz/${year}`, 2]]) }; // prettier-ignore
}

function adoptionOf(periods: readonly WholePeriod[], until: CivilDate, random: Random): Adoption | null {
  const spell = periods.flatMap((period) => [...period.spells]).find((one) => one.place.startsWith('A'));
  if (spell === undefined || spell.from > until) return null;
  const adopters = random.chance(0.85) ? 2 : 1;
  const sex = adopters === 1 ? random.weighted([['F1', 9], ['M1', 1]]) : random.weighted([['MF', 84], ['FF', 8], ['MM', 8]]); // prettier-ignore
  const married = sex === 'MF' ? 'L11' : 'L12';
  return {
    decided: addDays(spell.from, -random.int(60, 140)),
    matched: addDays(spell.from, -random.int(7, 50)),
    placed: spell.from,
    byFosterCarer: spell.place === 'A5',
    adopters,
    sex,
    status: adopters === 1 ? 'L0' : married,
  };
}
