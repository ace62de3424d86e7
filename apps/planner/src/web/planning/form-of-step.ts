import { APPROVAL_KINDS } from '#libs/domain/transitions';

/** The form on which something that the law asks for is recorded. */
export const formOfStep = (step: string): 'approval' | 'legal-step' =>
  (APPROVAL_KINDS as readonly string[]).includes(step) ? 'approval' : 'legal-step';
