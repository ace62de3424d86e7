import { standingIn } from './restrictions.section';
import { doingIn } from './doing';
import type { PersonSection } from './section';

/** Restrictions in force, before anything else on the page. */
export const restrictedSection: PersonSection = {
  template: 'web/people/show/restricted.section.njk',
  listed: { id: 'restricted', text: 'Restricted' },
  shows: (at) =>
    at.person.restrictions.length === 0
      ? undefined
      : {
          standing: standingIn(at),
          doing: doingIn(
            at,
            ['restriction-review', 'Review the restriction'],
            ['restriction-lift', 'Lift the restriction'],
          ),
        },
};
