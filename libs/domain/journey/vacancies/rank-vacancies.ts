import type { HomeWithPlaces } from '../../homes';
import type { CivilDate } from '../../kernel';
import type { SeveranceRuleSet } from '../../rulebook/severance-rules';
import { shortlistOptions, type OptionFacts, type ShortlistedOption } from '../../transitions/assessment';
import { gatherFacts } from '../assessment-facts';
import type { Gathering } from '../person-facts';
import type { Journey } from '../state';
import {
  brothersAndSisters,
  livingAt,
  withBrothersAndSisters,
  type WithBrothersAndSisters,
} from './brothers-and-sisters';
import { likeOptions } from './like-options';
import { whyUnsuitable } from './suitable';
import { vacancyAsOption } from './vacancy-as-option';
import { whatIsMissing } from './what-is-missing';
import { whoLooks } from './who-looks';

export interface VacanciesAsked extends Omit<Gathering, 'journey'> {
  readonly rules: SeveranceRuleSet;
  /** The day by which a place is needed; null when there is none. */
  readonly neededBy: CivilDate | null;
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
  asked: VacanciesAsked,
): RankedVacancies {
  const { rules, neededBy, explainFirst, ...where } = asked;
  const { on, locate } = where;
  const { facts, context } = gatherFacts({ journey, ...where });
  const who = whoLooks(journey, { on, neededBy, presentHome: context.home });
  const siblings = brothersAndSisters(facts, context);
  const factsOf = likeOptions(context);
  const unsuitable: UnsuitableVacancy[] = [];
  const suitable = new Map<string, { home: HomeWithPlaces; startsOn: CivilDate | null }>();
  const options: OptionFacts[] = [];
  for (const home of homes) {
    const reasons = whyUnsuitable(home, who(home));
    if (reasons.length > 0) {
      unsuitable.push({ home, reasons });
      continue;
    }
    const livesThere = livingAt(siblings, home).map(({ relationshipId }) => relationshipId);
    const option = vacancyAsOption(home, { optionId: home.homeId, on, livesThere });
    suitable.set(home.homeId, { home, startsOn: option.startsOn });
    options.push(factsOf(option));
  }
  const shortlist = shortlistOptions(facts, options, rules, explainFirst === undefined ? {} : { explainFirst });
  const { assessedOn, ruleSetId, ruleSetHash } = shortlist;
  const ranked = shortlist.options.flatMap(({ optionId, keys, ...one }): RankedVacancy[] => {
    const found = suitable.get(optionId);
    if (found === undefined) return [];
    const missing = whatIsMissing(found.home, who(found.home), locate);
    const brothers = withBrothersAndSisters(siblings, found.home);
    return [{ ...one, ...found, miles: keys.milesFromHome, brothersAndSisters: brothers, missing }];
  });
  return { assessedOn, ruleSetId, ruleSetHash, neededBy, ranked, unsuitable: unsuitable.sort(byName) };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byName = (a: UnsuitableVacancy, b: UnsuitableVacancy): number =>
  byText(a.home.name, b.home.name) || byText(a.home.homeId, b.home.homeId);
