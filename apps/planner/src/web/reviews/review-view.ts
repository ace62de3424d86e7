import { keptIdOf } from '#libs/domain/relationships';
import {
  completenessOf, EARLY_IN_WORDS, OUTCOME_IN_WORDS, participationInWords, type DecisionOnRecord, type ReviewOnRecord,
  type WordsAtReview,
} from '#libs/domain/reviews'; // prettier-ignore
import { dayWords, sentenceCase, vagueWords } from '#libs/web-kit';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { mayHold, type OpenedReview } from './open-review';
import { completenessInWords, SAID_BY } from './words';

const SITUATION = {
  arranged: { words: 'Arranged', colour: 'blue' },
  held: { words: 'Held', colour: 'green' },
  'called-off': { words: 'Called off', colour: 'grey' },
} as const;

/** What stands in a list of reviews about one of them. */
export function reviewAsRow(review: ReviewOnRecord, { youngPersonId, question, answer }: OpenedCase) {
  const { on, situation, participation, words } = review;
  const isPast = situation === 'arranged' && on < answer.day;
  return {
    on: dayWords(on),
    href: paths.reviews.show({ youngPersonId, review: review.key }, question),
    situation: isPast ? { words: 'Not recorded whether it was held', colour: 'orange' } : SITUATION[situation],
    participation: participation === null ? null : sentenceCase(participationInWords(participation)),
    completeness: situation === 'held' ? completenessInWords(completenessOf(review)) : null,
    disagrees: words.some(({ kind }) => kind === 'disagreement'),
    early: earlyInWords(review),
  };
}

const earlyInWords = ({ arrangement }: ReviewOnRecord): string | null =>
  arrangement === null || arrangement.early === null ? null : EARLY_IN_WORDS[arrangement.early];

/** The name of somebody on record, under whichever record stands for them. */
export function nameOf({ answer }: OpenedCase, relationshipId: string): string {
  const { relationships, mergedInto } = answer.journey.relationships;
  return relationships[keptIdOf(mergedInto, relationshipId)]?.personName ?? 'Somebody';
}

/** What was said of each relationship at a review. */
export const relationshipsSaid = ({ opened, review }: OpenedReview) =>
  review.relationships.map(({ relationshipId, outcome, why, action, noActionNeeded }) => ({
    name: nameOf(opened, relationshipId),
    href: paths.people.show({ youngPersonId: opened.youngPersonId, relationshipId }, opened.question),
    outcome: OUTCOME_IN_WORDS[outcome],
    why,
    next: action === null ? (noActionNeeded ? 'Nothing needs to be done' : null) : action.what,
    whoAndWhen: action === null ? null : `${action.owner}, by ${dayWords(action.by)}`,
  }));

/** A decision as pages show it, and what can be said of it. */
export function decisionView(decision: DecisionOnRecord, { opened, named }: OpenedReview) {
  const { decisionId, what, owner, by, followUp, relationshipId } = decision;
  const href = (itemForm: string): string => paths.reviews.item({ ...named, item: decisionId, itemForm });
  const about = `: ${what}`;
  const change = [
    { text: 'Put right', about, href: href('change-decision') },
    { text: 'Take back', about, href: href('take-back-decision') },
  ];
  return {
    what,
    name: relationshipId === null ? null : nameOf(opened, relationshipId),
    owner,
    by: dayWords(by),
    ...becameOf({ followUp, isLate: followUp === null && by < opened.answer.day }),
    doing: mayHold(opened)
      ? [
          { text: followUp === null ? 'Say what became of it' : 'Change what became of it', about, href: href('follow-up') },
          ...(relationshipId === null ? change : []),
        ]
      : [],
  }; // prettier-ignore
}

/** What became of a decision, in words. */
export function becameOf({ followUp, isLate }: Pick<DecisionOnRecord, 'followUp'> & { readonly isLate: boolean }) {
  if (followUp === null) {
    const state = isLate ? { words: 'Late', colour: 'red' } : { words: 'Not yet', colour: 'blue' };
    return { state, said: null };
  }
  const isDone = followUp.outcome === 'done';
  const state = isDone ? { words: 'Done', colour: 'green' } : { words: 'Not done', colour: 'orange' };
  return { state, said: [vagueWords(followUp.on), followUp.words].filter((part) => part !== null).join(': ') };
}

/** The young person's words at a review; what they disagree with comes first. */
export const wordsSaid = ({ opened, review, named }: OpenedReview) =>
  [...review.words]
    .sort((a, b) => Number(b.kind === 'disagreement') - Number(a.kind === 'disagreement'))
    .map((one: WordsAtReview) => {
      const href = (itemForm: string): string => paths.reviews.item({ ...named, item: one.wordsId, itemForm });
      const about = review.decisions.find(({ decisionId }) => decisionId === one.decisionId);
      return {
        isDisagreement: one.kind === 'disagreement',
        words: one.words,
        saidBy: SAID_BY[one.saidBy],
        about: about?.what ?? null,
        doing: mayHold(opened)
          ? [
              { text: 'Put right', about: ': what they said', href: href('change-words') },
              { text: 'Take back', about: ': what they said', href: href('take-back-words') },
            ]
          : [],
      };
    });
