import type { RankedVacancy, UnsuitableVacancy, WithBrothersAndSisters } from '#libs/domain/journey/vacancies';
import { homeInFull } from '#libs/domain/homes';
import { dayInWords } from '#libs/domain/kernel';
import { areaInWords, weeklyCostInWords, kindInWords, placesInWords, statedInWords, takesInWords } from './words';

/** One home that could take them, as the page shows it. */
export function vacancyRow(vacancy: RankedVacancy, today: string): object {
  const { home, place, kept, couldBe, totals, miles, startsOn } = vacancy;
  return {
    homeId: home.homeId,
    place,
    name: homeInFull(home),
    kind: kindInWords(home),
    kept: `${kept.middle.toFixed(1)} of ${kept.outOf.toFixed(1)}`,
    range: kept.high - kept.low < SHOWN_FROM ? null : `${kept.low.toFixed(1)} to ${kept.high.toFixed(1)}`,
    couldBe: couldBe.best === couldBe.worst ? null : `could be place ${couldBe.best} to ${couldBe.worst}`,
    atRisk: totals['at-risk'],
    strained: totals.strained,
    people: (vacancy.people ?? []).map(({ name, sentence }) => (sentence === null ? name : `${name}: ${sentence}`)),
    reason: vacancy.reason,
    miles: miles === 'unknown' ? 'miles not known' : `${miles} miles`,
    area: areaInWords(home),
    brothersAndSisters: brothersInWords(vacancy.brothersAndSisters),
    takes: takesInWords(home),
    places: placesInWords(home, today),
    from: startsOn === null ? null : dayInWords(startsOn),
    cost: weeklyCostInWords(home),
    stated: statedInWords(home),
    offers: home.offers,
    missing: vacancy.missing.map((missing) => missing.replace(/^missing: /, '')),
  };
}

/** A range narrower than this is not worth showing. */
const SHOWN_FROM = 0.05;

/** What a home means for brothers and sisters, each a sentence; none where there is nothing to say. */
function brothersInWords({ liveThere, liveWithThemNow, roomForThem }: WithBrothersAndSisters): readonly string[] {
  const there =
    liveThere.length === 0 ? [] : [`${listed(liveThere)} ${liveThere.length === 1 ? 'lives' : 'live'} there`];
  const names = listed(liveWithThemNow);
  const room = {
    yes: [`Room for ${names} as well`],
    no: [`No room for ${names}, now in the same home`],
    unknown: [`Room for ${names}: not known`],
    'nobody-to-bring': [],
  };
  return [...there, ...room[roomForThem]];
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** One home that could not, and why. */
export const unsuitableRow = ({ home, reasons }: UnsuitableVacancy): object => ({
  name: homeInFull(home),
  kind: kindInWords(home),
  reasons,
});
