import { addDays, dayInWords, earlier, later, type CivilDate } from '#libs/domain/kernel';
import { asked, noDay, type Asked, type Sum } from '../duty';
import type { DutyFacts, FactRef, VisitFact } from '../facts';
import { perFacts } from '../per-facts';
import { days, lastDayOf, reckon, spanInWords } from '../sums';
import { holds, placementRef, staysOf, termsOn, type Stay } from './stays';
import { regimesOf, type RegimeStretch } from './visit-regimes';

/** One visit asked, and by which rule. */
export interface VisitAsked {
  readonly duty: string;
  readonly asked: Asked;
}

const WEEK = days(7);
const A_WEEK_DAYS = 7;

export const visitRef = ({ on, factId }: VisitFact): FactRef => ({ what: 'visit made', on, factId });

/** Visits by a social worker, one a day, in the order of days. */
const bySocialWorkers = ({ visits }: DutyFacts): readonly VisitFact[] =>
  visits
    .filter(({ by }) => by === 'social-worker')
    .filter((visit, at, all) => all.findIndex(({ on }) => on === visit.on) === at);

/**
 * Every visit that regulation 28 asked for, stay by stay. The clock starts with the stay and starts again with each visit made; a visit
 * that was missed does not move it, so that what is overdue stays so until somebody goes.
 */
export const visitsAsked = perFacts((facts: DutyFacts): readonly VisitAsked[] => {
  const visits = bySocialWorkers(facts);
  return staysOf(facts).flatMap((stay) => {
    const during = visits.filter((visit) => holds(stay, visit.on));
    if (stay.placement.shortBreaks) return shortBreakVisits(stay, facts, during);
    return [...firstVisit(stay, facts, during), ...laterVisits(stay, facts, during), ...prompts(stay, during)];
  });
});

const endOf = ({ until }: Stay): Asked['ended'] => (until === null ? null : { on: until, why: 'this placement ended' });

function firstVisit(stay: Stay, facts: DutyFacts, during: readonly VisitFact[]): readonly VisitAsked[] {
  if (!stay.placement.startIsCertain && during.length > 0) return [];
  const started = placementRef(stay.placement);
  const duty = termsOn(stay, facts, stay.from)?.arrangedByAnother === 'yes' ? 'V9' : 'V1';
  const first = during[0];
  const sum = stay.placement.startIsCertain
    ? reckon('first visit', stay.from, WEEK)
    : noDay('unknown', 'first visit: not known, because it is not recorded when this placement began');
  const told = { key: `${duty}:${started.factId}`, opensOn: stay.from, restartedBy: started, ended: endOf(stay) };
  const done = first === undefined ? null : visitRef(first);
  return [{ duty, asked: asked('First visit in this placement', { ...told, ...sum, done }) }];
}

function laterVisits(stay: Stay, facts: DutyFacts, during: readonly VisitFact[]): readonly VisitAsked[] {
  const regimes = regimesOf(stay, facts);
  return during.map((visit, at) => {
    const { duty, ...sum } = nextAfter(visit, regimes);
    const next = during[at + 1];
    const told = {
      key: `${duty}:${visit.factId}`,
      opensOn: visit.on,
      restartedBy: visitRef(visit),
      ended: endOf(stay),
    };
    const done = next === undefined ? null : visitRef(next);
    const facts = [placementRef(stay.placement)];
    return { duty, asked: asked('Visit by the social worker', { ...told, ...sum, done, facts }) };
  });
}

/** The first day on which the time since a visit has reached the limit of the rule that holds on that day. */
function nextAfter(visit: VisitFact, regimes: readonly RegimeStretch[]): Sum & { readonly duty: string } {
  const open = regimes.filter(({ until }) => until === null || until > visit.on);
  const last = open.at(-1);
  const found = open.find(
    (stretch) => stretch === last || stretch.until === null || dueIn(stretch, visit) < stretch.until,
  );
  if (found === undefined) return { duty: 'V4', due: 'unknown', sum: 'No placement is on record' };
  return { duty: found.regime.duty, ...sumIn(found, visit) };
}

function dueIn({ from, regime }: RegimeStretch, visit: VisitFact): CivilDate {
  const limit = lastDayOf(visit.on, regime.every) as CivilDate;
  if (regime.startsWithVisit && visit.on < from) return earlier(addDays(from, A_WEEK_DAYS), later(limit, from));
  return later(limit, from);
}

function sumIn(stretch: RegimeStretch, visit: VisitFact): Sum {
  const due = dueIn(stretch, visit);
  const { regime, from } = stretch;
  const plain = reckon('visit', visit.on, regime.every);
  if (due === plain.due) return { due, sum: `${plain.sum} (${regime.why})` };
  const why =
    due === from
      ? `since the last visit on ${dayInWords(visit.on)} more than ${spanInWords(regime.every)} had passed`
      : `within 1 week of ${dayInWords(from)}`;
  return { due, sum: `visit: ${why} (${regime.why}) = ${dayInWords(due)}` };
}

/** The same carers at a new address: in the return a new placement, in local policy often a prompt visit. Research: domain 2.9. */
const prompts = (stay: Stay, during: readonly VisitFact[]): readonly VisitAsked[] =>
  stay.parts.slice(1).map((part) => {
    const first = during.find(({ on }) => on >= part.from);
    const sum = reckon('visit at the new address (confirm with local policy)', part.from, WEEK);
    const told = { key: `V1T:${part.factId}`, opensOn: part.from, restartedBy: placementRef(part), ended: endOf(stay) };
    const done = first === undefined ? null : visitRef(first);
    return {
      duty: 'V1T',
      asked: asked('Visit at the new address, same carers', { ...told, ...sum, done, isPrompt: true }),
    };
  });

/** In a series of short breaks visits are made as often as was agreed with the reviewing officer and the parents. */
function shortBreakVisits(stay: Stay, facts: DutyFacts, during: readonly VisitFact[]): readonly VisitAsked[] {
  const anchors: readonly FactRef[] = [
    { ...placementRef(stay.placement), what: 'the short breaks began' },
    ...during.map(visitRef),
  ];
  return anchors.map((anchor, at) => {
    const everyDays = termsOn(stay, facts, anchor.on)?.shortBreakVisitDays ?? null;
    const sum =
      everyDays === null
        ? noDay('unknown', 'visit: not known, because how often was agreed for the short breaks is not recorded')
        : reckon('visit as agreed for the short breaks', anchor.on, days(everyDays));
    const done = anchors[at + 1] ?? null;
    const told = { key: `V11:${anchor.factId}`, opensOn: anchor.on, restartedBy: anchor, done, ended: endOf(stay) };
    return { duty: 'V11', asked: asked('Visit during short breaks', { ...told, ...sum }) };
  });
}

/** Visits that somebody asked for. */
export const visitsOnRequest = (facts: DutyFacts): readonly Asked[] =>
  facts.visitRequests.map(({ on, by, factId }) => {
    const first = facts.visits.find((visit) => visit.on >= on);
    const sum =
      by === 'regulator'
        ? reckon('visit after a notice of the regulator', on, WEEK)
        : noDay('no-day-set', 'visit that was asked for: promptly, no day is set');
    const period = facts.care.find((stretch) => holds(stretch, on));
    const until = period?.until ?? null;
    return asked('Visit that was asked for', {
      key: `V10:${factId}`,
      opensOn: on,
      ...sum,
      restartedBy: { what: 'a visit was asked for', on, factId },
      done: first === undefined ? null : visitRef(first),
      ended: until === null ? null : { on: until, why: 'being looked after ended' },
    });
  });
