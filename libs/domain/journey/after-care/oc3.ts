import { addDays, addMonths, birthdayAt, dayInWords, type CivilDate, type YesNoUnknown } from '../../kernel';
import { factsOf, type LeavingCareState, type LeavingCareStatus } from '../../leaving-care';
import type { CareLeaverPosition, PathwayPlansState } from '../../pathway-plans';
import { careLeaverPositionFactId, careLeaverPositions } from '../../pathway-plans';
import { dateOfBirth } from '../../profile';
import type { AfterCareState } from '../../after-care';
import { leavingCareOn, type LeavingCareParts } from '../leaving-care';
import { oc3Differences } from './oc3-differences';
import { accommodationIn, activityIn } from './oc3-home-and-activity';
import { inTouchIn } from './oc3-in-touch';
import { oc3Window, type Oc3Age, type Oc3Window } from './oc3-window';
import { NOTHING, notKnown, type Oc3Value } from './oc3-value';

/** The parts of a young person's record that a position is worked out from. */
export interface Oc3Parts extends LeavingCareParts {
  readonly afterCare: AfterCareState;
  readonly pathwayPlans: PathwayPlansState;
}

/** Where a care leaver was around a birthday: worked out from the record, beside what a return said. */
export interface Oc3Position {
  readonly age: Oc3Age;
  readonly window: Oc3Window;
  /** Whether the window has begun, and whether it is over, on the day asked. */
  readonly when: 'to-come' | 'open' | 'over';
  /** The year of the return that asks for it: the one in which the birthday is. */
  readonly collectionYear: number;
  /** Whether the return asks for it at all, and why. */
  readonly asked: YesNoUnknown;
  readonly whyAsked: string;
  readonly inTouch: Oc3Value;
  readonly activity: Oc3Value;
  readonly accommodation: Oc3Value;
  /** What a return taken in says of it; null when none does. */
  readonly imported: CareLeaverPosition | null;
  /** What the return says that the record does not, one sentence each. Both stand; nobody decides between them. */
  readonly differences: readonly string[];
}

/** The position around a birthday as far as a day; undefined without a date of birth. */
export function oc3At(journey: Oc3Parts, age: Oc3Age, on: CivilDate): Oc3Position | undefined {
  const born = dateOfBirth(journey.profile);
  if (born === null) return undefined;
  const window = oc3Window(born, age);
  const when = on < window.from ? 'to-come' : on <= window.to ? 'open' : 'over';
  const values = valuesIn(journey, { age, window, on, born });
  const collectionYear = collectionYearOf(window.birthday);
  const imported =
    careLeaverPositions(journey.pathwayPlans).find(
      ({ factId }) => factId === careLeaverPositionFactId(collectionYear),
    ) ?? null;
  return {
    age,
    window,
    when,
    collectionYear,
    ...askedAt(journey, window.birthday, values.inTouch.code),
    ...values,
    imported,
    differences: imported === null ? [] : oc3Differences(imported, values, collectionYear),
  };
}

interface Asking {
  readonly age: Oc3Age;
  readonly window: Oc3Window;
  readonly on: CivilDate;
  readonly born: CivilDate;
}

type Values = Pick<Oc3Position, 'inTouch' | 'activity' | 'accommodation'>;

function valuesIn(journey: Oc3Parts, { age, window, on, born }: Asking): Values {
  if (on < window.from) {
    const toCome = notKnown(`The window opens on ${dayInWords(window.from)}`);
    return { inTouch: toCome, activity: toCome, accommodation: toCome };
  }
  const inTouch = wentHome(journey, window.birthday, born) ?? inTouchIn(journey.afterCare, window, on);
  if (inTouch.code === 'DIED' || inTouch.code === 'RHOM') {
    const nothing: Oc3Value = { code: NOTHING, facts: [], missing: [] };
    return { inTouch, activity: nothing, accommodation: nothing };
  }
  const asked = { window, age, on, inTouch: inTouch.code === 'YES' };
  return {
    inTouch,
    activity: activityIn(journey.afterCare, asked),
    accommodation: accommodationIn(journey.afterCare, asked),
  };
}

const SIX_MONTHS = 6;

/** RHOM: went home to a parent for six months, as was formally agreed, before 18, and it went on at the birthday. */
function wentHome(journey: Oc3Parts, birthday: CivilDate, born: CivilDate): Oc3Value | undefined {
  const eighteen = birthdayAt(born, 18);
  const lastChildDay = birthday < eighteen ? birthday : addDays(eighteen, -1);
  if (leavingCareOn(journey, lastChildDay).status !== 'relevant-ended') return undefined;
  const stay = stayWithFamily(journey.leavingCare, birthday);
  if (stay === undefined) return undefined;
  const words = 'Went home to a parent or somebody with parental responsibility, for six months or more';
  return { code: 'RHOM', facts: [{ on: stay.from, words, recordId: null }], missing: [] };
}

const stayWithFamily = (state: LeavingCareState, birthday: CivilDate) =>
  factsOf(state, 'with-family').find(
    ({ from, until }) => addMonths(from, SIX_MONTHS) <= birthday && (until === null || until > birthday),
  );

const ASKED: Readonly<Record<LeavingCareStatus, readonly [YesNoUnknown, string]>> = {
  eligible: ['no', 'Still looked after on that birthday: the return asks for it at the next one'],
  relevant: ['yes', 'Relevant on that birthday'],
  'relevant-detained': ['yes', 'Relevant on that birthday'],
  'relevant-ended': ['yes', 'Went home for six months or more: the return asks that this is said'],
  'former-relevant': ['yes', 'Former relevant on that birthday'],
  'former-relevant-education': ['yes', 'Former relevant on that birthday'],
  'former-relevant-21-to-25': ['yes', 'Former relevant on that birthday'],
  qualifying: ['no', 'Neither relevant nor former relevant on that birthday'],
  none: ['no', 'Neither relevant nor former relevant on that birthday'],
  unknown: ['unknown', 'What the law calls them on that birthday is not known'],
};

function askedAt(
  journey: Oc3Parts,
  birthday: CivilDate,
  inTouch: string | null,
): Pick<Oc3Position, 'asked' | 'whyAsked'> {
  const { status } = leavingCareOn(journey, birthday);
  const [asked, whyAsked] = ASKED[inTouch === 'RHOM' ? 'relevant-ended' : status];
  return { asked, whyAsked };
}

/** The return year a day is in, named by its 31 March. */
export const collectionYearOf = (day: CivilDate): number => Number(day.slice(0, 4)) + (day.slice(5) > '03-31' ? 1 : 0);
