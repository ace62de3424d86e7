import { caseOn, journeyAsShown, type Sights } from '#libs/domain/journey';
import type { CaseAnswer } from './case-answer';

/**
 * An answer as one reader is shown it: the view is worked out again from what they may read. What a form sends back to be
 * judged by (`seenBy`) stays that of the whole record.
 */
export function answerAsShown(answer: CaseAnswer, sights: Sights): CaseAnswer {
  const journey = journeyAsShown(answer.journey, sights);
  if (journey === answer.journey) return answer;
  return { ...answer, journey, view: caseOn(journey, answer.day, answer.view.leavingCare.rules) };
}
