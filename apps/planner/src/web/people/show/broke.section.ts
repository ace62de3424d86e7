import { hasBegunBy, vagueInWords, type VagueDate } from '#libs/domain/kernel';
import { openRupturesOn, pauseOn, type Pause, type Rupture } from '#libs/domain/relationships';
import { dayWords } from '#libs/web-kit';
import { AGREED_BY_IN_WORDS, OUTCOME_IN_WORDS, REPAIR_IN_WORDS, RUPTURE_IN_WORDS } from '../../course/words';
import type { OpenedPerson } from '../open-people';
import { sinceInWords } from '../words';
import { doingIn } from './doing';
import type { PersonSection } from './section';

/** What broke and what was done to mend it, and the breaks that were agreed; the newest first. */
export const brokeSection: PersonSection = {
  template: 'web/people/show/broke.section.njk',
  listed: { id: 'broke', text: 'What broke, and what was mended' },
  shows: (at) => {
    const { relationship, opened, person } = at;
    const { day } = opened.answer;
    const open = openRupturesOn(relationship, day);
    const pause = pauseOn(relationship, day);
    const begun = <T extends { readonly from: VagueDate | null }>(facts: readonly T[]): T[] =>
      facts.filter(({ from }) => from === null || hasBegunBy(from, day)).reverse();
    return {
      ruptures: begun(relationship.ruptures).map((rupture) => ruptureShown(at, rupture, open.includes(rupture))),
      breaks: begun(relationship.pauses).map((one) => breakShown(one, { standing: one === pause, day })),
      doing: doingIn(
        at,
        !person.past && ['rupture', 'Record that something broke'],
        open.length > 0 && ['repair', 'Record what was done to mend it'],
        !person.past && pause === undefined && ['break', 'Agree a break'],
        pause !== undefined && ['break-goes-on', 'The break was looked at and goes on'],
        pause !== undefined && ['break-over', 'The break is over'],
      ),
    };
  },
};

function ruptureShown({ relationship, opened }: OpenedPerson, rupture: Rupture, isOpen: boolean): object {
  const repairs = relationship.repairs.filter(
    ({ ruptureId, from }) => ruptureId === rupture.ruptureId && (from === null || hasBegunBy(from, opened.answer.day)),
  );
  return {
    what: RUPTURE_IN_WORDS[rupture.kind],
    when: sinceInWords(rupture.from),
    words: rupture.words,
    isOpen,
    repairs: repairs.map(({ kind, outcome, from, words }) => ({
      what: REPAIR_IN_WORDS[kind],
      outcome: OUTCOME_IN_WORDS[outcome],
      when: sinceInWords(from),
      words,
    })),
  };
}

function breakShown(pause: Pause, { standing, day }: { readonly standing: boolean; readonly day: string }): object {
  return {
    since: sinceInWords(pause.from),
    agreedBy: AGREED_BY_IN_WORDS[pause.agreedBy],
    reason: pause.reason,
    standing,
    reviewOn: dayWords(pause.reviewOn),
    late: standing && pause.reviewOn < day,
    ended: pause.ended === null || standing ? null : `${vagueInWords(pause.ended.on)}: ${pause.ended.reason}`,
  };
}
