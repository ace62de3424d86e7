import type { CaseAnswer } from '#libs/application';
import { roleInWords, type OpenMove } from '#libs/domain/journey';
import { sortDay, vagueInWords } from '#libs/domain/kernel';
import type { PersonWhoMatters, TieState } from '#libs/domain/relationships';
import { allMoves } from '#libs/domain/transitions';
import { dayWords, pluralise, sentenceCase } from '#libs/web-kit';
import { paths } from '../../paths';
import type { OpenedCase } from '../../case/opened-case';

export const TIES: Readonly<Record<TieState, { readonly words: string; readonly mark: string }>> = {
  active: { words: 'In touch', mark: 'active' },
  drifting: { words: 'Drifting', mark: 'drifting' },
  paused: { words: 'A break agreed', mark: 'drifting' },
  strained: { words: 'Strained', mark: 'drifting' },
  lapsed: { words: 'Lapsed', mark: 'at-risk' },
  severed: { words: 'Cut off', mark: 'at-risk' },
  restricted: { words: 'Restricted', mark: 'ended' },
  'ended-by-choice': { words: 'Ended by choice', mark: 'ended' },
  'ended-for-safety': { words: 'Ended for safety', mark: 'ended' },
  deceased: { words: 'Has died', mark: 'ended' },
  ended: { words: 'Ended', mark: 'ended' },
  unknown: { words: 'Contact not recorded', mark: 'drifting' },
};

/** How long since they were in touch, in words; that nothing was written down is not that nothing happened. */
export function contactInWords({ contact }: PersonWhoMatters): string {
  switch (contact.kind) {
    case 'not-recorded':
      return 'No contact recorded yet';
    case 'none-found':
      return `No contact up to ${dayWords(contact.to)}: somebody looked`;
    case 'none-held':
      return `${pluralise(contact.missed, 'contact')} missed, none held`;
    case 'held': {
      const ago = contact.days === 0 ? 'today' : `${pluralise(contact.days, 'day')} ago`;
      const missed = contact.missedSince === 0 ? '' : `, ${contact.missedSince} missed since`;
      return `Last in touch ${contact.exact ? '' : 'about '}${ago}${missed}`;
    }
  }
}

/** A person as a card. */
export const personCard = (person: PersonWhoMatters, { youngPersonId, question }: OpenedCase): object => ({
  name: person.name,
  role: sentenceCase(roleInWords(person.role)),
  ring: person.ring === null ? 'Not placed by the young person yet' : `Ring ${person.ring} of 4`,
  contact: contactInWords(person),
  state: TIES[person.state].words,
  mark: TIES[person.state].mark,
  href: paths.people.show({ youngPersonId, relationshipId: person.relationshipId }, question),
});

const SITUATIONS: Readonly<Record<OpenMove['situation'], string>> = {
  proposed: 'Being planned',
  submitted: 'Waiting for a decision',
  approved: 'Approved, has not happened yet',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  happened: 'Happened',
};

export const moveCard = (move: OpenMove, { youngPersonId, question }: OpenedCase): object => ({
  ...move,
  situation: SITUATIONS[move.situation],
  href: paths.moves.show({ youngPersonId, transitionId: move.transitionId }, question),
});

/** The young person's own words about a move, the latest first known by the day; undefined when none are recorded. */
export function wishesOf({ journey, day }: CaseAnswer): { words: string; when: string } | undefined {
  const spoken = allMoves(journey.transitions)
    .filter((move) => move.wishes !== null && sortDay(move.occurred) <= day)
    .sort((a, b) => sortDay(b.occurred).localeCompare(sortDay(a.occurred)));
  const [latest] = spoken;
  return latest === undefined ? undefined : { words: latest.wishes ?? '', when: vagueInWords(latest.occurred) };
}
