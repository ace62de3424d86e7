import { z } from 'zod';
import { civilDateSchema, idSchema } from '../kernel';

// STORAGE-FACING: codes in this file are on disk for ever.

export const ENDING_SUPPORT_KINDS = ['money', 'programme', 'age-limited-service', 'course', 'other'] as const;
export type EndingSupportKind = (typeof ENDING_SUPPORT_KINDS)[number];

/** Programmes the field knows by name; a local one is known by what it is called. Source: research/product row 44. */
export const PROGRAMMES = ['lifelong-links', 'house-project', 'mentoring', 'mockingbird', 'local'] as const;
export type Programme = (typeof PROGRAMMES)[number];

export const PAID_EVERY = ['once', 'week', 'two-weeks', 'four-weeks', 'month', 'term', 'year'] as const;
export type PaidEvery = (typeof PAID_EVERY)[number];

export const SAID_OF_BY = ['young-person', 'advocate'] as const;
export type SaidOfBy = (typeof SAID_OF_BY)[number];

/** Workers whose role ends with care or at an age. */
export const ROLES_THAT_RUN_OUT = ['social-worker', 'reviewing-officer', 'personal-adviser', 'link-person'] as const;
export type RoleThatRunsOut = (typeof ROLES_THAT_RUN_OUT)[number];

/** When something ends, as it was given. `not-known` is an answer; nothing is guessed. */
export const supportEndSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), on: civilDateSchema }),
  z.object({ kind: z.literal('age'), age: z.number().int() }),
  z.object({ kind: z.literal('school-year'), endsIn: z.number().int() }),
  z.object({ kind: z.literal('not-known') }),
]);
export type SupportEnd = z.infer<typeof supportEndSchema>;

/** An end that something else can come in place of. */
export const endRefSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('support'), supportId: idSchema }),
  z.object({ kind: z.literal('home') }),
  z.object({ kind: z.literal('worker'), role: z.enum(ROLES_THAT_RUN_OUT) }),
  z.object({ kind: z.literal('keeps-in-touch'), supportId: idSchema, relationshipId: idSchema }),
  z.object({ kind: z.literal('contact'), relationshipId: idSchema }),
]);
export type EndRef = z.infer<typeof endRefSchema>;
