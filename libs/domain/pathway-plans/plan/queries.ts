import { hasBegunBy, sortDay, type CivilDate, type VagueDate } from '../../kernel';
import type { LifeArea, NeedStatus, WordsAbout } from '../vocabulary';
import type { Contingency, Need, NeedDetail, NeedUpdate, Plan, PlanMatter, PlanWords } from './state';

interface Dated {
  readonly on: VagueDate;
}

/** Of dated facts the one in force on a day: the latest by then, and of two of one day the one recorded last. */
function inForce<Fact extends Dated>(facts: readonly Fact[] | undefined, day: CivilDate): Fact | undefined {
  let found: Fact | undefined;
  for (const fact of facts ?? []) {
    const isLater = found === undefined || sortDay(fact.on) >= sortDay(found.on);
    if (hasBegunBy(fact.on, day) && isLater) found = fact;
  }
  return found;
}

/** A need as it was on a day. */
export interface NeedOnDay extends Pick<NeedDetail, 'what' | 'people' | 'owners' | 'byWhen'> {
  readonly needId: string;
  readonly area: LifeArea;
  readonly assessmentId: string | null;
  readonly addedOn: CivilDate;
  readonly status: NeedStatus;
  readonly isOpen: boolean;
  /** Open, and the day by which it was to be met is past. */
  readonly isLate: boolean;
  /** Everything ever said of how far it had got, the latest day first. */
  readonly updates: readonly NeedUpdate[];
  /** How it was put before, the latest first. */
  readonly earlier: readonly NeedDetail[];
}

const OPEN: readonly NeedStatus[] = ['not-started', 'under-way'];

/** A need as it was on a day; undefined when nobody had put it in the plan by then. */
export function needOn(need: Need, day: CivilDate): NeedOnDay | undefined {
  const detail = inForce(need.details, day);
  const [first] = need.details;
  if (detail === undefined || first === undefined) return undefined;
  const updates = need.updates.filter(({ on }) => hasBegunBy(on, day));
  const status = inForce(updates, day)?.status ?? 'not-started';
  const isOpen = OPEN.includes(status);
  const { what, people, owners, byWhen } = detail;
  return {
    needId: need.needId, area: need.area, assessmentId: need.assessmentId, what, people, owners, byWhen,
    addedOn: sortDay(first.on), status, isOpen,
    isLate: isOpen && byWhen !== null && byWhen < day,
    updates: latestFirst(updates),
    earlier: latestFirst(need.details.filter((one) => one !== detail && hasBegunBy(one.on, day))),
  }; // prettier-ignore
}

/** Of one day, what was recorded last comes first. */
const latestFirst = <Fact extends Dated>(facts: readonly Fact[]): readonly Fact[] =>
  [...facts].reverse().sort((a, b) => (sortDay(a.on) > sortDay(b.on) ? -1 : sortDay(a.on) < sortDay(b.on) ? 1 : 0));

/** Every need that was in the plan on a day, in the order in which they were added. */
export const needsOn = ({ needs }: Plan, day: CivilDate): readonly NeedOnDay[] =>
  Object.values(needs).flatMap((need) => needOn(need, day) ?? []);

/** The young person's words about a part of the plan on a day; undefined when nobody had asked. */
export const wordsOn = ({ words }: Plan, about: WordsAbout, day: CivilDate): PlanWords | undefined =>
  inForce(words[about], day);

/** What the plan said of a part of life, as the law asks, on a day. */
export const matterOn = ({ matters }: Plan, area: LifeArea, day: CivilDate): PlanMatter | undefined =>
  inForce(matters[area], day);

/** What was to be done if things went wrong, on a day. */
export const contingencyOn = ({ contingency }: Plan, day: CivilDate): Contingency | undefined =>
  inForce(contingency, day);
