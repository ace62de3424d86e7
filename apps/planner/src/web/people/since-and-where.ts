import type { VagueDate } from '#libs/domain/kernel';
import { optionalText, optionalVagueDate, ticked, type FieldError } from '#libs/web-kit';

const POSTCODE_MAX = 10;

/** Since when they have known each other: a date, or that nobody knows it. An empty answer is not taken for either. */
export const sinceFields = { since: optionalVagueDate, sinceNotKnown: ticked };

interface Since {
  readonly since: VagueDate | null;
  readonly sinceNotKnown: boolean;
}

export function sinceMistakes({ since, sinceNotKnown }: Since): readonly FieldError[] {
  if (since === null && !sinceNotKnown) {
    return [{ field: 'since-day', message: 'Enter since when, or say that it is not known' }];
  }
  if (since === null || !sinceNotKnown) return [];
  return [{ field: 'since-day', message: 'Enter a date or say that it is not known, not both' }];
}

/** Where somebody lives: a postcode, or that nobody knows it. */
export const whereFields = { postcode: optionalText({ max: POSTCODE_MAX }), nobodyKnows: ticked };

interface Where {
  readonly postcode: string | null;
  readonly nobodyKnows: boolean;
}

export const whereMistakes = ({ postcode, nobodyKnows }: Where): readonly FieldError[] =>
  postcode !== null && nobodyKnows
    ? [{ field: 'postcode', message: 'Enter a postcode or say that nobody knows, not both' }]
    : [];
