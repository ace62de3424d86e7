import { dayInWords, vagueInWords } from '../../kernel';
import type { Finder } from '../case-flag';

const restrictionReviewLate: Finder = (person, day) => {
  const late = person.restrictions.find((restriction) => restriction.reviewOn < day);
  if (late === undefined) return undefined;
  const sentence = `The restriction on ${person.name} was to be reviewed on ${dayInWords(late.reviewOn)}.`;
  return { code: 'restriction-review-overdue', severity: 'amber', sentence };
};

const breakNotLookedAt: Finder = ({ name, pause }, day) => {
  if (pause === null || pause.reviewOn >= day) return undefined;
  const sentence = `The break with ${name} was to be looked at again on ${dayInWords(pause.reviewOn)}.`;
  return { code: 'break-review-overdue', severity: 'amber', sentence };
};

const notMended: Finder = ({ name, openRuptures }) => {
  const [first, ...others] = openRuptures;
  if (first === undefined) return undefined;
  const what = `${first.kind.replaceAll('-', ' ')}${first.from === null ? '' : `, ${vagueInWords(first.from)}`}`;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const sentence = `Something broke with ${name} (${what}${more}) and is not mended.`;
  return { code: 'rupture-not-mended', severity: 'amber', sentence };
};

/** Flags about the course of a relationship. They count for people in the same home as well. */
export const ABOUT_ITS_COURSE: readonly Finder[] = [restrictionReviewLate, breakNotLookedAt, notMended];
