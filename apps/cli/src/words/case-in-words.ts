import type { CaseAnswer } from '#libs/application';
import { leavingCareInWords, roleInWords, type CaseView, type JourneyEntry } from '#libs/domain/journey';
import { dayInWords } from '#libs/domain/kernel';
import { sumInWords } from '#libs/domain/leaving-care';

/** A case at a moment, as text. */
export function caseInWords({ view }: CaseAnswer, story: readonly JourneyEntry[]): string {
  return [
    heading(view),
    '',
    home(view),
    ...leavingCare(view),
    '',
    ...people(view),
    '',
    ...flags(view),
    ...timelineInWords(story),
  ].join('\n');
}

function heading({ who, on, asKnownAt }: CaseView): string {
  const age = who.age === null ? 'age not recorded' : `aged ${who.age}`;
  const known = asKnownAt === null ? 'with everything recorded' : `with what was known by ${asKnownAt}`;
  return `${who.name}, ${age}\nAs it was on ${dayInWords(on)}, ${known}.`;
}

function home({ home: at }: CaseView): string {
  if (at.kind !== 'in-care') return at.kind === 'unknown' ? 'Home: not known.' : 'Not looked after on that day.';
  const named = at.homeName === null ? '' : `${at.homeName}, `;
  return `Home: ${named}${at.placeInWords}, since ${dayInWords(at.since)}; ${at.legalStatusInWords}.`;
}

/** The category with the sum it rests on, as the page shows it; what is missing where it is not known. */
function leavingCare({ leavingCare: category }: CaseView): string[] {
  const words = leavingCareInWords(category);
  const sum = sumInWords(category);
  return [
    `Leaving care: ${words ?? 'none'}.`,
    ...(sum === null ? [] : [`  ${sum}`]),
    ...category.missing.map(({ sentence }) => `  ${sentence}.`),
  ];
}

function people({ people: all }: CaseView): string[] {
  if (all.length === 0) return ['People who matter: nobody is recorded.'];
  const lines = all.map((person) => {
    const ring = person.ring === null ? 'ring not given' : `ring ${person.ring}`;
    return `  ${person.name} (${roleInWords(person.role)}), ${ring}, ${person.state}`;
  });
  return ['People who matter:', ...lines];
}

const flags = ({ flags: raised }: CaseView): string[] =>
  raised.length === 0 ? [] : ['Flags:', ...raised.map((flag) => `  ${flag.severity}: ${flag.sentence}`), ''];

function timelineInWords(story: readonly JourneyEntry[]): string[] {
  const lines = story.map((entry) => {
    const late = entry.lateDays !== null && entry.lateDays > 0 ? `, ${entry.lateDays} days later` : '';
    return `  ${entry.when ?? 'date not known'}: ${entry.words} (recorded ${entry.recordedOn}${late})`;
  });
  return ['Timeline:', ...lines];
}
