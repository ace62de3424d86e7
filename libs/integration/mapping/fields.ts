// OUTWARD-FACING: names and codes in this file are known to other systems for ever.
import { z } from 'zod';
import type { VagueDate } from '#libs/domain/kernel';

/** A key: stands for something, says nothing of it. */
export const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** Path in the planner to the young person's page, for whoever may see it: it holds their key, never their identity. */
export const link = z.string().regex(/^\/from-feed\/[A-Za-z0-9_-]{43}$/);
export const day = z.iso.date();
export const count = z.number().int().min(0);

/** When it happened, as exactly as anybody can say: some day from the first to the last, both included. */
export const happenedFields = {
  happenedFrom: day,
  happenedTo: day,
  happenedPrecision: z.enum(['day', 'month', 'year', 'about']),
} as const;

export const happened = (occurred: VagueDate): z.input<z.ZodObject<typeof happenedFields>> => ({
  happenedFrom: occurred.from,
  happenedTo: occurred.to,
  happenedPrecision: occurred.precision,
});

/** Whether a worker recorded it or a yearly return said so, and whether it takes the place of what was said before under its key. */
export const originFields = {
  origin: z.enum(['worker', 'return']),
  correction: z.boolean(),
} as const;

interface Originated {
  readonly returnYear: number | null;
  readonly correcting?: unknown;
}

export const originOf = (fact: Originated): z.input<z.ZodObject<typeof originFields>> => ({
  origin: fact.returnYear === null ? 'worker' : 'return',
  correction: fact.correcting !== undefined,
});

/**
 * The kind of home, in families of the return's codes. An adoptive home, a secure home, custody and hospital are `other` on
 * purpose: who may know of those does not learn it from a feed.
 */
export const placeKind = z.enum([
  'foster-home', 'with-relatives-or-friends', 'childrens-home', 'supported-accommodation', 'residential-school',
  'with-parents', 'independent-living', 'other', 'not-known',
]); // prettier-ignore
export type PlaceKind = z.infer<typeof placeKind>;

const PLACES: ReadonlyMap<string, PlaceKind> = new Map([
  ['', 'not-known'],
  ['U1', 'with-relatives-or-friends'],
  ['U2', 'with-relatives-or-friends'],
  ['U3', 'with-relatives-or-friends'],
  ['U4', 'foster-home'],
  ['U5', 'foster-home'],
  ['U6', 'foster-home'],
  ['K2', 'childrens-home'],
  ['K3', 'supported-accommodation'],
  ['H5', 'supported-accommodation'],
  ['S1', 'residential-school'],
  ['P1', 'with-parents'],
  ['P2', 'independent-living'],
  ['P3', 'independent-living'],
]);

export const placeKindOf = (code: string): PlaceKind => PLACES.get(code) ?? 'other';

/** Who somebody is to the young person, no closer than the part of life they belong to. */
export const relationshipKind = z.enum(['family', 'carers', 'friends', 'workers', 'school-and-community']);
