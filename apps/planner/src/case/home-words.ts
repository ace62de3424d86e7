import type { WhereTheyLive } from '#libs/domain/journey';
import { dayWords, pluralise } from '#libs/web-kit';

/** Where they live and since when, on one line. */
export function homeInWords(home: WhereTheyLive): string {
  switch (home.kind) {
    case 'not-in-care':
      return 'not in care now';
    case 'unknown':
      return 'not known';
    case 'in-care':
      return `${home.homeName ?? home.placeInWords}, since ${dayWords(home.since)} (${pluralise(home.days, 'day')})`;
  }
}
