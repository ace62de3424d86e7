// STORAGE-FACING: words in this file are on disk for ever.
import { z } from 'zod';
import { idSchema, shortText } from '../kernel';

/**
 * The parts of life a plan covers, relationships first. The content is that of Schedule 1 to the Care Leavers (England)
 * Regulations 2010 and Schedule 8 to the Care Planning, Placement and Case Review (England) Regulations 2010.
 */
export const LIFE_AREAS = [
  'family-and-social-relationships',
  'contact-and-support',
  'accommodation',
  'education-and-training',
  'employment',
  'money',
  'practical-skills',
  'health',
  'identity',
] as const;
export type LifeArea = (typeof LIFE_AREAS)[number];

/** What the young person's words stand beside: a part of life, what happens if things go wrong, or the plan as a whole. */
export const WORDS_ABOUT = ['whole-plan', ...LIFE_AREAS, 'contingency'] as const;
export type WordsAbout = (typeof WORDS_ABOUT)[number];

/** How far a need has got. */
export const NEED_STATUSES = ['not-started', 'under-way', 'met', 'no-longer-needed'] as const;
export type NeedStatus = (typeof NEED_STATUSES)[number];

/** Somebody in a plan: the young person, a worker by staff reference, somebody who matters to them, or anybody else by name. */
export const planWho = z.union([
  z.object({ kind: z.literal('young-person') }),
  z.object({ kind: z.literal('worker'), ref: shortText }),
  z.object({ kind: z.literal('person'), relationshipId: idSchema }),
  z.object({ kind: z.literal('other'), name: shortText }),
]);
export type PlanWho = z.infer<typeof planWho>;

const OWNERS_MAX = 6;
/** Who sees to something; nobody while it is empty. A list, so that whoever may not read of one of them still reads of the rest. */
export const owners = z.array(planWho).max(OWNERS_MAX);
export type Owners = readonly PlanWho[];

const PEOPLE_MAX = 40;
/** People who matter whom it is about. */
export const aboutPeople = z.array(idSchema).max(PEOPLE_MAX);

/** Whose words they are: the young person's, or an advocate's for somebody who is unable to say. */
export const SAID_BY = ['young-person', 'advocate'] as const;
export type SaidBy = (typeof SAID_BY)[number];
