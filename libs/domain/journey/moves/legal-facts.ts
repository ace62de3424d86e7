import { ageOn, type CivilDate, type YesNoUnknown } from '../../kernel';
import { homeOn, periodsOfCare, type HomeOn } from '../../placements';
import { dateOfBirth } from '../../profile';
import { workingDaysBetween } from '../../rulebook/working-days';
import {
  dutiesOfOption, isInKeyStageFour, needsMet, type LegalEffect, type LegalFacts, type MoveOption, type StepTaken,
} from '../../transitions'; // prettier-ignore
import { kindOfHomeByPlace } from '../../transitions/assessment';
import type { Journey } from '../state';
import type { OptionInLaw } from './beside';

/** For which day the law is asked. */
export interface LegalAsk {
  /** The day as of which the record is read: today, or the day before a move that has happened. */
  readonly on: CivilDate;
  /** The day the option takes effect; the option's own day, or `on`, where left out. */
  readonly effectOn?: CivilDate;
  readonly isEmergency?: boolean;
}

/** What the rules of law look at, gathered from what is recorded. */
export function legalFactsOf(journey: Journey, option: MoveOption, ask: LegalAsk): LegalFacts {
  const effectOn = ask.effectOn ?? option.startsOn ?? ask.on;
  const born = dateOfBirth(journey.profile);
  const home = homeOn(journey.placements, ask.on);
  return {
    effectOn,
    isEmergency: ask.isEmergency ?? false,
    isStaying: option.stay,
    sameCarer: option.stay ? 'yes' : option.sameCarer,
    place: option.place,
    area: option.area,
    school: option.school,
    endsCare: option.endsCare ?? 'unknown',
    age: born === null ? 'unknown' : ageOn(born, effectOn),
    keyStageFour: keyStageFour(born, effectOn),
    ...where(home),
    workingDaysLookedAfter: lookedAfterUntil(journey, ask.on, effectOn),
  };
}

const where = (home: HomeOn): Pick<LegalFacts, 'presentHome' | 'legalStatus'> =>
  home.inCare === 'yes'
    ? { presentHome: kindOfHomeByPlace(home.place), legalStatus: home.legalStatus }
    : { presentHome: 'unknown', legalStatus: '' };

function keyStageFour(born: CivilDate | null, on: CivilDate): YesNoUnknown {
  if (born === null) return 'unknown';
  return isInKeyStageFour(born, on) ? 'yes' : 'no';
}

/** Unknown for a period that began before the table of bank holidays does: the rules then take it for a long one. */
function lookedAfterUntil({ placements }: Journey, on: CivilDate, until: CivilDate): number | 'unknown' {
  const period = periodsOfCare(placements).findLast(
    ({ start, until: end }) => start <= on && (end === null || on < end),
  );
  if (period === undefined) return 'unknown';
  return workingDaysBetween(period.start, until);
}

/** What the law makes of an option, as the record stands on a day. */
export const legalEffectsOf = (journey: Journey, option: MoveOption, ask: LegalAsk): readonly LegalEffect[] =>
  dutiesOfOption(legalFactsOf(journey, option, ask));

/** What the law makes of an option and what of it is there. */
export function inLaw(
  journey: Journey,
  option: MoveOption,
  ask: LegalAsk,
  steps: readonly StepTaken[] = [],
): OptionInLaw {
  const effects = legalEffectsOf(journey, option, ask);
  const effectOn = ask.effectOn ?? option.startsOn ?? ask.on;
  return { effects, needs: needsMet(effects, steps, { optionId: option.optionId, effectOn }) };
}
