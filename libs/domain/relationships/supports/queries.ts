import { sortDay, type CivilDate } from '../../kernel';
import { begunBy } from '../dated';
import type { Relationship } from '../state';
import type { Support } from './state';

/** What kept a relationship alive on a day. Supports that end at an age are judged by who knows the birthday. */
export const supportsOn = (relationship: Relationship, day: CivilDate): readonly Support[] =>
  relationship.supports.filter(
    (support) =>
      begunBy(support.from, day) &&
      (support.ended === null || sortDay(support.ended.on) > day) &&
      (support.endsOn === null || support.endsOn > day),
  );
