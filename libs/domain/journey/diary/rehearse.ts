import { addDays, earlier, londonDay, type CivilDate } from '../../kernel';
import { dutyOf, type Asked, type Duty } from '../../rulebook/duties';
import { foldJourney, type Journey } from '../state';
import { standingOn, type DutyState } from './diary';
import { diaryFactsOf } from './diary-facts';

/** What a rule would have asked from a day on, as known on that day, until the next line. */
export interface Rehearsed {
  readonly from: CivilDate;
  readonly asked: readonly {
    readonly key: string;
    readonly what: string;
    readonly due: Asked['due'];
    readonly sum: string;
    readonly state: DutyState['kind'];
  }[];
}

/** The same events as had been recorded by the end of a day, or by the moment the journey itself was folded for. */
function asKnownOn(journey: Journey, day: CivilDate): Journey {
  const { journey: events, contactLog } = journey.known;
  return foldJourney(events, contactLog, { asKnownAt: day });
}

const recordedDays = ({ known }: Journey): readonly CivilDate[] =>
  [...known.journey, ...known.contactLog].map(({ meta }) => londonDay(meta.recordedAt));

/** Days on which the answer of one state of knowledge may change. */
const turningDays = (asked: Asked): readonly CivilDate[] =>
  [asked.opensOn, asked.done?.on, asked.ended?.on, nextDay(asked)].filter((day) => day !== undefined);

function nextDay({ due }: Asked): CivilDate | undefined {
  if (due === 'unknown' || due === 'no-day-set') return undefined;
  return addDays(due, 1);
}

const within = (days: readonly CivilDate[], from: CivilDate, until: CivilDate): readonly CivilDate[] =>
  [...new Set(days.filter((day) => day >= from && day < until))].sort();

function answerOn(asked: readonly Asked[], day: CivilDate): Rehearsed {
  return {
    from: day,
    asked: asked
      .filter(({ opensOn }) => opensOn <= day)
      .map((one) => ({ key: one.key, what: one.what, due: one.due, sum: one.sum, state: standingOn(one, day).kind }))
      .filter(({ state }) => state !== 'ended'),
  };
}

/** Every line of one stretch in which nothing new was recorded. */
function stretch(journey: Journey, duty: Duty, from: CivilDate, until: CivilDate): readonly Rehearsed[] {
  const asked = duty.asks(diaryFactsOf(asKnownOn(journey, from)));
  return within([from, ...asked.flatMap(turningDays)], from, until).map((day) => answerOn(asked, day));
}

const isSame = (a: Rehearsed | undefined, b: Rehearsed): boolean =>
  a !== undefined && JSON.stringify(a.asked) === JSON.stringify(b.asked);

/**
 * What a rule would have asked from one day up to but not including another, had it been in force: on each day as known on that day.
 * It writes nothing and looks at nothing that was recorded later. One line for each change of the answer; none for a
 * rule there is not.
 */
export function rehearse(journey: Journey, ruleId: string, from: CivilDate, until: CivilDate): readonly Rehearsed[] {
  const duty = dutyOf(ruleId);
  if (duty === undefined) return [];
  const starts = within([from, ...recordedDays(journey)], from, until);
  const lines = starts.flatMap((day, at) => stretch(journey, duty, day, earlier(starts[at + 1] ?? until, until)));
  return lines.filter((line, at) => !isSame(lines[at - 1], line));
}
