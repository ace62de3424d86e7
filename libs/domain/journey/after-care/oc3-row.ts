import { ageOn, civilDate, type CivilDate } from '../../kernel';
import { dateOfBirth } from '../../profile';
import { oc3At, type Oc3Parts, type Oc3Position } from './oc3';
import { OC3_AGES, type Oc3Age } from './oc3-window';
import { NOTHING } from './oc3-value';

/** A row of OC3 as the return takes it. A column that is not known is empty. Source: research/domain 3.2. */
export interface Oc3Row {
  readonly CHILD: string;
  /** `dd/mm/yyyy`. */
  readonly DOB: string;
  readonly IN_TOUCH: string;
  readonly ACTIV: string;
  readonly ACCOM: string;
}

/** A row for a year of the return, or why there is none. */
export type Oc3RowFound =
  | { readonly kind: 'none'; readonly why: string }
  | { readonly kind: 'complete'; readonly row: Oc3Row; readonly position: Oc3Position }
  /** What is missing before it can be returned, in words. */
  | {
      readonly kind: 'incomplete';
      readonly row: Oc3Row;
      readonly position: Oc3Position;
      readonly missing: readonly string[];
    };

const none = (why: string): Oc3RowFound => ({ kind: 'none', why });

/**
 * The row of OC3 for the return to 31 March of a year, from all that is recorded. At 22 to 25 the return asks for the
 * latest contact of the year instead; that is not worked out here, and said.
 */
export function oc3RowFor(journey: Oc3Parts, collectionYear: number): Oc3RowFound {
  const born = dateOfBirth(journey.profile);
  const { localId } = journey.profile;
  if (born === null || localId === null) return none('Their date of birth or local identifier is not recorded');
  const age = ageOn(born, civilDate(`${collectionYear}-03-31`));
  if (!isOc3Age(age)) return none(age > LAST_AGE && age <= AGE_ENDS ? LATEST_CONTACT : NOT_THEN);
  const position = oc3At(journey, age, LAST_DAY);
  return position === undefined ? none(NOT_THEN) : rowOf(position, { CHILD: localId, DOB: inReturn(born) });
}

const LAST_AGE = 21;
const AGE_ENDS = 25;
const NOT_THEN = 'The return asks around the 17th to the 21st birthday';
const LATEST_CONTACT = 'At 22 to 25 the return asks for the latest contact of the year: not worked out here';

function rowOf(position: Oc3Position, whose: Pick<Oc3Row, 'CHILD' | 'DOB'>): Oc3RowFound {
  if (position.asked === 'no') return none(position.whyAsked);
  const row = { ...whose, ...columnsOf(position) };
  const missing = [...(position.asked === 'unknown' ? [position.whyAsked] : []), ...missingIn(position)];
  return missing.length === 0 ? { kind: 'complete', row, position } : { kind: 'incomplete', row, position, missing };
}

/** After every window. */
const LAST_DAY = civilDate('9999-12-31');

const isOc3Age = (age: number): age is Oc3Age => (OC3_AGES as readonly number[]).includes(age);

const inReturn = (day: CivilDate): string => day.split('-').reverse().join('/');

/** Whoever nobody was in touch with has no activity and no home in the return, unless somebody is certain of it. */
function columnsOf({ inTouch, activity, accommodation }: Oc3Position): Pick<Oc3Row, 'IN_TOUCH' | 'ACTIV' | 'ACCOM'> {
  const other = inTouch.code === null || inTouch.code === 'YES' ? '' : NOTHING;
  return { IN_TOUCH: inTouch.code ?? '', ACTIV: activity.code ?? other, ACCOM: accommodation.code ?? other };
}

function missingIn({ inTouch, activity, accommodation }: Oc3Position): readonly string[] {
  if (inTouch.code !== null && inTouch.code !== 'YES') return [];
  return [inTouch, activity, accommodation].flatMap(({ code, missing }) => (code === null ? missing : []));
}
