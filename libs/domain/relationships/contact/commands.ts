import { defineCommand } from '../../kernel';
import { row } from '../define-row';
import { contactLogLens } from './contact-log';
import { agreeContact } from './decide-agreement';
import { recordContact } from './decide-contact';
import * as inputs from './inputs';

export const agreementCommands = [row('AgreeContact', inputs.agreeContactInput, agreeContact)] as const;

/** What can be asked of the contact log. The decision needs `ContactFacts`: who is on record in the journey. */
export const contactCommands = [
  defineCommand({
    name: 'RecordContact',
    stream: 'contactLog',
    input: inputs.recordContactInput,
    lens: contactLogLens,
    decide: recordContact,
  }),
] as const;
