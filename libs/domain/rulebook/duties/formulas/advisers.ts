import { dayInWords, type CivilDate } from '#libs/domain/kernel';
import { asked, type Asked, type Sum } from '../duty';
import type { DutyFacts, FactRef } from '../facts';
import { AFTER_CARE, endOfRun, runsOf, statusRef, type Run } from './runs';

type Adviser = DutyFacts['advisers'][number];

const NEEDS_ONE: readonly string[] = ['eligible', ...AFTER_CARE];

/** L44: an adviser from the day of becoming eligible, and a new one when one leaves. */
export const advisersAppointed = (facts: DutyFacts): readonly Asked[] =>
  runsOf(facts, NEEDS_ONE).flatMap((run, at) => [
    whenNeeded(facts, run, at),
    ...leftBehind(facts, run).map((left) => whenOneLeft(facts, run, left)),
  ]);

const ref = (what: string, on: CivilDate, factId: string): FactRef => ({ what, on, factId });
const sameDay = (what: string, on: CivilDate): Sum => ({ due: on, sum: `${what}: from ${dayInWords(on)}` });

const firstFrom = ({ advisers }: DutyFacts, day: CivilDate): Adviser | undefined =>
  advisers.find(({ until }) => until === null || until > day);

const appointed = (adviser: Adviser | undefined): FactRef | null =>
  adviser === undefined ? null : ref('adviser appointed', adviser.from, adviser.factId);

function whenNeeded(facts: DutyFacts, run: Run, at: number): Asked {
  return asked('Personal adviser appointed', {
    key: `L44:${at + 1}`,
    opensOn: run.from,
    foreseen: true,
    restartedBy: statusRef(facts, run),
    ...sameDay('an adviser', run.from),
    done: appointed(firstFrom(facts, run.from)),
    ended: endOfRun(run),
  });
}

/** Advisers who left during a run and whom nobody had followed by then. */
const leftBehind = ({ advisers }: DutyFacts, run: Run): readonly (Adviser & { readonly until: CivilDate })[] =>
  advisers.filter((adviser): adviser is Adviser & { readonly until: CivilDate } => {
    const { until } = adviser;
    if (until === null || until <= run.from || (run.until !== null && until >= run.until)) return false;
    return !advisers.some((other) => other !== adviser && other.from < until && (other.until ?? '9999') > until);
  });

function whenOneLeft(facts: DutyFacts, run: Run, left: Adviser & { readonly until: CivilDate }): Asked {
  return asked('Personal adviser appointed', {
    key: `L44:${left.factId}`,
    opensOn: left.until,
    restartedBy: ref('the adviser before left', left.until, left.factId),
    ...sameDay('a new adviser', left.until),
    done: appointed(facts.advisers.find(({ from }) => from >= left.until)),
    ended: endOfRun(run),
  });
}
