import { z } from 'zod';
import { choose, civilDateSchema, postcodeSchema } from '../kernel';
import {
  AGE_MAX, AREAS, HOME_NAME_MAX, KINDS_OF_HOME, KINDS_OF_PROVIDER, OFFERS_MAX, PLACES_MAX, REFERENCE_MAX, SEXES_TAKEN,
  WEEKLY_COST_MAX,
} from './vocabulary'; // prettier-ignore

const words = (missing: string, max: number): z.ZodType<string> =>
  z.string({ error: missing }).trim().min(1, missing).max(max, `Use ${max} characters or fewer`);
const whole = (least: number, most: number, message: string): z.ZodType<number> =>
  z.number({ error: message }).int(message).min(least, message).max(most, message);
const age = whole(0, AGE_MAX, `Enter an age from 0 to ${AGE_MAX} in whole years`);

/** One row of a list of homes. What the list leaves out is kept as unknown. */
export const recordHomeInput = z.object({
  details: z.object({
    reference: words('Enter your reference for the home', REFERENCE_MAX),
    name: words('Enter the name of the home', HOME_NAME_MAX),
    provider: words('Enter who runs the home', HOME_NAME_MAX),
    providerCode: z.union([z.literal(''), choose(KINDS_OF_PROVIDER, 'Choose what kind of provider it is')]).default(''),
    place: choose(KINDS_OF_HOME, 'Choose what kind of home it is'),
    urn: words('Enter the number Ofsted gave it', 10).nullable().default(null),
    postcode: postcodeSchema.nullable().default(null),
    area: choose(AREAS, 'Choose which area it is in').default('unknown'),
    ages: z.object({ from: age, to: age }).nullable().default(null),
    sexes: choose(SEXES_TAKEN, 'Choose whom it takes').default('unknown'),
    capacity: whole(1, PLACES_MAX, `Enter its places as a whole number from 1 to ${PLACES_MAX}`).nullable().default(null),
    offers: words('Say what it offers', OFFERS_MAX).nullable().default(null),
  }),
  vacancies: z.object({
    placesFree: whole(0, PLACES_MAX, `Enter the places free as a whole number from 0 to ${PLACES_MAX}`).nullable().default(null),
    freeFrom: civilDateSchema.nullable().default(null),
    weeklyCost: z.number().min(0, 'A cost cannot be less than nothing').max(WEEKLY_COST_MAX, 'Enter the cost of one week, in pounds').nullable().default(null),
  }),
  /** The day on which the list says that this was so. */
  statedOn: civilDateSchema,
}); // prettier-ignore

export const closeHomeInput = z.object({
  on: civilDateSchema,
  reason: words('Say why it closed', OFFERS_MAX).nullable().default(null),
});

export type RecordHome = z.infer<typeof recordHomeInput>;
export type CloseHome = z.infer<typeof closeHomeInput>;
