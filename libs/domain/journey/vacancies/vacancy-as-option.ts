import { homeInFull, type HomeWithPlaces } from '../../homes';
import type { CivilDate } from '../../kernel';
import type { MoveOption } from '../../transitions';

/** The day on which a home could begin; null when that is today, or when nobody said. */
export const beginsOn = ({ freeFrom }: Pick<HomeWithPlaces, 'freeFrom'>, on: CivilDate): CivilDate | null =>
  freeFrom !== null && freeFrom > on ? freeFrom : null;

/** Pounds a week as an option has them: whole. */
const wholePounds = (weeklyCost: number): number => Math.round(weeklyCost);

/**
 * A home with a place as an option for a move. What the list does not say is not known, and what nobody has asked about
 * this young person (school, notice, whether the home would help) is not known either. Other people would look after them.
 */
export function vacancyAsOption(
  home: HomeWithPlaces,
  {
    optionId,
    on,
    livesThere,
  }: { readonly optionId: string; readonly on: CivilDate; readonly livesThere: readonly string[] },
): MoveOption {
  const { homeId, provider, weeklyCost } = home;
  const startsOn = beginsOn(home, on);
  return {
    optionId,
    label: homeInFull(home),
    stay: false,
    place: home.place,
    provider: home.providerCode,
    postcode: home.postcode,
    startsOn,
    sameCarer: 'no',
    school: 'unknown',
    area: home.area,
    planned: 'unknown',
    noticeHours: null,
    livesThere: [...livesThere],
    brings: [],
    protections: [],
    homeHelps: 'unknown',
    supports: [],
    homeId,
    providerName: provider,
    ...(weeklyCost === null ? {} : { weeklyCostPounds: wholePounds(weeklyCost) }),
    ...(startsOn === null ? {} : { availableFrom: startsOn }),
  };
}
