import { vagueInWords } from '#libs/domain/kernel';
import {
  endingOn, openRupturesOn, pauseOn, type PersonWhoMatters, type Relationship, type TieState,
} from '#libs/domain/relationships'; // prettier-ignore
import { dayWords } from '#libs/web-kit';
import { contactInWords } from '../case/summary-words';
import type { OpenedPerson } from '../people/open-people';
import { endingInWords } from '../people/words';
import { restrictionAsLine } from '../restrictions/words';
import { AGREED_BY_IN_WORDS, GOODBYE_IN_WORDS, ruptureAsLine } from './words';

/** Why a relationship is said to stand as it does: what is so on the day, the reason that decides first. */
export function reasonsFor(at: OpenedPerson): readonly string[] {
  const { person } = at;
  if (person.past) return endingReasons(at);
  const { restricted, onABreak, broke } = whatIsSo(at);
  const decides: Readonly<Partial<Record<TieState, readonly string[]>>> = {
    restricted,
    paused: onABreak,
    strained: broke,
  };
  const first = decides[person.state] ?? [contactReason(person)];
  const rest = [...restricted, ...onABreak, ...broke, contactReason(person)];
  return [...new Set([...first, ...rest])];
}

/** Everything beside contact that is so on the day, in words. */
function whatIsSo({ person, relationship, opened }: OpenedPerson) {
  const { day } = opened.answer;
  const pause = pauseOn(relationship, day);
  return {
    restricted: person.restrictions.map(restrictionAsLine),
    onABreak:
      pause === undefined
        ? []
        : [
            `A break was agreed${pause.from === null ? '' : ` ${vagueInWords(pause.from)}`}: ${AGREED_BY_IN_WORDS[pause.agreedBy].toLowerCase()}. It is looked at again on ${dayWords(pause.reviewOn)}`,
          ],
    broke: openRupturesOn(relationship, day).map((rupture) => `Not mended: ${ruptureAsLine(rupture)}`),
  };
}

function contactReason(person: PersonWhoMatters): string {
  const { drift } = person;
  switch (drift.kind) {
    case 'unknown':
      return 'No contact is recorded, which does not say that there was none';
    case 'lapsed':
      return `${contactInWords(person)}. It counts as lapsed from ${dayWords(drift.lapsedOn)}`;
    case 'drifting':
      return `${contactInWords(person)}. That is longer than was agreed`;
    case 'in-touch':
    case 'paused':
      return contactInWords(person);
  }
}

function endingReasons({ relationship, opened }: OpenedPerson): readonly string[] {
  const ending = endingOn(relationship, opened.answer.day);
  if (ending === undefined) return [];
  const { standing } = relationship;
  const told = standing.kind === 'ended' && standing.on === ending.on ? standing : undefined;
  return [
    `${endingInWords(ending.how)}, ${vagueInWords(ending.on)}`,
    ...(told === undefined || told.reason === null ? [] : [told.reason]),
    ...(told === undefined ? [] : [GOODBYE_IN_WORDS[told.goodbye]]),
  ];
}

/** Times in which it was over and then went on again, and endings that were mistakes. */
export const endedBefore = ({ standing }: Relationship): readonly string[] =>
  standing.before.map(({ how, on, reopened }) =>
    reopened.from === on.from && reopened.to === on.to
      ? `That it ended (${endingInWords(how).toLowerCase()}, ${vagueInWords(on)}) was recorded by mistake`
      : `It had ended ${vagueInWords(on)} (${endingInWords(how).toLowerCase()}) and went on again ${vagueInWords(reopened)}`,
  );
