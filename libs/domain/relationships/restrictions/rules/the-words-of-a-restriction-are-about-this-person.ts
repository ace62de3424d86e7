import type { Reason } from '../../../kernel';

/** Phrases that are about everybody: a policy, a procedure, what is always done. */
const BLANKET =
  /\b(polic(y|ies)|procedures?|protocols?|guidelines?|blanket|(standard|usual|normal|common|routine) (practice|approach|process|rules?)|(it is|it['’]s|that is|that['’]s) (just )?(the|a|our|their) rules?|(house|home['’]?s?|agency|company|fostering) rules?|as a (matter of )?(rule|course|routine)|we (always|never|routinely|normally|usually|generally) (do|stop|end|allow|let|limit|restrict|apply|say|keep|suspend|advise)|how (we|it|things) (do|is|are) (it|done|things)|in all cases|across the board|no exceptions?|(previous|former|ex|old|past|all|every)[- ](foster )?carers)\b/gi;

/** Words that are as true of anybody: with these alone nothing is said about this person. */
const OF_ANYBODY = new Set(
  `a about after again all allowed also always an and any are as at be because been before both but by can carer carers case
  cases child children contact contacts council decided decision do does every everybody everyone families family first for
  foster from generally good had has have here home homes how if in into is it its just kept like made may means month months
  more most move moved moves must need needed needs never new no not of on one only or other our ours out over people person
  place placement placements please practice previous prevent protect reason reasons rule rules safe same service services
  settle should since situation situations six so social some staff standard stop such team than that the their them then
  there these they this those three time to two unit until us usual visit visits was we week weeks were what when where which
  while who why will with without work worker workers would year years young`.split(/\s+/),
);

/** Beside a blanket phrase, this many words about somebody make a reason: "He hit her" has three. */
const WORDS_ABOUT_SOMEBODY_MIN = 3;

function isOnlyBlanket(text: string): boolean {
  const rest = text.replace(BLANKET, ' ');
  if (rest === text) return false;
  const words = rest.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return words.filter((word) => !OF_ANYBODY.has(word)).length < WORDS_ABOUT_SOMEBODY_MIN;
}

/**
 * A reason in words is about this person and this young person. "It is policy", "standard procedure" and "we always stop
 * contact with previous carers" are rules about everybody, and cutting a child off by such a rule may itself do harm.
 * Source: research/domain P8. Words about the two of them that stand beside such a phrase are enough.
 */
export function theWordsOfARestrictionAreAboutThisPerson(text: string, field: string): Reason | undefined {
  if (!isOnlyBlanket(text)) return undefined;
  const message =
    'This is a rule about everybody, and a rule about everybody is not a reason to keep this young person from this person. Write what happened between them, or what the risk is';
  return { code: 'only-a-blanket-rule', message, field };
}
