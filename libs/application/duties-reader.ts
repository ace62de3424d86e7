import { setImmediate as nextTurn } from 'node:timers/promises';
import { diaryOn, foldJourney, instantOf, type DiaryEntry } from '#libs/domain/journey';
import { addDays, civilDate, daysBetween, londonDay, type CivilDate, type Role } from '#libs/domain/kernel';
import { youngPersonRegistered } from '#libs/domain/profile';
import type { Clock, EventLog } from '#libs/ports';
import { streamOf } from './read-journey';
import type { Roll } from './roll';
import { StreamReader } from './stream-reader';

/** How far ahead something counts as due soon, days: as in the lists. */
const AHEAD_DAYS = 28;

/** One duty that is late, or due soon. */
export interface DueLine {
  readonly youngPersonId: string;
  readonly localId: string;
  readonly dutyId: string;
  readonly what: string;
  readonly role: Role;
  readonly due: CivilDate;
  /** Days late; below 0 while it is not. */
  readonly daysLate: number;
  readonly sum: string;
}

export interface DueReport {
  readonly on: CivilDate;
  readonly youngPeople: number;
  /** What is overdue, longest first, then what is due within 28 days, earliest first. */
  readonly lines: readonly DueLine[];
}

/** What is due for everybody on record, folded straight from the log: as it is, or as it was known at a moment. */
export class DutiesReader {
  constructor(
    private readonly log: EventLog,
    private readonly roll: Roll,
    private readonly clock: Clock,
  ) {}

  /** `watch` is told how many are done, of how many. */
  async due(asKnownAt?: string, watch: (done: number, total: number) => void = () => undefined): Promise<DueReport> {
    const cut = asKnownAt === undefined ? {} : { asKnownAt };
    const instant = instantOf(cut);
    const on = instant === null ? civilDate(this.clock.today()) : londonDay(new Date(instant).toISOString());
    const youngPeople = await this.roll.everybody(youngPersonRegistered.type);
    const streams = new StreamReader(this.log);
    const lines: DueLine[] = [];
    let done = 0;
    for (const id of youngPeople) {
      const journey = await streams.whole(streamOf('journey', id));
      const contactLog = await streams.whole(streamOf('contactLog', id));
      const folded = foldJourney(journey.events, contactLog.events, cut);
      const { localId } = folded.profile;
      if (localId !== null) lines.push(...diaryOn(folded, on).flatMap((entry) => lineOf(entry, id, { localId, on })));
      watch(++done, youngPeople.size);
      await nextTurn();
    }
    return { on, youngPeople: youngPeople.size, lines: lines.sort(byDue) };
  }
}

const byDue = (a: DueLine, b: DueLine): number =>
  a.due === b.due ? a.localId.localeCompare(b.localId) : a.due < b.due ? -1 : 1;

interface Whose {
  readonly localId: string;
  readonly on: CivilDate;
}

function lineOf(entry: DiaryEntry, youngPersonId: string, { localId, on }: Whose): readonly DueLine[] {
  const { duty, what, due, state, sum, isPrompt } = entry;
  if (due === 'unknown' || due === 'no-day-set' || isPrompt || due > addDays(on, AHEAD_DAYS)) return [];
  if (state.kind !== 'due' && state.kind !== 'overdue') return [];
  return [{ youngPersonId, localId, dutyId: duty.id, what, role: duty.role, due, daysLate: daysBetween(due, on), sum }];
}
