import type { Recorded } from '../../kernel';
import { actOf, type Act } from '../act';
import type { HelpEvent } from './events';
import type { Delivery, Help, PlanAction } from './state';

type DataOf<T extends HelpEvent['type']> = Extract<HelpEvent, { type: T }>['data'];
type OnAction = Exclude<HelpEvent['type'], 'PlanActionAdded'>;
type Handlers = { readonly [T in OnAction]: (known: PlanAction, data: DataOf<T>, act: Act) => PlanAction };

/** Folds an event about help. Total: an action that was never added stays so. */
export function evolveHelp(help: Help, { type, data, meta }: Recorded<HelpEvent>): Help {
  const known = help[data.actionId];
  const act = actOf(meta);
  if (type === 'PlanActionAdded') return known === undefined ? { ...help, [data.actionId]: added(data, act) } : help;
  if (known === undefined) return help;
  const change = HANDLERS[type] as (known: PlanAction, data: never, act: Act) => PlanAction;
  return { ...help, [known.actionId]: change(known, data as never, act) };
}

const added = ({ actionId, needId, what, owners, dueOn, occurred }: DataOf<'PlanActionAdded'>, recorded: Act): PlanAction => ({
  actionId, needId, what, owners, dueOn, on: occurred, recorded, deliveries: [], withdrawn: null,
}); // prettier-ignore

const withDelivery = (known: PlanAction, delivery: Delivery): PlanAction =>
  known.deliveries.some(({ deliveryId }) => deliveryId === delivery.deliveryId)
    ? known
    : { ...known, deliveries: [...known.deliveries, delivery] };

const HANDLERS: Handlers = {
  PlanActionWithdrawn: (known, { reason, occurred: on }, recorded) => ({
    ...known,
    withdrawn: known.withdrawn ?? { on, reason, recorded },
  }),
  HelpDelivered: (known, { deliveryId, what, by, occurred: on }, recorded) =>
    withDelivery(known, { kind: 'delivered', deliveryId, what, by, on, recorded, withdrawn: null }),
  HelpNotDelivered: (known, { deliveryId, reason, occurred: on }, recorded) =>
    withDelivery(known, { kind: 'not-delivered', deliveryId, reason, on, recorded, withdrawn: null }),
  HelpRecordWithdrawn: (known, { deliveryId, reason, occurred: on }, recorded) => ({
    ...known,
    deliveries: known.deliveries.map((one) =>
      one.deliveryId === deliveryId ? { ...one, withdrawn: one.withdrawn ?? { on, reason, recorded } } : one,
    ),
  }),
};
