import { inMonth, inYear, onDay, postcodeSchema, type VagueDate } from '#libs/domain/kernel';
import type { AddPersonWhoMatters } from '#libs/domain/relationships';
import type { ListRow } from '../files/read-table';
import { folded, RowReading, type Wrong } from '../files/row-reading';
import { ROLE_IN_WORDS, ROLES, SUPPORTS, TELLERS, YES } from './words';

/** What a row says of somebody who matters, as the command takes it, without the ids that are made from it. */
export type StatedPerson = Pick<
  AddPersonWhoMatters,
  | 'personName'
  | 'role'
  | 'since'
  | 'toldBy'
  | 'ring'
  | 'postcode'
  | 'employer'
  | 'provider'
  | 'ownWords'
  | 'confirmDuplicate'
> & { readonly supports: readonly Omit<AddPersonWhoMatters['supports'][number], 'supportId'>[] };

/** A row as it was read, or everything that is wrong with it. */
export type ReadPerson =
  | { readonly kind: 'person'; readonly youngPerson: string; readonly stated: StatedPerson }
  | { readonly kind: 'refused'; readonly problems: readonly Wrong[] };

const ID_MAX = 40;
const NAME_MAX = 120;
const WORDS_MAX = 4_000;
const SHORT_MAX = 400;
const POSTCODE_MAX = 20;
const AGE_MAX = 30;

/** Reads one row of a list of people who matter. */
export function readPerson(row: ListRow): ReadPerson {
  const reading = new RowReading(row, 'young_person');
  const youngPerson = reading.needed('young_person', ID_MAX);
  const stated = personIn(reading, row);
  return reading.problems.length > 0
    ? { kind: 'refused', problems: reading.problems }
    : { kind: 'person', youngPerson, stated };
}

function personIn(reading: RowReading, row: ListRow): StatedPerson {
  const role = reading.oneOf('role', ROLES, ROLE_IN_WORDS);
  if (role === null) reading.unlessNoted('role', 'blank', 'is blank', ROLE_IN_WORDS);
  const postcode = postcodeIn(reading);
  const ring = reading.whole('ring', 1, 4);
  return {
    personName: reading.needed('name', NAME_MAX),
    role: role ?? 'other',
    since: sinceIn(reading, row.cell('since')),
    toldBy: reading.oneOf('told_by', TELLERS, 'young person, family, carer, worker or file') ?? 'file',
    ring,
    ...(postcode === undefined ? {} : { postcode }),
    ...saidOf(reading),
    supports: supportIn(reading),
    confirmDuplicate: reading.oneOf('somebody_else', YES, 'yes, or blank') === 'yes',
  };
}

function saidOf(reading: RowReading): Pick<StatedPerson, 'employer' | 'provider' | 'ownWords'> {
  const employer = reading.text('employer', SHORT_MAX);
  const provider = reading.text('provider', SHORT_MAX);
  const ownWords = reading.text('own_words', WORDS_MAX);
  return {
    ...(employer === null ? {} : { employer }),
    ...(provider === null ? {} : { provider }),
    ...(ownWords === null ? {} : { ownWords }),
  };
}

/** Undefined is "not asked", null is "nobody knows": they are different. */
function postcodeIn(reading: RowReading): string | null | undefined {
  const typed = reading.text('postcode', POSTCODE_MAX);
  if (typed === null) return undefined;
  if (folded(typed) === 'nobodyknows') return null;
  const read = postcodeSchema.safeParse(typed);
  if (read.success) return read.data;
  return reading.problem('postcode', 'no-postcode', `is ${JSON.stringify(typed)}`, 'a full postcode, like LS1 4DT, or “nobody knows”'); // prettier-ignore
}

function sinceIn(reading: RowReading, typed: string): VagueDate | null {
  if (typed === '') return null;
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(typed);
  if (month !== null && Number(month[1]) >= 1 && Number(month[1]) <= 12)
    return inMonth(Number(month[2]), Number(month[1]));
  if (/^(19|20)\d{2}$/.test(typed)) return inYear(Number(typed));
  const day = reading.date('since');
  return day === null ? null : onDay(day);
}

function supportIn(reading: RowReading): StatedPerson['supports'] {
  const kind = reading.oneOf(
    'kept_alive_by',
    SUPPORTS,
    'placement, school, employer, service, area, transport or phone',
  );
  const detail = reading.text('which', SHORT_MAX);
  const endsAtAge = reading.whole('ends_at_age', 1, AGE_MAX);
  if (kind === null) {
    if (detail !== null || endsAtAge !== null)
      reading.unlessNoted('kept_alive_by', 'blank', 'is blank, and which or ends_at_age is not', 'what keeps it alive');
    return [];
  }
  if (detail === null) {
    reading.unlessNoted('which', 'blank', 'is blank', 'which one, for example the name of the school');
    return [];
  }
  return [{ kind, detail, endsAtAge, endsOn: null }];
}
