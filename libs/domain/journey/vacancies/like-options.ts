import type { MoveOption } from '../../transitions';
import type { OptionFacts, RelationshipEffects } from '../../transitions/assessment';
import { effectsUnder, isAnotherProvider, optionFacts, type OptionContext } from '../option-facts';

/** Whether anything at all was asked, agreed or follows for somebody: what is left out says the same as nothing. */
const saysSomething = ({ contactPlan, supports, agreed, ...asked }: RelationshipEffects): boolean =>
  contactPlan === 'complete' ||
  [...(supports ?? []), ...(agreed ?? [])].length > 0 ||
  [asked.homeHelps, asked.contactOrderEnds, asked.broughtBack].some(
    (answer) => answer !== undefined && answer !== false,
  );

/** Without what is empty: a list of supports that is there says that they were asked about one by one. */
function withoutEmpty({ supports, ...effects }: RelationshipEffects): RelationshipEffects {
  return supports === undefined || supports.length === 0 ? effects : { ...effects, supports };
}

/**
 * Facts about many options of which nothing has been agreed yet. What such an option does to each relationship follows from
 * the day it would begin, whether another provider takes over and who lives there alone: worked out once for all alike.
 */
export function likeOptions(context: OptionContext): (option: MoveOption) => OptionFacts {
  const known = new Map<string, OptionFacts['effects']>();
  return (option) => {
    const likeness = `${option.startsOn} ${isAnotherProvider(option, context)} ${option.livesThere.join()}`;
    const effects = known.get(likeness) ?? effectsUnder(option, context).filter(saysSomething).map(withoutEmpty);
    known.set(likeness, effects);
    return optionFacts(option, context, effects);
  };
}
