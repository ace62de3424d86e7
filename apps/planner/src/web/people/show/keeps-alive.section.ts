import { hasBegunBy, vagueInWords } from '#libs/domain/kernel';
import { supportInWords } from '../words';
import { doingIn } from './doing';
import type { PersonSection } from './section';

/** What keeps the relationship alive, and what did. */
export const keepsAliveSection: PersonSection = {
  template: 'web/people/show/keeps-alive.section.njk',
  listed: { id: 'keeps-alive', text: 'What keeps it alive' },
  shows: (at) => {
    const { person, relationship, opened } = at;
    const ended = relationship.supports.flatMap((support) =>
      support.ended === null || person.supports.includes(support) || !hasBegunBy(support.ended.on, opened.answer.day)
        ? []
        : [`${supportInWords(support)}. Ended ${vagueInWords(support.ended.on)}: ${support.ended.reason}`],
    );
    return {
      supports: person.supports.map(supportInWords),
      ended: ended.reverse(),
      doing: person.past
        ? []
        : doingIn(
            at,
            ['support', 'Add what keeps it alive'],
            person.supports.length > 0 && ['support-ended', 'Record that one ended'],
          ),
    };
  },
};
