import { hasBegunBy, type CivilDate } from '../../kernel';
import { needsOn, type NeedOnDay } from '../plan/queries';
import type { PathwayPlansState } from '../state';
import type { Delivery, Help, PlanAction } from './state';

/** An action as it was on a day. */
export interface ActionOnDay extends PlanAction {
  /** Help that was given or not given by then, and not taken back, in the order of recording. */
  readonly deliveries: readonly Delivery[];
  readonly isDelivered: boolean;
  /** Nothing was delivered, and it was to be done by a day that is past. */
  readonly isLate: boolean;
}

/** Actions about a need that had been agreed by a day, in the order of recording. */
export const actionsOn = (help: Help, needId: string, day: CivilDate): readonly ActionOnDay[] =>
  Object.values(help)
    .filter((action) => action.needId === needId && hasBegunBy(action.on, day))
    .map((action) => actionOn(action, day));

function actionOn(action: PlanAction, day: CivilDate): ActionOnDay {
  const deliveries = action.deliveries.filter(({ on, withdrawn }) => hasBegunBy(on, day) && withdrawn === null);
  const withdrawn = action.withdrawn !== null && hasBegunBy(action.withdrawn.on, day) ? action.withdrawn : null;
  const isDelivered = deliveries.some(({ kind }) => kind === 'delivered');
  const isLate = !isDelivered && withdrawn === null && action.dueOn !== null && action.dueOn < day;
  return { ...action, deliveries, withdrawn, isDelivered, isLate };
}

/** Whether any help for a need had reached the young person by a day. */
export const hadHelpBy = (help: Help, needId: string, day: CivilDate): boolean =>
  actionsOn(help, needId, day).some(({ isDelivered }) => isDelivered);

/** Needs that were neither met nor given up on a day. */
export const openNeeds = ({ plan }: PathwayPlansState, day: CivilDate): readonly NeedOnDay[] =>
  needsOn(plan, day).filter(({ isOpen }) => isOpen);

/** Open needs for which no help had reached the young person by a day: what an assessment is for, and has not led to yet. */
export const needsWithoutHelp = (state: PathwayPlansState, day: CivilDate): readonly NeedOnDay[] =>
  openNeeds(state, day).filter(({ needId }) => !hadHelpBy(state.help, needId, day));
