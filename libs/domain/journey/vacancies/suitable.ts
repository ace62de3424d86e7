import type { HomeWithPlaces } from '../../homes';
import { aHomeTakesTheirSex } from './rules/a-home-takes-their-sex';
import { aHomeTakesYoungPeopleOfTheirAge } from './rules/a-home-takes-young-people-of-their-age';
import { aHomeThatHasClosedTakesNobody } from './rules/a-home-that-has-closed-takes-nobody';
import { aPlaceIsFreeByTheDayItIsNeeded } from './rules/a-place-is-free-by-the-day-it-is-needed';
import { whereTheyLiveNowIsNoMove } from './rules/where-they-live-now-is-no-move';
import type { WhoLooks } from './who-looks';

const RULES: readonly ((home: HomeWithPlaces, who: WhoLooks) => string | undefined)[] = [
  whereTheyLiveNowIsNoMove,
  aHomeThatHasClosedTakesNobody,
  aPlaceIsFreeByTheDayItIsNeeded,
  aHomeTakesYoungPeopleOfTheirAge,
  aHomeTakesTheirSex,
];

/** Every reason why a home could not take them; none when it could, or when nobody knows. */
export const whyUnsuitable = (home: HomeWithPlaces, who: WhoLooks): readonly string[] =>
  RULES.map((rule) => rule(home, who)).filter((reason) => reason !== undefined);
