import { sortDay, type CivilDate, type VagueDate, type YesNoUnknown } from '../kernel';
import { recordsOf, type AfterCareRecord, type AfterCareState } from './state';
import type { Activity, HomeKind, Hours, Suitability } from './vocabulary';

/** When something began and ended, to the day it is sorted by. Half-open: [from, until). */
interface Stay {
  readonly recordId: string;
  readonly since: VagueDate;
  readonly from: CivilDate;
  /** The day it ended, or the next one began; null while it goes on as far as is recorded. */
  readonly until: CivilDate | null;
  /** The record that ends it; null when nothing does, or only the next one's beginning. */
  readonly endedBy: string | null;
  readonly whyEnded: string | null;
  readonly revision: number;
}

/** One assessment of whether a home is suitable. */
export interface SuitabilityOnDay {
  readonly on: CivilDate;
  readonly suitability: Suitability;
  readonly why: string | null;
}

/** Where somebody lived after care. */
export interface HomeAfterCare extends Stay {
  readonly kind: HomeKind;
  readonly where: string | null;
  /** What was said of it from its beginning on, earliest first; never empty. */
  readonly assessed: readonly SuitabilityOnDay[];
  /** Whether it is recorded that the authority provides it; "not known" is false here and told apart by `provided`. */
  readonly providedByAuthority: boolean;
  readonly provided: YesNoUnknown;
}

export interface ActivityAfterCare extends Stay {
  readonly activity: Activity;
  readonly hours: Hours | null;
  readonly words: string | null;
}

type Begun = AfterCareRecord<'HomeAfterCareRecorded'> | AfterCareRecord<'ActivityAfterCareRecorded'>;
type Ended = AfterCareRecord<'HomeAfterCareEnded'> | AfterCareRecord<'ActivityAfterCareEnded'>;

/** Where they have lived after care, earliest first: each until it ended or the next began, whichever came first. */
export function homesAfterCare(state: AfterCareState): readonly HomeAfterCare[] {
  const homes = recordsOf(state, 'HomeAfterCareRecorded');
  const ends = recordsOf(state, 'HomeAfterCareEnded');
  const looks = recordsOf(state, 'SuitabilityOfHomeAssessed');
  return homes.map((home, at) => {
    const { recordId, kind, where, suitability, whySuitability, providedByAuthority } = home.data;
    const end = ends.findLast(({ data }) => data.homeId === recordId);
    const first = { on: sortDay(home.data.occurred), suitability, why: whySuitability };
    const later = looks
      .filter(({ data }) => data.homeId === recordId)
      .map(({ data }) => ({ on: sortDay(data.occurred), suitability: data.suitability, why: data.why }));
    return {
      ...stayOf(home, homes[at + 1], end),
      kind,
      where,
      assessed: [first, ...later],
      providedByAuthority: providedByAuthority === 'yes',
      provided: providedByAuthority,
    };
  });
}

/** What they have mainly done after care, earliest first. */
export function activitiesAfterCare(state: AfterCareState): readonly ActivityAfterCare[] {
  const activities = recordsOf(state, 'ActivityAfterCareRecorded');
  const ends = recordsOf(state, 'ActivityAfterCareEnded');
  return activities.map((one, at) => {
    const { recordId, activity, hours, words } = one.data;
    const end = ends.findLast(({ data }) => data.activityId === recordId);
    return { ...stayOf(one, activities[at + 1], end), activity, hours, words };
  });
}

function stayOf(begun: Begun, next: Begun | undefined, end: Ended | undefined): Stay {
  const { recordId, occurred } = begun.data;
  return {
    recordId,
    since: occurred,
    from: sortDay(occurred),
    endedBy: end?.data.recordId ?? null,
    revision: begun.revision,
    ...endOf(end, next === undefined ? null : sortDay(next.data.occurred)),
  };
}

/** Until its own end, or until the next began where that was sooner. */
function endOf(end: Ended | undefined, replaced: CivilDate | null): Pick<Stay, 'until' | 'whyEnded'> {
  if (end === undefined) return { until: replaced, whyEnded: null };
  const ended = sortDay(end.data.occurred);
  return replaced !== null && replaced < ended
    ? { until: replaced, whyEnded: null }
    : { until: ended, whyEnded: end.data.why };
}

/** What goes on on a day; undefined when nothing is recorded for it. */
const goesOn = <S extends Stay>(stays: readonly S[], day: CivilDate): S | undefined =>
  stays.find(({ from, until }) => from <= day && (until === null || day < until));

export const homeAfterCareOn = (state: AfterCareState, day: CivilDate): HomeAfterCare | undefined =>
  goesOn(homesAfterCare(state), day);

export const activityAfterCareOn = (state: AfterCareState, day: CivilDate): ActivityAfterCare | undefined =>
  goesOn(activitiesAfterCare(state), day);

/** What had last been said by a day of whether a home is suitable. */
export const suitabilityOn = ({ assessed }: HomeAfterCare, day: CivilDate): SuitabilityOnDay | undefined =>
  assessed.findLast(({ on }) => on <= day);
