import { addDays, birthdayAt, type CivilDate } from '../../kernel';
import { changeKindOf, episodesOf, inCareOn } from '../../placements';
import { dateOfBirth } from '../../profile';
import type { Journey } from '../state';
import { IN_TOUCH_DAYS_MAX } from './evidence';

export const MOMENT_KINDS = ['birthday-16', 'birthday-17', 'birthday-18', 'after-a-move'] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

/** A day on which a service is asked how many loving and lasting relationships somebody has. */
export interface FigureMoment {
  readonly kind: MomentKind;
  readonly day: CivilDate;
  /** The day of the move, for a moment after one. */
  readonly movedOn: CivilDate | null;
}

/** So long after a move it shows who is still in touch: all contact since then is contact since the move. */
export const DAYS_AFTER_A_MOVE = IN_TOUCH_DAYS_MAX;

const BIRTHDAYS = [
  ['birthday-16', 16],
  ['birthday-17', 17],
  ['birthday-18', 18],
] as const;

/** Birthdays of whoever was looked after on the day before: at 18 care itself ends on the day. */
function birthdays({ profile, placements }: Journey): readonly FigureMoment[] {
  const born = dateOfBirth(profile);
  if (born === null) return [];
  return BIRTHDAYS.map(([kind, age]) => ({ kind, day: birthdayAt(born, age), movedOn: null })).filter(
    ({ day }) => inCareOn(placements, addDays(day, -1)) === 'yes',
  );
}

/** Every change of home, with the same carer or another; not an absence, and not a change of legal status alone. */
function moves({ placements }: Journey): readonly FigureMoment[] {
  const episodes = episodesOf(placements);
  return episodes.flatMap((episode, at) => {
    const kind = changeKindOf(episode, episodes.slice(0, at));
    if (kind !== 'carer-change' && kind !== 'move-same-carer') return [];
    return [{ kind: 'after-a-move' as const, day: addDays(episode.start, DAYS_AFTER_A_MOVE), movedOn: episode.start }];
  });
}

/** The moments of one young person that have come by a day, oldest first. */
export const momentsBy = (journey: Journey, until: CivilDate): readonly FigureMoment[] =>
  [...birthdays(journey), ...moves(journey)]
    .filter(({ day }) => day <= until)
    .sort((a, b) => (a.day === b.day ? a.kind.localeCompare(b.kind) : a.day < b.day ? -1 : 1));
