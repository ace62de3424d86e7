import { namesInWords, type ActionShown, type NeedShown } from '#libs/domain/journey';
import { dayWords, vagueWords } from '#libs/web-kit';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { formLink, type FormLink } from './form-link';
import { namedRow, statusTag } from './words';

/** A need as a list shows it: what, how far, who, by when, the last thing said, and whether help has come. */
export function needRow(opened: OpenedCase, need: NeedShown) {
  const [last] = need.updates;
  return {
    what: need.what,
    href: paths.plan.need({ youngPersonId: opened.youngPersonId, needId: need.needId }, opened.question),
    status: statusTag(need.status),
    owners: need.ownerNames.map(namedRow),
    about: need.aboutNames.map(namedRow),
    byWhen: need.byWhen === null ? 'No day' : dayWords(need.byWhen),
    isLate: need.isLate,
    last: last === undefined ? undefined : `${vagueWords(last.on)}: ${last.words}`,
    help: helpInWords(need),
    needsHelp: need.isOpen && need.helpedOn === null,
    isOpen: need.isOpen,
  };
}

function helpInWords({ helpedOn, actions, isOpen }: NeedShown): string {
  if (helpedOn !== null) return `Help first came ${dayWords(helpedOn)}`;
  if (!isOpen) return 'No help is recorded';
  const waiting = actions.filter(({ withdrawn }) => withdrawn === null);
  if (waiting.length === 0) return 'No help yet, and nothing is to be done';
  return `No help yet; to be done: ${waiting.map(({ what }) => what).join('; ')}`;
}

/** An action as the page of a need shows it, with everything that came of it. */
export function actionRow(opened: OpenedCase, action: ActionShown) {
  const { actionId: id, needId, withdrawn } = action;
  const link = (form: Parameters<typeof formLink>[1], text: string): FormLink =>
    formLink(opened, form, text, { need: needId, action: id });
  const isOpen = withdrawn === null;
  return {
    what: action.what,
    owners: action.ownerNames.map(namedRow),
    due: action.dueOn === null ? 'No day' : dayWords(action.dueOn),
    isLate: action.isLate,
    isDelivered: action.isDelivered,
    withdrawn: withdrawn === null ? undefined : `Will not be done: ${withdrawn.reason}`,
    deliveries: action.deliveries.map((one) => ({
      given: one.kind === 'delivered',
      when: vagueWords(one.on),
      words: one.kind === 'delivered' ? `${one.what} (${namesInWords(one.byNames)})` : one.reason,
      by: one.recorded.by,
      takeBack: opened.may('edit-plan')
        ? formLink(opened, 'help-taken-back', 'Take back', { need: needId, action: id, delivery: one.deliveryId })
        : undefined,
    })),
    doing:
      opened.may('edit-plan') && isOpen
        ? [
            link('help-delivered', 'They got it'),
            link('help-not-delivered', 'They did not get it'),
            ...(action.isDelivered ? [] : [link('action-withdraw', 'It will not be done')]),
          ]
        : [],
  };
}
