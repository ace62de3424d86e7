import { endedBefore, reasonsFor } from '../../course/how-it-is';
import { TIES } from '../../case/summary-words';
import { doingIn } from './doing';
import type { PersonSection } from './section';

/** The words say it; the colour only helps to find it. */
const COLOUR: Readonly<Record<string, string>> = {
  active: 'green',
  drifting: 'yellow',
  'at-risk': 'red',
  ended: 'grey',
};

/** Where the relationship stands, with its reasons: worked out from what is recorded, never typed. */
export const howItIsSection: PersonSection = {
  template: 'web/people/show/how-it-is.section.njk',
  listed: { id: 'how-it-is', text: 'How it is' },
  shows: (at) => {
    const { person, relationship } = at;
    const ended = relationship.standing.kind === 'ended';
    return {
      state: { words: TIES[person.state].words, colour: COLOUR[TIES[person.state].mark] ?? 'grey' },
      reasons: reasonsFor(at),
      before: endedBefore(relationship),
      doing: doingIn(at, !ended && ['end', 'Record that it ended'], ended && ['reopen', 'It goes on again']),
    };
  },
};
