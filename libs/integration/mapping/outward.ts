import type { z } from 'zod';
import type { AfterCareEvent } from '#libs/domain/after-care';
import type { LeavingCareEvent } from '#libs/domain/leaving-care';
import type { PathwayPlansEvent } from '#libs/domain/pathway-plans';
import type { PlacementsEvent } from '#libs/domain/placements';
import type { ProfileEvent } from '#libs/domain/profile';
import type { RelationshipsEvent } from '#libs/domain/relationships';
import type { ReviewsEvent } from '#libs/domain/reviews';
import type { TransitionsEvent } from '#libs/domain/transitions';
import { link } from './fields';
import type { Keys } from './keys';

/** Events of a young person's journey that other systems can be told of. */
type JourneyEvent =
  | ProfileEvent
  | PlacementsEvent
  | ReviewsEvent
  | PathwayPlansEvent
  | AfterCareEvent
  | RelationshipsEvent
  | TransitionsEvent
  | LeavingCareEvent;

type FactsOf<Type extends JourneyEvent['type']> = Extract<JourneyEvent, { type: Type }>['data'];
type Flat = z.ZodObject<Readonly<Record<string, z.ZodType<string | number | boolean | null>>>>;

/** How one event type is told outside: its name there for ever, and what of it is said. */
export interface Outward {
  /** Our event type. */
  readonly event: string;
  /** What it is called outside, without prefix and version. */
  readonly name: string;
  /** In a sentence, for whoever receives it. */
  readonly means: string;
  /** Raised whenever what is said of it changes, other than by something more that may be left out. */
  readonly major: number;
  readonly data: Flat;
  readonly pick: (facts: never, keys: Keys) => Readonly<Record<string, unknown>>;
}

/** Says how one event type is told outside; every message has the link too. `pick` takes field by field: nothing is passed on because it happens to be there. */
export const outward = <Type extends JourneyEvent['type'], Data extends Flat>(
  event: Type,
  said: Pick<Outward, 'name' | 'means' | 'major'> & {
    readonly data: Data;
    readonly pick: (facts: FactsOf<Type>, keys: Keys) => z.input<Data> & Readonly<Record<string, unknown>>;
  },
): Outward => ({ event, ...said, data: said.data.extend({ link }) });
