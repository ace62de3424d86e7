import type { CivilDate } from '../../kernel';
import type { PlanWho } from '../../pathway-plans';
import { nameToShow } from '../../profile';
import type { Journey } from '../state';
import { standingInPlan, type StandingInPlan } from './standing-in-plan';

/** Somebody in a plan, in words, and whether they can still be counted on. */
export interface NamedInWords {
  readonly who: PlanWho;
  readonly name: string;
  readonly standing: StandingInPlan;
}

/** What is said of somebody whom the reader may not read of. */
const NOT_SHOWN = 'somebody who is not shown to you';

/** Somebody in a plan as a reader of this journey is shown them on a day. */
export function whoInWords(who: PlanWho, journey: Journey, day: CivilDate): NamedInWords {
  switch (who.kind) {
    case 'young-person':
      return { who, name: nameToShow(journey.profile), standing: 'there' };
    case 'worker':
      return { who, name: who.ref, standing: 'there' };
    case 'other':
      return { who, name: who.name, standing: 'there' };
    case 'person': {
      const { name, standing } = standingInPlan(who.relationshipId, journey.relationships, day);
      return { who, name: name ?? NOT_SHOWN, standing };
    }
  }
}

/** Several of them, as one would say it: "Kit and SW0004"; "nobody" where nobody is named. */
export function namesInWords(named: readonly Pick<NamedInWords, 'name'>[]): string {
  const names = named.map(({ name }) => name);
  const last = names.at(-1);
  if (last === undefined) return 'nobody';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
