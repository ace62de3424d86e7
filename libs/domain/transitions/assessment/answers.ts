import { bitsOf } from './agreed';
import type { OptionFacts, RelationshipEffects } from './facts';
import { rulesOfEffects } from './rule-lists';
import type { ForEffects, ForYoungPerson } from './subject';
import { newTally, packAll } from './tally';

// What may be answered or agreed for one person comes to few different answers, so each is added up once, by the rules
// that explain it afterwards, and found again by a number.

const PLANS = ['none', 'complete', 'unknown'] as const;
const ANSWERS = [undefined, 'yes', 'no', 'unknown'] as const;
const KEYS = 2 * PLANS.length * ANSWERS.length * ANSWERS.length;

/** Which of the different answers it is. */
export function answersKey(effects: RelationshipEffects | undefined, isSameHome: boolean): number {
  const home = isSameHome ? 1 : 0;
  if (effects === undefined) return home;
  const isComplete = effects.agreed?.includes('M1') === true;
  const plan = isComplete ? 1 : PLANS.indexOf(effects.contactPlan ?? 'none');
  const helps = ANSWERS.indexOf(effects.homeHelps);
  const order = ANSWERS.indexOf(effects.contactOrderEnds);
  return home + 2 * (plan + PLANS.length * (helps + ANSWERS.length * order));
}

/** The same answers written out, to be weighed. */
function answersOf(key: number): { readonly effects: RelationshipEffects; readonly isSameHome: boolean } {
  const answers = Math.floor(key / (2 * PLANS.length));
  const homeHelps = ANSWERS[answers % ANSWERS.length];
  const contactOrderEnds = ANSWERS[Math.floor(answers / ANSWERS.length)];
  const effects: RelationshipEffects = {
    relationshipId: '',
    contactPlan: PLANS[Math.floor(key / 2) % PLANS.length] ?? 'none',
    ...(homeHelps === undefined ? {} : { homeHelps }),
    ...(contactOrderEnds === undefined ? {} : { contactOrderEnds }),
  };
  return { effects, isSameHome: key % 2 === 1 };
}

/** Packed tallies by situation, then by `answersKey`. */
export function answerSums(on: ForYoungPerson, anyHome: OptionFacts): readonly Float64Array[] {
  return rulesOfEffects.map((rules) => {
    const tallies = Array.from({ length: KEYS }, (_, key) => {
      const { effects, isSameHome } = answersOf(key);
      const home = { facts: { ...anyHome, sameHome: isSameHome }, east: Number.NaN, north: Number.NaN };
      const subject: ForEffects = { ...on, home, effects };
      const tally = newTally();
      for (const rule of rules) rule.weigh(subject, tally);
      return tally;
    });
    return packAll(tallies);
  });
}

/** What is agreed, as bits. A complete plan is M1. */
export const agreedIn = (effects: RelationshipEffects): number =>
  (effects.agreed === undefined ? 0 : bitsOf(effects.agreed)) | (effects.contactPlan === 'complete' ? 1 : 0);
