import { diaryOn, type DiaryEntry, type DutyState } from '#libs/domain/journey';
import { addDays, addMonths, dayInWords, type CivilDate } from '#libs/domain/kernel';
import type { FactRef } from '#libs/domain/rulebook/duties';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { roleInWords } from '../../view/words';
import { factLinks, type FactLinks } from './fact-links';
import { dueInWords, inForceInWords, stateTag } from './words';

const SOON_DAYS = 28;
const DONE_MAX = 30;
const CAN_BE_WAIVED: readonly string[] = ['due', 'overdue', 'no-day-set', 'unknown'];

const fact = (links: FactLinks, ref: FactRef): object => ({
  words: `${ref.what}, ${dayInWords(ref.on)}`,
  href: links(ref),
});

/** The waiver that holds, and the ways to waive a duty or to ask for it again, for whoever may. */
function waiving({ key, state, isPrompt }: DiaryEntry, { youngPersonId, may }: OpenedCase): object {
  const waiver = state.kind === 'waived' ? state.waiver : null;
  const to = (datePlan: string, about: Readonly<Record<string, string>>): string =>
    paths.dates.plan({ youngPersonId, datePlan }, about);
  if (waiver !== null) {
    const { author: by, reason, from, until, waiverId } = waiver;
    const endWaiverHref = may('edit-plan') ? to('end-waiver', { waiver: waiverId }) : undefined;
    return { waiver: { by, reason, from: dayInWords(from), until: dayInWords(until) }, endWaiverHref };
  }
  const canBe = !isPrompt && CAN_BE_WAIVED.includes(state.kind) && may('edit-plan');
  return { waiveHref: canBe ? to('waive', { duty: key }) : undefined };
}

/** One duty as the page shows it: what, when, by whom, and everything it rests on. */
export function dutyRow(entry: DiaryEntry, opened: OpenedCase, links: FactLinks): object {
  const { duty, state, due, warnOn } = entry;
  return {
    what: entry.what,
    when: dueInWords(entry),
    tag: stateTag(state),
    role: roleInWords(duty.role),
    rule: `${duty.id}: ${duty.what}`,
    source: duty.source,
    inForce: inForceInWords(entry),
    isUnchecked: duty.checked === 'verify',
    sum: entry.sum,
    restartedBy: fact(links, entry.restartedBy),
    facts: entry.facts.slice(1).map((ref) => fact(links, ref)),
    warnOn: state.kind === 'due' && warnOn !== null && warnOn !== due ? dayInWords(warnOn) : null,
    ended: state.kind === 'ended' ? `No longer asked for from ${dayInWords(state.on)}: ${state.why}` : null,
    ...waiving(entry, opened),
  };
}

interface Group {
  readonly id: string;
  readonly heading: string;
  readonly fits: (entry: DiaryEntry) => boolean;
  /** Closed until somebody opens it. */
  readonly isFolded?: boolean;
  readonly newestFirst?: boolean;
}

const isFolded = true;
const group = (id: string, heading: string, fits: Group['fits'], more: Partial<Group> = {}): Group => ({
  id, heading, fits, ...more,
}); // prettier-ignore
const inState =
  (...kinds: readonly DutyState['kind'][]): Group['fits'] =>
  ({ state }) =>
    kinds.includes(state.kind);
const dueBetween =
  (after: CivilDate | null, until: CivilDate | null): Group['fits'] =>
  ({ state, due }) =>
    state.kind === 'due' && (after === null || due > after) && (until === null || due <= until);

function groupsOn(soon: CivilDate, far: CivilDate): readonly Group[] {
  const later = dueBetween(soon, null);
  return [
    group('overdue', 'Overdue', inState('overdue')),
    group('no-day', 'Without a day', inState('unknown', 'no-day-set')),
    group('soon', 'In the next 4 weeks', dueBetween(null, soon)),
    group('later', 'Later, within a year', (entry) => dueBetween(soon, far)(entry) && !entry.isPrompt),
    group('waived', 'Waived for now', inState('waived')),
    group('far', 'More than a year ahead', (entry) => dueBetween(far, null)(entry) && !entry.isPrompt, { isFolded }),
    group('birthdays', 'Birthdays and reminders ahead', (entry) => later(entry) && entry.isPrompt, { isFolded }),
    group('not-in-force', 'Rules that are not in force yet', inState('not-yet-in-force'), { isFolded }),
    group('done', 'Done', inState('done'), { isFolded, newestFirst: true }),
    group('over', 'No longer asked for', inState('ended', 'passed'), { isFolded, newestFirst: true }),
  ];
}

/** The duties of one young person, in the order in which somebody has to think of them: what is overdue first, then by day. */
export function dutyGroups(opened: OpenedCase): readonly object[] {
  const { journey, day } = opened.answer;
  const links = factLinks(opened);
  const entries = diaryOn(journey, day);
  return groupsOn(addDays(day, SOON_DAYS), addMonths(day, 12)).flatMap(
    ({ id, heading, fits, isFolded: folded = false, newestFirst = false }) => {
      const found = entries.filter(fits);
      if (found.length === 0) return [];
      const inOrder = newestFirst ? [...found].reverse() : found;
      const rows = (folded ? inOrder.slice(0, DONE_MAX) : inOrder).map((entry) => dutyRow(entry, opened, links));
      return [{ id, heading, folded, total: found.length, rows, more: found.length - rows.length }];
    },
  );
}
