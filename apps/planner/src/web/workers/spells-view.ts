import { sortDay, vagueInWords, type CivilDate } from '#libs/domain/kernel';
import { workersOver, type RelationshipsState, type WorkerRole, type WorkerSpell } from '#libs/domain/relationships';
import { pluralise } from '#libs/web-kit';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { KNOWN, WORKER_ROLES, whyInWords } from './words';

/** How one worker went over to the next, in days: a gap, none, or days on which both were there. */
function toNextInWords(days: number | null): string {
  if (days === null) return '';
  if (days === 0) return 'The next began the same day';
  return days > 0
    ? `Nobody for ${pluralise(days, 'day')} until the next`
    : `Both there for ${pluralise(-days, 'day')} with the next`;
}

function handoverInWords({ handover, allocation }: WorkerSpell, day: CivilDate): readonly string[] {
  if (allocation.ended === null || sortDay(allocation.ended) > day) return [];
  if (handover === null) return ['How it was handed over is not recorded'];
  return [
    `Goodbye: ${KNOWN[handover.goodbye].toLowerCase()}`,
    `Met the next one together: ${KNOWN[handover.metTogether].toLowerCase()}`,
    `Letter: ${KNOWN[handover.letter].toLowerCase()}`,
    ...(handover.words === null ? [] : [`“${handover.words}”`]),
  ];
}

function rowOf(spell: WorkerSpell, opened: OpenedCase): object {
  const { allocation } = spell;
  const { day } = opened.answer;
  const left = allocation.ended !== null && sortDay(allocation.ended) <= day;
  const named = { youngPersonId: opened.youngPersonId, allocation: allocation.factId };
  return {
    worker: allocation.workerRef,
    from: vagueInWords(allocation.from),
    until: left && allocation.ended !== null ? vagueInWords(allocation.ended) : 'Still there',
    why: whyInWords(allocation.reason),
    handover: [...handoverInWords(spell, day), toNextInWords(spell.daysToNext)].filter((line) => line !== ''),
    href: left && opened.may('edit-relationships') ? paths.workers.handover(named) : undefined,
    says: spell.handover === null ? 'Record how it was handed over' : 'Change how it was handed over',
  };
}

/** The workers in each role by the day shown, the present one first; roles nobody ever had are left out. */
export function workersByRole(opened: OpenedCase, state: RelationshipsState): readonly object[] {
  return (Object.keys(WORKER_ROLES) as WorkerRole[]).flatMap((role) => {
    const spells = workersOver(state, role, opened.answer.day);
    if (spells.length === 0) return [];
    const people = new Set(spells.map(({ allocation }) => allocation.workerRef)).size;
    return [
      {
        title: WORKER_ROLES[role],
        count: `${pluralise(people, 'person', 'people')}, ${pluralise(spells.length - 1, 'change')}`,
        rows: spells.map((spell) => rowOf(spell, opened)),
      },
    ];
  });
}
