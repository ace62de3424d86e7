import type { RankedVacancies, RankedVacancy, WithBrothersAndSisters } from '#libs/domain/journey/vacancies';
import { costInWords, homeInFull } from '#libs/domain/homes';
import { dayInWords } from '#libs/domain/kernel';
import { placeInWords } from '#libs/domain/placements';

/** Homes in order, each with what it keeps and what is missing, then those that could not take them; as text. */
export function vacanciesInWords({ ranked, unsuitable, neededBy }: RankedVacancies, limit: number): string {
  if (ranked.length + unsuitable.length === 0) return 'No homes are on the list. Bring one in with: throughline import providers FILE'; // prettier-ignore
  const needed = neededBy === null ? 'no day by which a place is needed' : `needed by ${dayInWords(neededBy)}`;
  const shown = ranked.slice(0, limit);
  const more = ranked.length - shown.length;
  return [
    `${ranked.length} homes could take them (${needed}), ${unsuitable.length} could not.`,
    ...shown.flatMap(vacancyInWords),
    ...(more > 0 ? [`… and ${more} more; --limit shows them`] : []),
    ...(unsuitable.length > 0 ? ['', 'Could not take them:'] : []),
    ...unsuitable.map(({ home, reasons }) => `  ${homeInFull(home)}: ${reasons.join('; ')}`),
  ].join('\n');
}

function vacancyInWords({ place, home, kept, miles, ...one }: RankedVacancy): string[] {
  const range = kept.high - kept.low < 0.05 ? '' : ` (${kept.low.toFixed(1)} to ${kept.high.toFixed(1)})`;
  const { best, worst } = one.couldBe;
  const facts = [
    ...(best === worst ? [] : [`could be place ${best} to ${worst}, given what is missing`]),
    placeInWords(home.place),
    miles === 'unknown' ? 'miles not known' : `${miles} miles from the present home`,
    ...brothersInWords(one.brothersAndSisters),
    ...(one.startsOn === null ? [] : [`free from ${dayInWords(one.startsOn)}`]),
    home.weeklyCost === null ? 'cost not stated' : costInWords(home.weeklyCost),
  ];
  return [
    '',
    `${place}. ${homeInFull(home)}: relationships kept ${kept.middle.toFixed(1)} of ${kept.outOf.toFixed(1)}${range}`,
    `   ${facts.join('; ')}`,
    ...(one.reason === null ? [] : [`   ${one.reason}`]),
    ...one.missing.map((missing) => `   - ${missing}`),
  ];
}

/** What a home means for brothers and sisters, in words; nothing where there is nothing to say. */
function brothersInWords({ liveThere, liveWithThemNow, roomForThem }: WithBrothersAndSisters): string[] {
  const there = liveThere.length > 0 ? [`with ${liveThere.join(' and ')}`] : [];
  const names = liveWithThemNow.join(' and ');
  if (roomForThem === 'yes') return [...there, `room for ${names} as well`];
  if (roomForThem === 'no') return [...there, `no room for ${names} as well`];
  return roomForThem === 'unknown' ? [...there, `room for ${names}: not known`] : there;
}
