import { addDays, type CivilDate } from '#libs/domain/kernel';
import { WORKER_CHANGES } from './calibration';
import type { Random } from './random';
import type { Staff, StaffMember } from './staff';
import type { CarePeriod, SocialWorkerSpell } from './types';

const DAYS_PER_YEAR = 365.25;

/**
 * Social workers through one period of care, without gap or overlap (SW09 to SW17): the worker leaves, the team hands the
 * case over in its first year, or the case passes on for another reason. `from` is the first day that staff are known for.
 */
export function drawSocialWorkers(
  period: CarePeriod,
  staff: Staff,
  from: CivilDate,
  tools: { until: CivilDate; random: Random },
): SocialWorkerSpell[] {
  const { random, until } = tools;
  const end = period.to ?? until;
  const handOvers = handOverDays(period.from, random);
  const spells: SocialWorkerSpell[] = [];
  let day = period.from < from ? from : period.from;
  let reason = 'FCONTA';
  let worker: StaffMember | undefined;
  while (day < end) {
    worker = staff.workingOn('social-worker', day, random, worker?.ref);
    const next = nextChange(worker, day, handOvers, random);
    const to = next.on < end ? next.on : period.to;
    spells.push({ worker, from: day, to, reason });
    if (next.on >= end) break;
    day = next.on;
    reason = next.reason;
  }
  return spells;
}

function handOverDays(entered: CivilDate, random: Random): CivilDate[] {
  const first = addDays(entered, random.int(15, 60));
  return [first, addDays(first, random.int(60, 240))].slice(0, WORKER_CHANGES.handOversInFirstYear);
}

function nextChange(worker: StaffMember, day: CivilDate, handOvers: readonly CivilDate[], random: Random) {
  const never = '9999-12-31' as CivilDate;
  const own = addDays(day, Math.max(14, Math.round(random.exponential(DAYS_PER_YEAR / WORKER_CHANGES.own))));
  const handOver = handOvers.find((on) => on > addDays(day, 7)) ?? never;
  const leaves = worker.to ?? never;
  if (leaves <= own && leaves <= handOver) return { on: leaves, reason: 'LEFTRL' };
  if (handOver <= own) return { on: handOver, reason: 'TSPROC' };
  return { on: own, reason: random.weighted([['MANAGE', 40], ['ORGRST', 24], ['ABSENC', 26], ['CHCHAN', 4], ['PCCHAN', 3], ['OTHERS', 3]]) }; // prettier-ignore
}
