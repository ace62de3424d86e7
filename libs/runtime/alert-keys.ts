import { z } from 'zod';

/** How alerts for red flags are sent (`throughline alerts`): by an email of counts through GOV.UK Notify. Off unless all are set. */
export const alertKeys = {
  /** A file that holds the key of the service at GOV.UK Notify. */
  notifyKeyFile: z.string().min(1).optional(),
  /** The email template there, with the fields what, red_flags, amber_flags and link. */
  notifyTemplate: z.uuid({ message: 'must be the id of a template' }).optional(),
  /** To whom: a duty team's address rather than one person's. */
  notifyTo: z.email({ message: 'must be an email address' }).optional(),
  /** Another address than Notify's own: for trials. */
  notifyUrl: z.url().optional(),
  /** Where the planner is, for the link in the email: https://throughline.somewhere.gov.uk */
  plannerUrl: z.url().optional(),
};
