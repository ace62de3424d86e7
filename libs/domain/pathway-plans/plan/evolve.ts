import type { Recorded } from '../../kernel';
import { actOf, type Act } from '../act';
import type { PlanEvent } from './events';
import type { Need, NeedDetail, Plan } from './state';

type DataOf<T extends PlanEvent['type']> = Extract<PlanEvent, { type: T }>['data'];
type Handlers = { readonly [T in PlanEvent['type']]: (plan: Plan, data: DataOf<T>, act: Act) => Plan };

/** Folds an event about the plan. Total: a need that was never added stays so. */
export function evolvePlan(plan: Plan, { type, data, meta }: Recorded<PlanEvent>): Plan {
  const handler = HANDLERS[type] as (plan: Plan, data: unknown, act: Act) => Plan;
  return handler(plan, data, actOf(meta));
}

type Said = Pick<DataOf<'NeedAdded'>, 'what' | 'people' | 'owners' | 'byWhen' | 'occurred'>;
const detail = ({ what, people, owners, byWhen, occurred }: Said, reason: string | null, recorded: Act): NeedDetail => ({
  what, people, owners, byWhen, reason, on: occurred, recorded,
}); // prettier-ignore

function onNeed(plan: Plan, needId: string, change: (need: Need) => Partial<Need>): Plan {
  const need = plan.needs[needId];
  if (need === undefined) return plan;
  return { ...plan, needs: { ...plan.needs, [needId]: { ...need, ...change(need) } } };
}

const HANDLERS: Handlers = {
  NeedAdded: (plan, data, act) => {
    const { needId, area, assessmentId } = data;
    if (plan.needs[needId] !== undefined) return plan;
    const need: Need = { needId, area, assessmentId, details: [detail(data, null, act)], updates: [] };
    return { ...plan, needs: { ...plan.needs, [needId]: need } };
  },
  NeedChanged: (plan, data, act) =>
    onNeed(plan, data.needId, ({ details }) => ({ details: [...details, detail(data, data.reason, act)] })),
  NeedUpdated: (plan, { needId, updateId, status, words, occurred: on }, recorded) =>
    onNeed(plan, needId, ({ updates }) => ({ updates: [...updates, { updateId, status, words, on, recorded }] })),
  PlanWordsRecorded: (plan, { about, words, noWordsReason, saidBy, occurred: on }, recorded) => {
    const said = [...(plan.words[about] ?? []), { words, noWordsReason, saidBy, on, recorded }];
    return { ...plan, words: { ...plan.words, [about]: said } };
  },
  PlanMatterRecorded: (plan, { area, how, owners, byWhen, occurred: on }, recorded) => {
    const said = [...(plan.matters[area] ?? []), { how, owners, byWhen, on, recorded }];
    return { ...plan, matters: { ...plan.matters, [area]: said } };
  },
  ContingencyRecorded: (plan, { what, callers, occurred: on }, recorded) => ({
    ...plan,
    contingency: [...plan.contingency, { what, callers, on, recorded }],
  }),
};
