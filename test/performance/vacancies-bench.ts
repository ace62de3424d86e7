import type { HomeWithPlaces } from '#libs/domain/homes';
import { askAboutMove, foldJourney, type Journey } from '#libs/domain/journey';
import { chosenVacancy, rankVacancies } from '#libs/domain/journey/vacancies';
import { addDays, civilDate, type GridReference } from '#libs/domain/kernel';
import { severance2026_1 as rules } from '#libs/domain/rulebook/severance-2026-1';
import { shortlistOptions, type OptionFacts } from '#libs/domain/transitions/assessment';
import {
  agreed,
  aStory,
  cameIntoCare,
  keptAliveBy,
  known,
  matters,
  sawEachOther,
} from '#libs/testing/journey-builders';
import { inventedId } from '#libs/testing/history';
import type { BenchRow } from './bench-row';
import { compare } from './rounds';

const HOMES = 500;
const RELATIONSHIPS = 40;
const ROUNDS = 21;
const PASSES = 3;
const TODAY = civilDate('2026-03-02');
/** Everything else, from the record to what is missing of each home, may cost twice the ranking itself. */
const RATIO_MIN = 1 / 3;

/** From a record to an answer: who matters and how, which homes could take them, and those in order; beside the ranking alone. */
export async function vacanciesBench(): Promise<BenchRow> {
  const journey = inventJourney();
  const homes = inventHomes();
  const asked = { on: TODAY, locate, rules };
  const ask = askAboutMove(journey, homes.map((home) => chosenVacancy(journey, home, { optionId: home.homeId, on: TODAY })), asked); // prettier-ignore
  if (ask === undefined || ask.facts.relationships.length !== RELATIONSHIPS) throw new Error('not the case to measure');
  const lean = ask.options.map(withoutEmpty);
  const found = rankVacancies(journey, homes, asked);
  const alone = shortlistOptions(ask.facts, lean, rules);
  if (found.ranked.some(({ home }, i) => home.homeId !== alone.options[i]?.optionId)) throw new Error('two orders');
  const pairs = HOMES * RELATIONSHIPS * PASSES;
  const result = await compare(
    ROUNDS,
    { ours: pairs, floor: pairs },
    {
      ours: () => {
        for (let i = 0; i < PASSES; i++) rankVacancies(journey, homes, asked);
      },
      floor: () => {
        for (let i = 0; i < PASSES; i++) shortlistOptions(ask.facts, lean, rules);
      },
    },
  );
  const ms = (HOMES * RELATIONSHIPS * 1_000) / result.ours;
  return {
    name: `rank ${HOMES} vacancies × ${RELATIONSHIPS} relationships from the record, beside ranking options already gathered`,
    ...result,
    unit: 'pairs/s',
    bar: RATIO_MIN,
    note: `${ms.toFixed(1)} ms an answer; facts, suitability, brothers and sisters and what is missing, for every home`,
  };
}

const postcodeOf = (n: number): string => `ZZ${1 + (n % 9)} ${1 + (n % 7)}${String.fromCharCode(65 + (n % 23))}A`;

/** The same option without what says nothing: the least that the ranking can be given. */
const withoutEmpty = (option: OptionFacts): OptionFacts => ({
  ...option,
  effects: option.effects.flatMap(({ supports = [], ...effects }) => {
    if (supports.length > 0) return [{ ...effects, supports }];
    return effects.contactPlan === 'complete' || effects.broughtBack === true ? [effects] : [];
  }),
});

/** Where the made-up postcodes are, some miles apart from each other. */
const PLACES: ReadonlyMap<string, GridReference> = new Map(
  Array.from({ length: 9 * 7 * 23 }, (_, n) => [
    postcodeOf(n),
    { easting: 400_000 + (n % 9) * 6_000 + (n % 23) * 90, northing: 400_000 + (n % 7) * 6_000 },
  ]),
);
const locate = (postcode: string): GridReference | undefined => PLACES.get(postcode);

const ROLES = ['friend', 'brother-or-sister', 'grandparent', 'former-foster-carer', 'teacher', 'mentor', 'aunt-or-uncle'] as const; // prettier-ignore

function inventJourney(): Journey {
  let story = aStory().on(
    '2020-01-02',
    known('K1', 'Kit', '2010-05-10'),
    cameIntoCare('2020-01-01', { postcode: postcodeOf(3) }),
  );
  for (let n = 0; n < RELATIONSHIPS; n++) {
    const who = `person ${n}`;
    const role = ROLES[n % ROLES.length] ?? 'friend';
    story = story.on(
      '2021-01-01',
      matters(who, role, { since: '2015-01-01', ring: 1 + (n % 4), livesAt: postcodeOf(n * 5) }),
      agreed(who, 14, { from: '2021-01-01', responsible: 'Ruth', firstOn: n % 3 === 0 ? '2026-04-01' : '2021-02-01' }),
      ...(n % 2 === 0 ? [keptAliveBy(who, 'school', `school ${n}`)] : []),
      ...Array.from({ length: 12 }, (_, at) => sawEachOther(who, addDays(civilDate('2025-01-01'), n + at * 30))),
    );
  }
  return foldJourney(story.journey, story.contactLog);
}

const inventHomes = (): readonly HomeWithPlaces[] =>
  Array.from({ length: HOMES }, (_, n) => ({
    homeId: inventedId(n + 1),
    reference: `R-${n}`,
    name: `Home ${n}`,
    provider: `Provider ${n % 12}`,
    providerCode: `PR${1 + (n % 5)}`,
    place: ['U6', 'U4', 'K2', 'K3'][n % 4] ?? 'U6',
    urn: null,
    postcode: n % 11 === 0 ? null : postcodeOf(n * 3 + 1),
    area: (['inside', 'adjoining', 'at-a-distance', 'unknown'] as const)[n % 4] ?? 'unknown',
    ages: { from: 0, to: 17 },
    sexes: 'any' as const,
    capacity: 4,
    offers: null,
    placesFree: n % 5 === 0 ? null : 1 + (n % 3),
    freeFrom: n % 4 === 0 ? addDays(TODAY, n % 60) : null,
    weeklyCost: 800 + n,
    placesStatedOn: TODAY,
    closedOn: null,
  }));
