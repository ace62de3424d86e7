import { severance2026_1 } from '#libs/domain/rulebook/severance-2026-1';
import { weightsOf, type RingWeights } from '#libs/domain/transitions';

export const WEIGHTS_MAX = 10;

/** The weights of the rule set: a move may weigh otherwise, the rule set stays. */
export const RULE_SET_WEIGHTS: RingWeights = weightsOf(severance2026_1);

export const WEIGHT_IN_WORDS: Readonly<Record<keyof RingWeights, string>> = {
  ring1: 'Ring 1, closest',
  ring2: 'Ring 2',
  ring3: 'Ring 3',
  ring4: 'Ring 4',
  notPlaced: 'Nobody asked the young person',
};

/** Each ring and what it weighs, in a sentence; those of the rule set where nobody chose others. */
export function weightsInWords(weights: RingWeights = RULE_SET_WEIGHTS): string {
  const rings = Object.keys(WEIGHT_IN_WORDS) as (keyof RingWeights)[];
  const each = rings.map((ring) => `${WEIGHT_IN_WORDS[ring].toLowerCase()}: ${weights[ring]}`);
  return `Each relationship counts by the young person’s own ring (${each.join('; ')}).`;
}
