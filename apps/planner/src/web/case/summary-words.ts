import { ownWordsBy, roleInWords, type OpenMove, type OwnWords } from '#libs/domain/journey';
import { vagueInWords } from '#libs/domain/kernel';
import type { PersonWhoMatters, TieState } from '#libs/domain/relationships';
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

/** The last things the young person said, of whatever it was, each with what it is about and when. */
export const lastWordsOf = (opened: OpenedCase, most: number): readonly object[] =>
  ownWordsBy(opened.answer.journey, opened.answer.day)
    .slice(0, most)
    .map(({ words, of, said }) => ({ words, when: vagueInWords(said), ...aboutWhat(of, opened) }));

function aboutWhat(of: OwnWords['of'], { youngPersonId, question }: OpenedCase): { about: string; href: string } {
  switch (of.kind) {
    case 'person': {
      const { relationshipId } = of;
      return { about: `About ${of.name}`, href: paths.people.show({ youngPersonId, relationshipId }, question) };
    }
    case 'move': {
      const { transitionId } = of;
      return { about: 'About a move', href: paths.moves.show({ youngPersonId, transitionId }, question) };
    }
    case 'themselves':
      return { about: 'About themselves', href: paths.aboutMe.show({ youngPersonId }, question) };
  }
}
