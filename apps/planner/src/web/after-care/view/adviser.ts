import { adviserOn, type AdviserGap } from '#libs/domain/journey';
import { sortDay, vagueInWords } from '#libs/domain/kernel';
import { dayWords, pluralise } from '#libs/web-kit';
import type { OpenedCase } from '../../../case/opened-case';
import { paths } from '../../../paths';

/** Who the personal adviser is and since when, and every day on which there was to be one and was none. */
export function adviserPanel(opened: OpenedCase): object {
  const { youngPersonId, answer, question } = opened;
  const { present, spells, gaps, owedFrom, isOwed } = adviserOn(answer.journey, answer.day);
  return {
    says:
      present === null
        ? nobody(isOwed, owedFrom !== null)
        : `${present.allocation.workerRef}, since ${vagueInWords(present.allocation.from)}`,
    isMissing: present === null && isOwed,
    owedFrom: owedFrom === null ? null : dayWords(owedFrom),
    gaps: gaps.map(gapInWords),
    before: spells
      .filter((spell) => spell !== present)
      .map(({ allocation: { workerRef, from, ended } }) => {
        const until = ended === null ? 'no end recorded' : dayWords(sortDay(ended));
        return `${workerRef}, ${vagueInWords(from)} to ${until}`;
      }),
    workersHref: paths.workers.list({ youngPersonId }, question),
    allocateHref: opened.may('allocate') ? paths.case.allocate({ youngPersonId }) : undefined,
  };
}

function nobody(isOwed: boolean, wasOwed: boolean): string {
  if (isOwed) return 'Nobody is appointed, and they are to have one';
  return wasOwed ? 'Nobody: none is owed on this day' : 'Nobody: as far as is known none was owed yet';
}

function gapInWords({ from, until, days }: AdviserGap): string {
  return until === null
    ? `Nobody since ${dayWords(from)}: ${pluralise(days, 'day')}`
    : `Nobody from ${dayWords(from)} until ${dayWords(until)}: ${pluralise(days, 'day')}`;
}
