import type { WorkRow } from '#libs/read-store';
import { pluralise } from '#libs/web-kit';
import { paths } from '../../paths';

/** Where a line of work leads: the move, the relationship, the time after care or the case itself. */
export function targetHref({ youngPersonId, target }: WorkRow): string {
  switch (target.kind) {
    case 'move':
      return paths.moves.show({ youngPersonId, transitionId: target.transitionId });
    case 'emergency-move':
      return paths.emergency.show({ youngPersonId, transitionId: target.transitionId });
    case 'relationship':
      return paths.people.show({ youngPersonId, relationshipId: target.relationshipId });
    case 'bond':
      return paths.brothersAndSisters.show({ youngPersonId });
    case 'after-care':
      return paths.afterCare.show({ youngPersonId });
    case 'young-person':
      return paths.case.show({ youngPersonId });
  }
}

/** How far off a day is: 3 days late, today, in 12 days. */
export function dueInWords(days: number | null): string {
  if (days === null) return 'no date';
  if (days === 0) return 'today';
  return days < 0 ? `${pluralise(-days, 'day')} late` : `in ${pluralise(days, 'day')}`;
}
