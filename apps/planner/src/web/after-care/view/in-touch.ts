import { contactWayInWords, keepingInTouchOn, type KeepingInTouch, type LostContact } from '#libs/domain/after-care';
import { adviserOn, leavingCareOn, stepsOwedOn, type StepsOwed } from '#libs/domain/journey';
import { leavingCareStatusInWords, type LeavingCareStatus } from '#libs/domain/leaving-care';
import { frequencyInWords } from '#libs/domain/relationships';
import { dayWords, pluralise } from '#libs/web-kit';
import type { OpenedCase } from '../../../case/opened-case';

/** How keeping in touch stands: one sentence, what it rests on, and what is left to do. */
export function inTouchPanel({ answer: { journey, day } }: OpenedCase): object {
  const keeping = keepingInTouchOn(journey.afterCare, day);
  const isBehind = keeping.standing === 'late' || keeping.standing === 'lost';
  // Whoever is owed an adviser is owed that somebody keeps in touch.
  const isOwed = isBehind && adviserOn(journey, day).isOwed;
  return {
    says: headline(keeping),
    isOwed,
    agreed: agreedInWords(keeping),
    notOwed: isBehind && !isOwed ? notOwedInWords(leavingCareOn(journey, day).status) : null,
    steps: isOwed ? stepsInWords(stepsOwedOn(journey, keeping, day)) : [],
    lostBefore: keeping.lost.filter(({ found }) => found !== null).map(lostInWords),
  };
}

const HEADLINES: Readonly<Record<KeepingInTouch['standing'], (keeping: KeepingInTouch) => string>> = {
  died: () => 'They have died',
  'not-recorded': ({ tries }) =>
    tries.length === 0 ? 'No contact is recorded' : `No contact is recorded: tried ${times(tries.length)}`,
  'in-touch': (keeping) => `In touch: ${ago(keeping).replace('last in touch', 'last')}, ${rhythm(keeping)}`,
  late: (keeping) => `Late: ${ago(keeping)}, ${rhythm(keeping)}${due(keeping)}`,
  lost: ({ lost, tries }) => {
    const now = lost.at(-1);
    const since = now?.since ? `, last in touch on ${dayWords(now.since)}` : '';
    return `Contact lost since ${dayWords(now?.lostOn)}: tried ${times(tries.length)}${since}`;
  },
  'not-before': ({ wish }) => `Asked not to be contacted before ${dayWords(wish?.notBefore)}`,
  'not-wanted': ({ wish }) => `Does not want to be in touch, as they said on ${dayWords(wish?.on)}`,
  'no-longer-needed': ({ wish }) => `No longer needs the service, as they said on ${dayWords(wish?.on)}`,
};

const headline = (keeping: KeepingInTouch): string => HEADLINES[keeping.standing](keeping);

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

function ago({ last, daysSince }: KeepingInTouch): string {
  if (last === null || daysSince === null) return 'no contact is recorded';
  if (daysSince === 0) return 'last in touch today';
  return `last in touch ${pluralise(daysSince, 'day')} ago (${dayWords(last.on)})`;
}

const rhythm = ({ agreed, everyDays }: KeepingInTouch): string =>
  agreed === null ? 'nothing agreed' : `agreed ${frequencyInWords(everyDays)}`;

const due = ({ dueBy }: KeepingInTouch): string => (dueBy === null ? '' : `, due by ${dayWords(dueBy)}`);

/** What was agreed, and from what the day is counted where nothing was. */
function agreedInWords({ agreed, everyDays, dueBy, standing }: KeepingInTouch): string {
  const was = standing === 'lost' ? 'It was' : 'Next';
  const next = dueBy === null || standing === 'late' ? '' : ` ${was} due by ${dayWords(dueBy)}.`;
  if (agreed === null) {
    return `How often is not agreed. ${everyDays} days stand in: the two months that the Care Leavers Regulations 2010, regulation 8(2), name for visits.${next}`;
  }
  const how = agreed.way === null ? '' : `, ${contactWayInWords(agreed.way)}`;
  const said = agreed.words === null ? '' : ` They say: “${agreed.words}”.`;
  return `Agreed ${frequencyInWords(agreed.everyDays)}${how}, on ${dayWords(agreed.on)}.${said}${next}`;
}

const notOwedInWords = (status: LeavingCareStatus): string =>
  status === 'unknown'
    ? 'Whether it is owed is not known: nor is what the law calls them on this day'
    : `Nothing is owed on this day: what the law calls them is “${leavingCareStatusInWords(status).toLowerCase()}”`;

const listed = (words: readonly string[]): string => words.join(', ');

function stepsInWords({ waysNotTried, asked, notAsked, askingWasAgreed }: StepsOwed): readonly string[] {
  const names = (people: StepsOwed['asked']): string => listed(people.map(({ personName }) => personName));
  return [
    ...(waysNotTried.length > 0 ? [`Not tried since then: ${listed(waysNotTried.map(contactWayInWords))}`] : []),
    ...(notAsked.length > 0 ? [`They agreed that you may ask: ${names(notAsked)}`] : []),
    ...(asked.length > 0 ? [`Asked already: ${names(asked)}`] : []),
    ...(askingWasAgreed ? [] : ['Whom they agree to be asked after them is not recorded, so nobody can be']),
  ];
}

function lostInWords({ since, lostOn, found, tries }: LostContact): string {
  const last = since === null ? 'no contact recorded before' : `last in touch ${dayWords(since)}`;
  return `Lost from ${dayWords(lostOn)} (${last}), tried ${times(tries.length)}, found again ${dayWords(found?.on)}`;
}
