import { timeline } from '#libs/domain/journey';
import { paths } from '../../../paths';
import { rowOf } from '../../timeline/timeline-rows';
import type { PersonSection } from './section';

/** Changes shown on the page; older ones stand in the timeline. */
const ROWS_MAX = 20;

/** Everything recorded of this relationship but each contact: when it happened, and when and by whom it was written down. */
export const historySection: PersonSection = {
  template: 'web/people/show/history.section.njk',
  listed: { id: 'history', text: 'History of changes' },
  shows: ({ opened, named }) => {
    const { journey, day } = opened.answer;
    const entries = timeline(journey)
      .filter((entry) => entry.relationshipIds.includes(named.relationshipId) && entry.context !== 'contact')
      .filter((entry) => entry.day <= day)
      .reverse();
    return {
      rows: entries.slice(0, ROWS_MAX).map((entry) => rowOf(entry, opened)),
      older: Math.max(0, entries.length - ROWS_MAX),
      timelineHref: paths.case.timeline(
        { youngPersonId: named.youngPersonId },
        { ...opened.question, kind: 'people', detail: 'all' },
      ),
    };
  },
};
