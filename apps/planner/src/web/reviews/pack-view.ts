import { roleInWords, type EarlierDecision, type RelationshipInPack, type ReviewPack } from '#libs/domain/journey';
import { dayWords, pluralise, sentenceCase, vagueWords } from '#libs/web-kit';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { howAndHowOften } from '../contact/words';
import { RESTRICTION_IN_WORDS, ringInWords } from '../people/words';
import { promiseView } from '../promises/ledger-view';
import { STANDING } from '../promises/words';
import { WISH_IN_WORDS } from '../views/words';
import { becameOf } from './review-view';
import { GROUP_SHOWN, GROUPS_SHOWN, lookBackInWords, TIE_IN_WORDS } from './words';

/** Contact agreed, and what happened of it. That nobody wrote anything down is not that there was none. */
function contactInWords({ contact }: RelationshipInPack): string {
  const { agreed, due, held, missed, notRecorded } = contact;
  const how = agreed === null ? 'Nothing agreed' : `Agreed: ${howAndHowOften(agreed).toLowerCase()}`;
  if (notRecorded) return `${how}. Contact since then is not recorded.`;
  const asked = due === null ? '' : `, ${due} due`;
  return `${how}. ${pluralise(held, 'contact')} held${asked}${missed === 0 ? '' : `, ${missed} missed`}.`;
}

/** What they said they want with somebody, in their own words, with the day; null where no wish is recorded. */
export function wishInWords({ wish }: Pick<RelationshipInPack, 'wish'>): string | null {
  if (wish === null) return null;
  const words = wish.words === null ? WISH_IN_WORDS[wish.wish] : `“${wish.words}”`;
  const by = wish.saidBy === 'advocate' ? ', an advocate' : '';
  return `${words} (${wish.from === null ? 'date not known' : vagueWords(wish.from)}${by})`;
}

/** One relationship, as the pack and the form of the agenda show it. */
export function relationshipView(one: RelationshipInPack, { youngPersonId, question }: OpenedCase) {
  const { relationshipId, name, role, ring, group, then, now, why, brokenPromises } = one;
  return {
    relationshipId,
    name,
    href: paths.people.show({ youngPersonId, relationshipId }, question),
    role: sentenceCase(roleInWords(role)),
    ring: ringInWords(ring, 'not placed in a ring'),
    group: GROUP_SHOWN[group],
    then: then === null || then === now ? null : TIE_IN_WORDS[then],
    why,
    contact: contactInWords(one),
    wish: wishInWords(one),
    brokenPromises: brokenPromises === 0 ? null : pluralise(brokenPromises, 'broken promise'),
  };
}

const decisionInPack = (decision: EarlierDecision, on: string) => ({
  what: decision.what,
  name: decision.name,
  owner: decision.owner,
  by: dayWords(decision.by),
  review: dayWords(decision.reviewOn),
  ...becameOf({ followUp: decision.followUp, isLate: decision.followUp === null && decision.by < on }),
});

const WORKERS = {
  'social-worker': 'Social worker',
  'personal-adviser': 'Personal adviser',
  'reviewing-officer': 'Reviewing officer',
  coordinator: 'Coordinator',
} as const;

/** A pack as its page shows it. */
export function packView(pack: ReviewPack, opened: OpenedCase) {
  const { relationships, promises, decisions, moves, movesPlanned, workers, restrictions } = pack;
  const { youngPersonId, question } = opened;
  return {
    lookBack: lookBackInWords(pack.lookBack),
    counts: GROUPS_SHOWN.map((group) => ({
      ...GROUP_SHOWN[group],
      count: relationships.filter((one) => one.group === group).length,
    })),
    groups: GROUPS_SHOWN.map((group) => ({
      ...GROUP_SHOWN[group],
      people: relationships.filter((one) => one.group === group).map((one) => relationshipView(one, opened)),
    })).filter(({ people }) => people.length > 0),
    promises: promises.map((one) => ({
      ...promiseView(one, opened),
      before: one.before === null ? 'Made since' : STANDING[one.before].words,
    })),
    decisions: decisions.map((decision) => decisionInPack(decision, pack.on)),
    moves: moves.map(({ on, from, to }) => `${dayWords(on)}: from ${from ?? 'somewhere not recorded'} to ${to}`),
    movesPlanned: movesPlanned.map(({ transitionId, why }) => ({
      why,
      href: paths.moves.show({ youngPersonId, transitionId }, question),
    })),
    workers: workers.map(({ on, role, workerRef }) => `${dayWords(on)}: ${WORKERS[role]} ${workerRef}`),
    restrictions: restrictions.map(({ name, restriction, overdue }) => ({
      words: `${name}: ${RESTRICTION_IN_WORDS[restriction.kind].toLowerCase()}, to be looked at by ${dayWords(restriction.reviewOn)}`,
      overdue,
    })),
  };
}
