import { dayInWords, sortDay, vagueInWords } from '../../kernel';
import { byWhenChange, wordsChange } from './compare-words';
import { NEED_STATUS_IN_WORDS } from './status-words';
import type { ActionShown, DeliveryShown, NeedShown } from './view';
import { namesInWords } from './who';

/** What differs between the needs of one part of life in two plans, in words. */
export const changesOfNeeds = (before: readonly NeedShown[], after: readonly NeedShown[]): readonly string[] => [
  ...after.flatMap((need) => {
    const was = before.find(({ needId }) => needId === need.needId);
    return was === undefined ? [added(need)] : changesOfNeed(was, need);
  }),
  ...before
    .filter(({ needId }) => !after.some((need) => need.needId === needId))
    .map(({ what }) => `Need “${what}” is not in it`),
];

function added({ what, ownerNames, byWhen, status }: NeedShown): string {
  const by = byWhen === null ? '' : `, by ${dayInWords(byWhen)}`;
  const owner = ownerNames.length === 0 ? 'nobody is named to see to it' : `seen to by ${namesInWords(ownerNames)}`;
  return `Need “${what}” was added: ${owner}${by}; ${NEED_STATUS_IN_WORDS[status]}`;
}

function changesOfNeed(before: NeedShown, after: NeedShown): readonly string[] {
  const changes = [
    ...wordsChange('owner', namesInWords(before.ownerNames), namesInWords(after.ownerNames)),
    ...byWhenChange(before.byWhen, after.byWhen),
    ...wordsChange('whom it is about', namesInWords(before.aboutNames), namesInWords(after.aboutNames)),
    ...wordsChange('status', NEED_STATUS_IN_WORDS[before.status], NEED_STATUS_IN_WORDS[after.status]),
    ...changesOfActions(before.actions, after.actions),
  ];
  const put = before.what === after.what ? [] : [`Need “${before.what}” is now put as “${after.what}”`];
  return changes.length === 0 ? put : [...put, `Need “${after.what}”: ${changes.join('; ')}`];
}

const changesOfActions = (before: readonly ActionShown[], after: readonly ActionShown[]): readonly string[] =>
  after.flatMap((action) => {
    const was = before.find(({ actionId }) => actionId === action.actionId);
    return [
      ...(was === undefined ? [`action “${action.what}” was added`] : []),
      ...changesOfDeliveries(was?.deliveries ?? [], action.deliveries),
      ...(action.withdrawn !== null && (was?.withdrawn ?? null) === null
        ? [`action “${action.what}” will not be done: ${action.withdrawn.reason}`]
        : []),
    ];
  });

const changesOfDeliveries = (before: readonly DeliveryShown[], after: readonly DeliveryShown[]): readonly string[] => {
  const known = new Set(before.map(({ deliveryId }) => deliveryId));
  const stands = new Set(after.map(({ deliveryId }) => deliveryId));
  return [
    ...after.filter(({ deliveryId }) => !known.has(deliveryId)).map(deliveredInWords),
    ...before
      .filter(({ deliveryId }) => !stands.has(deliveryId))
      .map(({ on }) => `what was recorded of help on ${dayInWords(sortDay(on))} was taken back`),
  ];
};

/** One record of help, in words. */
export const deliveredInWords = (delivery: DeliveryShown): string =>
  delivery.kind === 'delivered'
    ? `help was given ${vagueInWords(delivery.on)} by ${namesInWords(delivery.byNames)}: ${delivery.what}`
    : `help was not given (${vagueInWords(delivery.on)}): ${delivery.reason}`;
