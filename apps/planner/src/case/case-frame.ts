import { leavingCareInWords } from '#libs/domain/journey';
import type { WorkerRole } from '#libs/domain/relationships';
import { paths } from '../paths';
import { roleInWords } from '../view/words';
import { homeInWords } from './home-words';
import { momentInWords } from './moment';
import type { OpenedCase } from './opened-case';

/** Which entry of the side navigation a page of a case belongs to. */
export type CaseSection =
  | 'summary'
  | 'people'
  | 'workers'
  | 'about-me'
  | 'moves'
  | 'plan'
  | 'leaving-care'
  | 'reviews'
  | 'dates'
  | 'timeline'
  | 'replay'
  | 'none';

/** What stands around every page of a case. */
export function frameOf(opened: OpenedCase, section: CaseSection): object {
  const { youngPersonId, answer, moment, question } = opened;
  return {
    youngPersonId,
    question,
    day: answer.day,
    identity: identityOf(opened),
    sideNavigation: sideNavigation(opened, section),
    mayRecord: !moment.set,
    moment: {
      set: moment.set,
      inWords: momentInWords(moment, answer.day),
      nowHref: paths.case.show({ youngPersonId }),
    },
  };
}

function identityOf({ answer: { view } }: OpenedCase): object {
  const { who, home, workers, leavingCare } = view;
  const category = leavingCareInWords(leavingCare);
  return {
    name: who.preferredName ?? `Young person ${who.localId ?? 'without an identifier'}`,
    facts: [
      ...(who.preferredName === null || who.localId === null ? [] : [{ what: 'Identifier', is: who.localId }]),
      { what: 'Age', is: who.age === null ? 'not known' : String(who.age) },
      ...(category === null ? [] : [{ what: 'Leaving care', is: category }]),
      { what: 'Lives', is: homeInWords(home) },
      ...workers.map(({ role, workerRef, since }) => ({
        what: workerInWords(role),
        is: `${workerRef} since ${since}`,
      })),
      ...(workers.length === 0 ? [{ what: 'Worker', is: 'nobody allocated' }] : []),
    ],
  };
}

const workerInWords = (role: WorkerRole): string => {
  const words = role === 'coordinator' ? 'coordinator' : roleInWords(role);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

function sideNavigation({ youngPersonId, question, may }: OpenedCase, section: CaseSection): readonly object[] {
  const named = { youngPersonId };
  const entries = [
    { section: 'summary', text: 'Summary', href: paths.case.show(named, question) },
    { section: 'people', text: 'People', href: paths.people.list(named, question) },
    { section: 'workers', text: 'Workers', href: paths.workers.list(named, question) },
    { section: 'about-me', text: 'About them', href: paths.aboutMe.show(named, question) },
    { section: 'moves', text: 'Moves', href: paths.moves.list(named, question) },
    { section: 'plan', text: 'Plan', href: paths.plan.show(named, question) },
    { section: 'leaving-care', text: 'Leaving care', href: paths.leavingCare.show(named, question) },
    { section: 'reviews', text: 'Reviews', href: paths.reviews.list(named, question) },
    { section: 'dates', text: 'Dates', href: paths.dates.show(named, question) },
    { section: 'timeline', text: 'Timeline', href: paths.case.timeline(named, question) },
    ...(may('replay') ? [{ section: 'replay', text: 'Replay', href: paths.case.replay(named, question) }] : []),
  ];
  return entries.map(({ section: own, text, href }) => ({ text, href, active: own === section }));
}
