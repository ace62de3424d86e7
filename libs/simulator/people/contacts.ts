import { about, addDays, daysBetween, onDay, type CivilDate } from '#libs/domain/kernel';
import type { Life } from './life';
import { HOW_IT_WENT, WHY_MISSED } from './texts';
import type { LaterFact, Rhythm, Tie } from './tie';
import { withWhatFollows, type Stretch } from './written-down';

/** At most this many occasions are written down for one relationship: workers do not log every one. */
const MOST = 20;

/** Contact with one person as it was logged: at its rhythm, with gaps, misses, and some written down weeks later. */
export function contactLog(life: Life, tie: Tie): LaterFact[] {
  if (tie.rhythm === null) return [];
  const { rhythm } = tie;
  const span = daysBetween(rhythm.from, rhythm.until);
  const every = Math.max(rhythm.everyDays, Math.ceil(span / MOST));
  const gap = drawGap(life, rhythm, span);
  const log: LaterFact[] = [];
  for (let day = next(life, rhythm.from, every); day < rhythm.until; day = next(life, day, every)) {
    if (gap !== null && day > gap.from && day < gap.to) continue;
    if (life.random.chance(0.08)) continue;
    log.push(occasion(life, tie, rhythm, day));
  }
  const looked = [...(gap === null ? [] : [gap]), ...fadedAfter(life, tie, rhythm)];
  return withWhatFollows(life, tie, { log, looked }).filter((fact) => fact.on <= life.closed);
}

/** The stretch after contact thinned out for good, where it did. Nobody looks for contact with somebody who has gone. */
function fadedAfter(life: Life, tie: Tie, { until }: Rhythm): Stretch[] {
  const isOver = tie.later.some(({ command }) => command === 'EndRelationship');
  const to = addDays(until, 120);
  return isOver || to >= life.closed ? [] : [{ from: addDays(until, -1), to }];
}

const next = (life: Life, day: CivilDate, every: number): CivilDate =>
  addDays(day, Math.max(2, Math.round(every * (0.7 + 0.6 * life.random.next()))));

/** A stretch without contact in one rhythm of four: two months to half a year. */
function drawGap(life: Life, rhythm: Rhythm, span: number): Stretch | null {
  if (span < 200 || !life.random.chance(0.28)) return null;
  const from = addDays(rhythm.from, life.random.int(30, span - 60));
  return { from, to: addDays(from, life.random.int(60, 190)) };
}

function occasion(life: Life, tie: Tie, rhythm: Rhythm, day: CivilDate): LaterFact {
  const { random } = life;
  const on = addDays(day, random.chance(0.05) ? random.int(20, 60) : random.int(0, 6));
  const common = {
    contactId: random.uuid(),
    relationshipIds: [tie.id],
    occurred: random.chance(0.05) ? about(day) : onDay(day),
    mode: random.pick(rhythm.modes),
  };
  if (random.chance(0.11)) {
    const missedBy = random.weighted([['other-person', 5], ['young-person', 3], ['service', 3], ['unknown', 1]]); // prettier-ignore
    return {
      on,
      command: 'RecordContact',
      input: { ...common, outcome: 'missed', missedBy, reason: random.pick(WHY_MISSED[missedBy] ?? ['Not known']) },
    };
  }
  const words = random.chance(0.14) ? { howItWent: random.pick(HOW_IT_WENT) } : {};
  return { on, command: 'RecordContact', input: { ...common, outcome: 'held', ...words } };
}
