import { deepFreeze, type SeveranceRuleSet } from '../../rulebook/severance-rules';
import type { RingWeights } from '../vocabulary';

/** The weights that a rule set gives, as they are shown and can be changed for one move. */
export const weightsOf = ({ importance, importanceWhenRingUnknown }: SeveranceRuleSet): RingWeights => ({
  ring1: importance[1],
  ring2: importance[2],
  ring3: importance[3],
  ring4: importance[4],
  notPlaced: importanceWhenRingUnknown,
});

/** A rule set as one move reads it: the weights are those chosen, everything else is as released. The rule set is not touched. */
export const weighted = (rules: SeveranceRuleSet, weights: RingWeights): SeveranceRuleSet =>
  deepFreeze({
    ...rules,
    importance: { 1: weights.ring1, 2: weights.ring2, 3: weights.ring3, 4: weights.ring4 },
    importanceWhenRingUnknown: weights.notPlaced,
  });
