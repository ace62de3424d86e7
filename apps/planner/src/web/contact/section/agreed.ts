import {
  agreementsBy, lapseWarningOn, planGaps, type ContactAgreement, type LapseWarning,
} from '#libs/domain/relationships'; // prettier-ignore
import { dayWords, pluralise } from '#libs/web-kit';
import { paths } from '../../../paths';
import type { OpenedPerson } from '../../people/open-people';
import { sinceInWords } from '../../people/words';
import { gapsInWords, termsOf, versionInWords } from '../words';

/** What is agreed on the day, what is still open, what was agreed before, and what can be done about it. */
export function agreedContactOf(at: OpenedPerson): object {
  const { person, relationship, opened } = at;
  const versions = agreementsBy(relationship, opened.answer.day);
  const now = person.agreed;
  return {
    ...(now === null ? { terms: [] } : holding(now)),
    isPlan: person.planComplete,
    before: (now === null ? versions : versions.slice(1)).map(versionInWords),
    ...hrefsOf(at),
  };
}

const holding = (now: ContactAgreement): object => ({
  terms: termsOf(now),
  agreedOn: `Agreed ${sinceInWords(now.from)}`,
  gaps: gapsInWords(planGaps(now)),
});

function hrefsOf({ person, opened, named }: OpenedPerson): { readonly agreeHref?: string; readonly endHref?: string } {
  if (!opened.may('edit-relationships') || person.past) return {};
  const agreeHref = paths.contact.agree(named);
  if (person.agreed === null) return { agreeHref };
  return { agreeHref, endHref: paths.people.change({ ...named, change: 'agreed-no-more' }) };
}

/** What somebody is told before contact lapses; undefined where there is nothing to tell. */
export function warningOf({ relationship, opened, person }: OpenedPerson): string | undefined {
  const warning = lapseWarningOn(relationship, opened.answer.journey.contactLog, opened.answer.day);
  return warning === undefined ? undefined : `${whyInWords(warning)} Contact with ${person.name} lapses on ${dayWords(warning.lapsesOn)} unless they are in touch before: ${pluralise(warning.daysLeft, 'day')} left.`;
} // prettier-ignore

function whyInWords({ dueOn, why }: LapseWarning): string {
  if (dueOn === null)
    return why === 'last-days' ? 'They have not been in touch for a long time.' : 'No contact was found.';
  return `Contact is late: it was due on ${dayWords(dueOn)}.`;
}
