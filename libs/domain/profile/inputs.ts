import { z } from 'zod';
import { choose, civilDateSchema, enterShort } from '../kernel';

// What can be asked about who a young person is.

export const registerInput = z.object({
  /** The local identifier in the authority's return. */
  localId: z.string().trim().min(1, 'Enter their local identifier').max(20),
  preferredName: enterShort('Enter what they like to be called').nullable().default(null),
  dateOfBirth: civilDateSchema.nullable().default(null),
});

export const preferredNameInput = z.object({
  name: enterShort('Enter what they like to be called'),
  toldBy: choose(['young-person', 'worker', 'family', 'import'], 'Choose who told you'),
});

export type RegisterYoungPerson = z.infer<typeof registerInput>;
export type RecordPreferredName = z.infer<typeof preferredNameInput>;
