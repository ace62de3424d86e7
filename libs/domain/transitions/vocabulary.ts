// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import { civilDateSchema, freeText, idSchema, shortText, yesNoUnknown } from '../kernel';

/** What can protect a relationship through a move. Source: research/domain 5.2, M1 to M8. */
export const PROTECTIONS = [
  'contact-plan', 'lifelong-links', 'staying-put', 'staying-close', 'same-hub', 'pre-move-visits', 'digital-access',
  'continuing-visitor-or-mentor',
] as const; // prettier-ignore

/** What becomes of a support under an option: `replaced` is lost in one form and found again in another. */
export const SUPPORT_OUTCOMES = ['kept', 'replaced', 'ends'] as const;

/** Pounds a week: more is a slip of the hand. */
export const WEEKLY_COST_MAX = 99_999;

/** Something that protects one relationship. */
export const protection = z.object({
  kind: z.enum(PROTECTIONS),
  note: shortText,
  /** Who sees to it, by name, and from when: a contact plan without both counts as none. */
  responsible: shortText.nullable(),
  firstOn: civilDateSchema.nullable(),
});
export type Protection = z.infer<typeof protection>;

/** One home that is being considered. Staying where they are, with support, is an option too. */
export const moveOption = z.object({
  optionId: idSchema,
  label: shortText,
  /** True for staying where they are. */
  stay: z.boolean(),
  /** Kind of placement, in the return's PLACE codes; empty when not known yet. */
  place: z.string().max(4),
  provider: z.string().max(4),
  postcode: z.string().max(10).nullable(),
  startsOn: civilDateSchema.nullable(),
  sameCarer: yesNoUnknown,
  school: z.enum(['kept', 'changed', 'none', 'unknown']),
  area: z.enum(['inside', 'adjoining', 'at-a-distance', 'unknown']),
  planned: yesNoUnknown,
  noticeHours: z.number().int().min(0).nullable(),
  /** People who matter who live there. */
  livesThere: z.array(idSchema).max(50),
  /** People the option would bring, by name and who they would be. */
  brings: z.array(z.object({ name: shortText, role: shortText })).max(20),
  protections: z.array(protection.extend({ relationshipId: idSchema })).max(400),
  /** Whether the people running the home would help the young person stay in touch. */
  homeHelps: yesNoUnknown,
  /** What becomes of what keeps a relationship alive, where somebody has asked; otherwise it is worked out. */
  supports: z
    .array(
      z.object({ relationshipId: idSchema, supportId: idSchema, outcome: z.enum(SUPPORT_OUTCOMES), note: shortText }),
    )
    .max(400),
  // Asked since: left out where nobody was asked.
  providerName: shortText.optional(),
  /** The home on its own record, where it has one. */
  homeId: idSchema.optional(),
  weeklyCostPounds: z.number().int().min(0).max(WEEKLY_COST_MAX).optional(),
  /** Who else lives there, in words. */
  whoElse: freeText.optional(),
  /** What the home waits for before they can come, in words, and from which day they could. */
  waitingFor: shortText.optional(),
  availableFrom: civilDateSchema.optional(),
  /** Whether they would no longer be looked after. */
  endsCare: yesNoUnknown.optional(),
});
export type MoveOption = z.infer<typeof moveOption>;

export const FIRST_CONTACTS_MAX = 100;

/** The first contact after a move, as it was arranged: with whom, when, and how and by whom. */
export const firstContact = z.object({
  relationshipId: idSchema,
  /** Null where no day is agreed yet. */
  on: civilDateSchema.nullable(),
  /** How, and who sees to it, in words. */
  how: shortText.nullable(),
});
export type FirstContact = z.infer<typeof firstContact>;

/** Whose information an option holds, by field. */
export const personalOfOption = {
  'option.label': 'third-party',
  'option.postcode': 'young-person',
  'option.brings': 'third-party',
  'option.protections': 'third-party',
  'option.supports': 'third-party',
  'option.providerName': 'third-party',
  'option.whoElse': 'third-party',
  'option.waitingFor': 'third-party',
} as const;

const flag = z.object({
  code: z.string(),
  severity: z.enum(['red', 'amber']),
  sentence: z.string(),
  relationshipIds: z.array(z.string()),
});

const WEIGHT_MAX = 10;
const weight = z.number().min(0).max(WEIGHT_MAX);

/** How much a relationship counts by the ring in which the young person puts it. */
export const ringWeights = z.object({ ring1: weight, ring2: weight, ring3: weight, ring4: weight, notPlaced: weight });
export type RingWeights = z.infer<typeof ringWeights>;

/** What the law makes of an option, as it was shown: what has to be there before, and what was there. */
const legalEffect = z.object({
  code: z.string(),
  applies: z.enum(['yes', 'unknown']),
  sentence: z.string(),
  source: z.string(),
  needs: z.array(
    z.object({ step: z.string(), sentence: z.string(), who: z.string(), recordedOn: civilDateSchema.nullable() }),
  ),
});

/** A promise of an earlier move that was broken, as it was shown to whoever decided. */
const brokenPromise = z.object({
  promiseId: z.string(),
  transitionId: z.string(),
  relationshipId: z.string(),
  name: z.string(),
  what: z.string(),
  owner: z.string().nullable(),
  from: civilDateSchema,
  held: z.number().int(),
  missed: z.number().int(),
  /** Contacts due in that time. */
  expected: z.number().int(),
  /** Who says otherwise, and what they say. */
  disputes: z.array(z.object({ whose: z.string(), words: z.string() })),
});
export type BrokenPromise = z.infer<typeof brokenPromise>;

/** What the person deciding had in front of them: never recomputed, never edited. */
export const seenAtDecision = z.object({
  ruleSet: z.string(),
  ruleSetHash: z.string(),
  /** Revisions the assessment was worked out from, so that an auditor can fold to exactly there. */
  evidence: z.object({ journey: z.number().int(), contactLog: z.number().int() }),
  assessedOn: civilDateSchema,
  options: z.array(
    z.object({
      optionId: z.string(),
      rank: z.number().int(),
      relationshipsKept: z.number(),
      /** What it would be if everything missing were at its worst and at its best, and if nobody were at any risk. */
      relationshipsKeptRange: z.object({ low: z.number(), high: z.number(), outOf: z.number() }),
      kept: z.number().int(),
      strained: z.number().int(),
      atRisk: z.number().int(),
      gained: z.number().int(),
      unknown: z.number().int(),
      notScored: z.number().int(),
      lines: z.array(
        z.object({
          relationshipId: z.string(),
          name: z.string(),
          group: z.string(),
          p: z.number().nullable(),
          reasons: z.array(z.string()),
          missing: z.array(z.string()),
          /** Somebody judged otherwise, in writing; `group` stays what was worked out. */
          overruled: z
            .object({ group: z.string(), reason: z.string(), by: z.string(), on: civilDateSchema })
            .optional(),
        }),
      ),
      flags: z.array(flag),
      legalEffects: z.array(legalEffect).optional(),
      /** The first and the last place it could take, given what is missing. */
      couldBe: z.object({ best: z.number().int(), worst: z.number().int() }).optional(),
      /** Brothers and sisters who would live with them. */
      siblingsTogether: z.number().int().optional(),
      /** In a straight line from the home of that day; null when it could not be told. */
      milesFromHome: z.number().nullable().optional(),
    }),
  ),
  /** The weights the order was worked out by, when somebody had changed them for this move. */
  weights: z.object({ weights: ringWeights, reason: z.string(), by: z.string(), on: civilDateSchema }).optional(),
  /** What earlier moves promised and was broken; left out by decisions taken before it was shown. */
  brokenBefore: z.array(brokenPromise).optional(),
});
export type SeenAtDecision = z.infer<typeof seenAtDecision>;
