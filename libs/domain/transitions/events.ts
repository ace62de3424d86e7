// STORAGE-FACING: names in this file are on disk for ever.
import { z } from 'zod';
import {
  civilDateSchema,
  defineEvent,
  freeText,
  idSchema,
  shortText,
  vagueDateSchema,
  yesNoUnknown,
  type EventOf,
} from '../kernel';

const base = { version: 1, context: 'transitions', stream: 'journey', upcast: {} } as const;
const transitionId = idSchema;

/** What can protect a relationship through a move. Source: research/domain 5.2, M1 to M8. */
export const PROTECTIONS = [
  'contact-plan', 'lifelong-links', 'staying-put', 'staying-close', 'same-hub', 'pre-move-visits', 'digital-access',
  'continuing-visitor-or-mentor',
] as const; // prettier-ignore

/** What becomes of a support under an option: `replaced` is lost in one form and found again in another. */
export const SUPPORT_OUTCOMES = ['kept', 'replaced', 'ends'] as const;

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
  protections: z
    .array(
      z.object({
        relationshipId: idSchema,
        kind: z.enum(PROTECTIONS),
        note: shortText,
        /** Who sees to it, by name, and from when: a contact plan without both counts as none. */
        responsible: shortText.nullable(),
        firstOn: civilDateSchema.nullable(),
      }),
    )
    .max(400),
  /** Whether the people running the home would help the young person stay in touch. */
  homeHelps: yesNoUnknown,
  /** What becomes of what keeps a relationship alive, where somebody has asked; otherwise it is worked out. */
  supports: z
    .array(
      z.object({ relationshipId: idSchema, supportId: idSchema, outcome: z.enum(SUPPORT_OUTCOMES), note: shortText }),
    )
    .max(400),
});
export type MoveOption = z.infer<typeof moveOption>;

const flag = z.object({
  code: z.string(),
  severity: z.enum(['red', 'amber']),
  sentence: z.string(),
  relationshipIds: z.array(z.string()),
});

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
        }),
      ),
      flags: z.array(flag),
    }),
  ),
});
export type SeenAtDecision = z.infer<typeof seenAtDecision>;

/** A move is being thought about: why, by when, and what the young person wants. */
export const moveProposed = defineEvent({
  ...base,
  type: 'MoveProposed',
  payload: z.object({
    transitionId,
    occurred: vagueDateSchema,
    why: freeText,
    neededBy: civilDateSchema.nullable(),
    wishes: freeText.nullable(),
    /** Why there are no wishes, when there are none. */
    noWishesReason: shortText.nullable(),
  }),
  personal: { why: 'young-person', wishes: 'child-voice' },
});

const optionEvent = z.object({ transitionId, option: moveOption });
const personalOfOption = {
  'option.label': 'third-party',
  'option.postcode': 'young-person',
  'option.brings': 'third-party',
  'option.protections': 'third-party',
  'option.supports': 'third-party',
} as const;

export const moveOptionAdded = defineEvent({
  ...base, type: 'MoveOptionAdded', payload: optionEvent, personal: personalOfOption,
}); // prettier-ignore

export const moveOptionChanged = defineEvent({
  ...base, type: 'MoveOptionChanged', payload: optionEvent, personal: personalOfOption,
}); // prettier-ignore

export const moveOptionWithdrawn = defineEvent({
  ...base,
  type: 'MoveOptionWithdrawn',
  payload: z.object({ transitionId, optionId: idSchema, reason: shortText }),
  personal: {},
});

/** Put to a manager for a decision. */
export const moveSubmitted = defineEvent({
  ...base,
  type: 'MoveSubmitted',
  payload: z.object({
    transitionId,
    optionId: idSchema,
    /** Why not the option that keeps most, when another is chosen. */
    reasonNotFirst: freeText.nullable(),
    seen: seenAtDecision,
  }),
  personal: { reasonNotFirst: 'young-person', seen: 'third-party' },
});

export const moveApproved = defineEvent({
  ...base,
  type: 'MoveApproved',
  payload: z.object({
    transitionId,
    optionId: idSchema,
    /** Why, past a red flag; null when there was none. */
    reasonPastRed: freeText.nullable(),
    seen: seenAtDecision,
  }),
  personal: { reasonPastRed: 'young-person', seen: 'third-party' },
});

export const moveRefused = defineEvent({
  ...base,
  type: 'MoveRefused',
  payload: z.object({ transitionId, reason: freeText, seen: seenAtDecision }),
  personal: { reason: 'young-person', seen: 'third-party' },
});

export const moveSentBack = defineEvent({
  ...base,
  type: 'MoveSentBack',
  payload: z.object({ transitionId, reason: freeText, seen: seenAtDecision }),
  personal: { reason: 'young-person', seen: 'third-party' },
});

export const moveWithdrawn = defineEvent({
  ...base,
  type: 'MoveWithdrawn',
  payload: z.object({ transitionId, reason: freeText }),
  personal: { reason: 'young-person' },
});

/** The move happened. The placement events are recorded in the same step. */
export const moveHappened = defineEvent({
  ...base,
  type: 'MoveHappened',
  payload: z.object({
    transitionId,
    optionId: idSchema,
    occurred: vagueDateSchema,
    /** REASON_PLACE_CHANGE for the placement that ended. */
    reasonPlaceChange: z.string().max(6),
    note: freeText.nullable(),
  }),
  personal: { note: 'young-person' },
});

export const transitionsEvents = [
  moveProposed, moveOptionAdded, moveOptionChanged, moveOptionWithdrawn, moveSubmitted, moveApproved, moveRefused,
  moveSentBack, moveWithdrawn, moveHappened,
] as const; // prettier-ignore
export type TransitionsEvent = EventOf<(typeof transitionsEvents)[number]>;
