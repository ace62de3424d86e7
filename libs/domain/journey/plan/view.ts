import { sortDay, type CivilDate } from '../../kernel';
import {
  actionsOn, areaAsks, areaInWords, CONTINGENCY_SOURCES, contingencyOn, LIFE_AREAS, matterOn, needsOn, sourcesOf, wordsOn,
  type ActionOnDay, type AreaSource, type Caller, type Delivery, type Help, type LifeArea, type NeedOnDay, type Plan,
  type PlanMatter, type PlanVersion, type PlanWords, type WordsAbout,
} from '../../pathway-plans'; // prettier-ignore
import { nameToShow } from '../../profile';
import type { Journey } from '../state';
import { whoInWords, type NamedInWords } from './who';

/** What became of an action, with whoever gave help by name. */
export type DeliveryShown = Delivery & { readonly byNames: readonly NamedInWords[] };

export interface ActionShown extends Omit<ActionOnDay, 'deliveries'> {
  readonly ownerNames: readonly NamedInWords[];
  readonly deliveries: readonly DeliveryShown[];
}

export interface NeedShown extends NeedOnDay {
  readonly ownerNames: readonly NamedInWords[];
  readonly aboutNames: readonly NamedInWords[];
  readonly actions: readonly ActionShown[];
  /** The day on which help first reached the young person; null when none has. */
  readonly helpedOn: CivilDate | null;
}

export interface MatterShown extends PlanMatter {
  readonly ownerNames: readonly NamedInWords[];
}

/** One part of life in the plan. */
export interface AreaShown {
  readonly area: LifeArea;
  readonly title: string;
  /** What the law asks the plan to say here, and where. */
  readonly asks: string;
  readonly sources: readonly AreaSource[];
  readonly matter: MatterShown | null;
  readonly said: PlanWords | null;
  readonly needs: readonly NeedShown[];
}

export type CallerShown = Caller & { readonly named: NamedInWords };

export interface ContingencyShown {
  readonly what: string;
  readonly callers: readonly CallerShown[];
  readonly on: CivilDate;
}

/** The plan of one young person on a day, relationships first. JSON-serialisable. */
export interface PlanShown {
  readonly youngPerson: string;
  readonly day: CivilDate;
  /** The version it is; null for the plan as it stands. */
  readonly version: number | null;
  readonly areas: readonly AreaShown[];
  readonly wholePlan: PlanWords | null;
  readonly contingency: ContingencyShown | null;
  readonly contingencySaid: PlanWords | null;
  readonly contingencySources: readonly AreaSource[];
}

interface Looking {
  readonly journey: Journey;
  readonly plan: Plan;
  readonly help: Help;
  /** What the plan said on this day; whether those named are there is asked of `today`. */
  readonly on: CivilDate;
  readonly today: CivilDate;
}

/** The plan as it stood on a day, whether or not a version was made of it. */
export const planOn = (journey: Journey, day: CivilDate): PlanShown =>
  shown({ journey, plan: journey.pathwayPlans.plan, help: journey.pathwayPlans.help, on: day, today: day }, null);

/** A version as it was made. Names, and whether those named are still there, are those of `today`. */
export const versionShown = (journey: Journey, version: PlanVersion, today: CivilDate): PlanShown =>
  shown({ journey, plan: version.plan, help: version.help, on: version.on, today }, version.version);

function shown(looking: Looking, version: number | null): PlanShown {
  const { journey, plan, on } = looking;
  const needs = needsOn(plan, on).map((need) => needShown(need, looking));
  const said = (about: WordsAbout): PlanWords | null => wordsOn(plan, about, on) ?? null;
  return {
    youngPerson: nameToShow(journey.profile),
    day: on,
    version,
    areas: LIFE_AREAS.map((area) => ({
      area,
      title: areaInWords(area),
      asks: areaAsks(area),
      sources: sourcesOf(area),
      matter: matterShown(area, looking),
      said: said(area),
      needs: needs.filter((need) => need.area === area),
    })),
    wholePlan: said('whole-plan'),
    contingency: contingencyShown(looking),
    contingencySaid: said('contingency'),
    contingencySources: CONTINGENCY_SOURCES,
  };
}

const inWords = ({ journey, today }: Looking, who: PlanMatter['owners']): readonly NamedInWords[] =>
  who.map((one) => whoInWords(one, journey, today));

function matterShown(area: LifeArea, looking: Looking): MatterShown | null {
  const matter = matterOn(looking.plan, area, looking.on);
  return matter === undefined ? null : { ...matter, ownerNames: inWords(looking, matter.owners) };
}

function contingencyShown(looking: Looking): ContingencyShown | null {
  const found = contingencyOn(looking.plan, looking.on);
  if (found === undefined) return null;
  const callers = found.callers.map((caller) => ({
    ...caller,
    named: whoInWords(caller.who, looking.journey, looking.today),
  }));
  return { what: found.what, callers, on: sortDay(found.on) };
}

function needShown(need: NeedOnDay, looking: Looking): NeedShown {
  const actions = actionsOn(looking.help, need.needId, looking.on).map((action) => ({
    ...action,
    ownerNames: inWords(looking, action.owners),
    deliveries: action.deliveries.map((one) => ({
      ...one,
      byNames: one.kind === 'delivered' ? inWords(looking, one.by) : [],
    })),
  }));
  const delivered = actions.flatMap(({ deliveries }) => deliveries.filter(({ kind }) => kind === 'delivered'));
  const days = delivered.map(({ on }) => sortDay(on)).sort();
  const about = need.people.map((relationshipId) => ({ kind: 'person', relationshipId }) as const);
  return {
    ...need,
    ownerNames: inWords(looking, need.owners),
    aboutNames: inWords(looking, about),
    actions,
    helpedOn: days[0] ?? null,
  };
}

/** Open needs for which no help has reached the young person, relationships first: the headline of a plan. */
export const withoutHelp = ({ areas }: PlanShown): readonly NeedShown[] =>
  areas.flatMap(({ needs }) => needs.filter(({ isOpen, helpedOn }) => isOpen && helpedOn === null));
