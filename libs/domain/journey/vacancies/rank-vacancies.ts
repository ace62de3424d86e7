import type { HomeWithPlaces } from '../../homes';
import type { CivilDate } from '../../kernel';
import { ruleSetHash, type SeveranceRuleSet } from '../../rulebook/severance-rules';
import { moveOf, weighted, type Move, type RingWeights } from '../../transitions';
import { shortlistOptions, type OptionFacts, type ShortlistedOption } from '../../transitions/assessment';
import { gatherFacts } from '../assessment-facts';
import type { OptionContext } from '../option-facts';
import type { Gathering } from '../person-facts';
import type { Journey } from '../state';
import {
  brothersAndSisters, livingAt, withBrothersAndSisters, type BrotherOrSister, type WithBrothersAndSisters,
} from './brothers-and-sisters'; // prettier-ignore
import { likeOptions } from './like-options';
import { whyUnsuitable } from './suitable';
import { beginsOn, vacancyAsOption } from './vacancy-as-option';
import { whatIsMissing } from './what-is-missing';
import { whoLooks, type WhoLooks } from './who-looks';

export interface VacanciesAsked extends Omit<Gathering, 'journey'> {
  readonly rules: SeveranceRuleSet;
  /** The move it is for, where there is one: its weights and the day by which it is needed count. */
  readonly transitionId?: string;
  /** The day by which a place is needed; that of the move when left out. */
  readonly neededBy?: CivilDate;
  /** How many of the first are given their reasons. */
  readonly explainFirst?: number;
}

/** One home that could take them, in its place. */
export interface RankedVacancy extends Omit<ShortlistedOption, 'optionId' | 'keys'> {
  readonly home: HomeWithPlaces;
  /** The day on which it could begin; null when that is today, or nobody said. */
  readonly startsOn: CivilDate | null;
  /** In a straight line from where they live now. */
  readonly miles: number | 'unknown';
  readonly brothersAndSisters: WithBrothersAndSisters;
  readonly missing: readonly string[];
}

/** One home that could not, and every reason why. */
export interface UnsuitableVacancy {
  readonly home: HomeWithPlaces;
  readonly reasons: readonly string[];
}

export interface RankedVacancies {
  readonly assessedOn: CivilDate;
  readonly ruleSetId: string;
  readonly ruleSetHash: string;
  /** Those that somebody chose for this move in writing; null for those of the rule set. */
  readonly weights: RingWeights | null;
  readonly neededBy: CivilDate | null;
  readonly ranked: readonly RankedVacancy[];
  /** By name. */
  readonly unsuitable: readonly UnsuitableVacancy[];
}

/**
 * Homes with places, in order of the relationships each would keep, weighted by the young person's own rings; a home that
 * could not take them stands apart with every reason, and is not dropped. What no list says widens a range and is named.
 * Pure: the same facts and rule set give the same order, whatever the order of the homes. Source: research/product 3.3.
 */
export function rankVacancies(
  journey: Journey,
  homes: readonly HomeWithPlaces[],
  { rules, explainFirst, neededBy: asked, transitionId = '', ...where }: VacanciesAsked,
): RankedVacancies {
  const { neededBy, weights } = forMove(moveOf(journey.transitions, transitionId), asked);
  const { facts, context } = gatherFacts({ journey, ...where });
  const who = whoLooks(journey, { on: where.on, neededBy, presentHome: context.home });
  const judged = homes.map((home) => ({ home, reasons: whyUnsuitable(home, who(home)) }));
  const suitable = judged.filter(({ reasons }) => reasons.length === 0).map(({ home }) => home);
  const siblings = brothersAndSisters(facts, context);
  const options = asOptions(suitable, siblings, context);
  const weighed = weights === null ? rules : weighted(rules, weights);
  const shortlist = shortlistOptions(facts, options, weighed, explainFirst === undefined ? {} : { explainFirst });
  const byId = new Map(suitable.map((home) => [home.homeId, home]));
  const ranked = shortlist.options.map((option): RankedVacancy => {
    const home = byId.get(option.optionId) as HomeWithPlaces;
    return inItsPlace(option, home, besidesTheScore(home, who(home), siblings, where));
  });
  return {
    assessedOn: where.on,
    ruleSetId: rules.id,
    ruleSetHash: ruleSetHash(rules),
    weights,
    neededBy,
    ranked,
    unsuitable: judged.filter(({ reasons }) => reasons.length > 0).sort(byName),
  };
}

const forMove = (move: Move | undefined, asked: CivilDate | undefined) => ({
  neededBy: asked ?? move?.neededBy ?? null,
  weights: move?.judgement.weights?.weights ?? null,
});

function asOptions(
  homes: readonly HomeWithPlaces[],
  siblings: readonly BrotherOrSister[],
  context: OptionContext,
): readonly OptionFacts[] {
  const factsOf = likeOptions(context);
  const { on } = context.gathering;
  return homes.map((home) => {
    const livesThere = livingAt(siblings, home).map(({ relationshipId }) => relationshipId);
    return factsOf(vacancyAsOption(home, { optionId: home.homeId, on, livesThere }));
  });
}

type Besides = Pick<RankedVacancy, 'startsOn' | 'brothersAndSisters' | 'missing'>;

// Written out and not spread: five hundred copies of a spread cost as much as a quarter of the ranking.
const inItsPlace = (option: ShortlistedOption, home: HomeWithPlaces, besides: Besides): RankedVacancy => ({
  home,
  place: option.place,
  label: option.label,
  kept: option.kept,
  totals: option.totals,
  couldBe: option.couldBe,
  miles: option.keys.milesFromHome,
  startsOn: besides.startsOn,
  brothersAndSisters: besides.brothersAndSisters,
  missing: besides.missing,
  reason: option.reason,
  people: option.people,
});

/** What somebody choosing wants to know of a home beside what it keeps. */
const besidesTheScore = (
  home: HomeWithPlaces,
  who: WhoLooks,
  siblings: readonly BrotherOrSister[],
  { on, locate }: Pick<Gathering, 'on' | 'locate'>,
): Besides => ({
  startsOn: beginsOn(home, on),
  brothersAndSisters: withBrothersAndSisters(siblings, home),
  missing: whatIsMissing(home, who, locate),
});

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byName = (a: UnsuitableVacancy, b: UnsuitableVacancy): number =>
  byText(a.home.name, b.home.name) || byText(a.home.homeId, b.home.homeId);
