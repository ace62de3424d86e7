import { londonDay, partsOf, type CivilDate } from '#libs/domain/kernel';
import { optionalDay, type FieldError, type Values } from '#libs/web-kit';
import type { Moment } from '../../case/moment';

/** Both dates of one moment as they were picked; null where a box was left empty. */
export interface PickedMoment {
  readonly known: CivilDate | null;
  readonly was: CivilDate | null;
}

export interface ReadMoment {
  readonly moment: PickedMoment;
  readonly values: Values;
  readonly errors: readonly FieldError[];
}

type Query = Readonly<Record<string, unknown>>;

/** Reads a pair of pickers from the address; `prefix` tells two pairs on one page apart. */
export function readMoment(query: Query, prefix: string, today: CivilDate): ReadMoment {
  const [known, was] = [`${prefix}known`, `${prefix}was`];
  const names = [known, was].flatMap((name) => [`${name}-day`, `${name}-month`, `${name}-year`]);
  const values = Object.fromEntries(names.map((name) => [name, textIn(query[name])]));
  const [one, other] = [readDay(known, values, today), readDay(was, values, today)];
  return { moment: { known: one.day, was: other.day }, values, errors: [...one.errors, ...other.errors] };
}

function readDay(name: string, values: Values, today: CivilDate): { day: CivilDate | null; errors: FieldError[] } {
  const read = optionalDay.read(name, values);
  const field = `${name}-day`;
  if (!read.ok) return { day: null, errors: [{ field, message: read.message }] };
  if (read.value === null || read.value <= today) return { day: read.value, errors: [] };
  return { day: null, errors: [{ field, message: 'Enter today or a day in the past' }] };
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 20) : '');

/** The boxes as they stand for a moment that is shown. */
export function valuesOf(moment: Pick<Moment, 'asKnownAt' | 'asItWasOn'>, prefix: string): Values {
  const known = moment.asKnownAt === undefined ? undefined : londonDay(moment.asKnownAt);
  return { ...boxes(`${prefix}known`, known), ...boxes(`${prefix}was`, moment.asItWasOn) };
}

function boxes(name: string, day: CivilDate | undefined): Values {
  if (day === undefined) return {};
  const { year, month, day: number } = partsOf(day);
  return { [`${name}-day`]: String(number), [`${name}-month`]: String(month), [`${name}-year`]: String(year) };
}
