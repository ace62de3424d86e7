import { roleInWords } from '#libs/domain/journey';
import type { Living, SiblingRow } from '#libs/domain/journey/brothers-and-sisters';
import {
  BROTHERS_AND_SISTERS, type LinkState, type PersonWhoMatters, type ReunionPlan, type ReunionPlanKind,
} from '#libs/domain/relationships'; // prettier-ignore
import { dayWords, pluralise, sentenceCase, vagueWords } from '#libs/web-kit';
import type { Choice } from '../people/words';

/** Who is meant, for sentences: the young person of the case and one brother or sister. */
export interface Both {
  readonly youngPerson: string;
  readonly name: string;
}

const sinceInWords = ({ since }: Living): string => {
  if (since === null) return '';
  return since.atLeast ? `, at least since ${dayWords(since.on)}` : ` since ${dayWords(since.on)}`;
};

/** Miles in a straight line, of two who are known to live apart; that nobody can say how far is said. */
export function milesInWords({ living, miles }: Living): string | undefined {
  if (living !== 'apart' || miles === null) return undefined;
  return miles === 'unknown' ? 'How far apart is not known' : `${pluralise(miles, 'mile')} apart, in a straight line`;
}

const NOT_KNOWN: Readonly<Record<NonNullable<Living['notKnown']>, (both: Both) => string>> = {
  'own-home': ({ youngPerson }) => `Not known: where ${youngPerson} lives is not recorded`,
  'their-home': ({ name }) => `Not known: where ${name} lives is not recorded`,
  'which-home': () => 'Not known: nobody has recorded whether it is one home or two next to each other',
};

/** Together or apart and since when, in words. */
export function livingInWords(living: Living, both: Both): string {
  if (living.living === 'together') return `They have lived together${sinceInWords(living)}`;
  if (living.living === 'apart') return `They have lived apart${sinceInWords(living)}`;
  return living.notKnown === null ? 'Not known' : NOT_KNOWN[living.notKnown](both);
}

const LINKS: Readonly<Record<LinkState | 'none', (both: Both) => string>> = {
  none: ({ name }) => `No record of ${name}’s own is linked to this one`,
  waiting: ({ name }) =>
    `${name}’s worker has been asked and has not answered yet. Until then neither record shows the other`,
  confirmed: ({ name }) => `Linked to ${name}’s own record`,
  declined: () =>
    'The other worker answered no. Nothing of that record is shown here; ask them if you need to know why',
  'withdrawn-here': ({ name }) => `No record of ${name}’s own is linked to this one`,
  'withdrawn-there': () => 'The link was withdrawn in the other record. Nothing of it is shown here any longer',
};

/** How the link stands, in words; a link by which nothing may cross says so. */
export function linkInWords({ link, person }: SiblingRow, both: Both): string {
  if (link.state === 'confirmed' && !link.crosses && !person.past) {
    return `${LINKS.confirmed(both)}, from which nothing can be shown`;
  }
  return LINKS[link.state](both);
}

const PLANS: Readonly<Record<ReunionPlanKind, string>> = {
  'together-by': 'To live together by a day',
  'together-when-possible': 'To live together when it becomes possible',
  'apart-with-contact': 'To live apart and stay in touch',
  'not-decided': 'Not decided yet',
};
export const planChoices: readonly Choice[] = Object.entries(PLANS).map(([value, text]) => ({ value, text }));

/** What is planned, in words. */
export const planInWords = ({ plan, by }: ReunionPlan): string =>
  plan === 'together-by' && by !== null ? `To live together by ${dayWords(by)}` : PLANS[plan];

/** How they can be brother or sister, as they are asked. */
export const siblingRoles: readonly Choice[] = BROTHERS_AND_SISTERS.map((role) => ({
  value: role,
  text: sentenceCase(roleInWords(role)),
}));

export const roleWords = (person: PersonWhoMatters): string => sentenceCase(roleInWords(person.role));

/** When it was asked, and by whom. */
export const askedInWords = (askedBy: string, askedOn: Parameters<typeof vagueWords>[0] | null): string =>
  askedOn === null ? askedBy : `${askedBy}, ${vagueWords(askedOn)}`;
