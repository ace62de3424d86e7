import { defineCommand } from '../../kernel';
import { row } from '../define-row';
import { contactLogLens } from './contact-log';
import { agreeContact, endContactAgreement } from './decide-agreement';
import { recordContact } from './decide-contact';
import { recordNoContact, withdrawContact } from './decide-looking';
import * as inputs from './inputs';

export const agreementCommands = [
  row('AgreeContact', inputs.agreeContactInput, agreeContact),
  row('EndContactAgreement', inputs.endContactAgreementInput, endContactAgreement),
] as const;

const contactLog = { stream: 'contactLog', lens: contactLogLens } as const;

/** What can be asked of the contact log. The decision needs `ContactFacts`: who is on record in the journey. */
export const contactCommands = [
  defineCommand({ ...contactLog, name: 'RecordContact', input: inputs.recordContactInput, decide: recordContact }),
  defineCommand({
    ...contactLog,
    name: 'RecordNoContact',
    input: inputs.recordNoContactInput,
    decide: recordNoContact,
  }),
  defineCommand({
    ...contactLog,
    name: 'WithdrawContact',
    input: inputs.withdrawContactInput,
    decide: withdrawContact,
  }),
] as const;
