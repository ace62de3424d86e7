import * as assessment from './assessment-forms';
import * as contingency from './contingency-forms';
import * as help from './help-forms';
import * as needs from './need-forms';
import type { PlanForm } from './plan-form';
import * as versions from './version-forms';
import * as words from './words-forms';

/** What can be said of a plan, by its name in the address. */
export const PLAN_FORMS = {
  'need-add': needs.needAdd,
  'need-change': needs.needChange,
  'need-update': needs.needUpdate,
  'action-add': help.actionAdd,
  'action-withdraw': help.actionWithdraw,
  'help-delivered': help.helpDelivered,
  'help-not-delivered': help.helpNotDelivered,
  'help-taken-back': help.helpTakenBack,
  words: words.words,
  matter: words.matter,
  contingency: contingency.contingency,
  'caller-add': contingency.callerAdd,
  'caller-remove': contingency.callerRemove,
  'version-make': versions.versionMake,
  agree: versions.agree,
  reviewed: versions.reviewed,
  'assessment-start': assessment.assessmentStart,
  'assessment-view': assessment.assessmentView,
  'assessment-information': assessment.assessmentInformation,
  'assessment-deliberation': assessment.assessmentDeliberation,
  'assessment-result': assessment.assessmentResult,
  'assessment-complete': assessment.assessmentComplete,
} as const satisfies Readonly<Record<string, PlanForm>>;
export type PlanFormName = keyof typeof PLAN_FORMS;
