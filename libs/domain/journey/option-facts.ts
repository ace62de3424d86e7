import { ageOn, type CivilDate, type YesNoUnknown } from '../kernel';
import type { HomeOn } from '../placements';
import { dateOfBirth } from '../profile';
import type { MitigationCode } from '../rulebook/severance-rules';
import { agreementOn, isCompletePlan, roleOn, supportsOn, tieStateOn, type Relationship } from '../relationships';
import type { MoveOption } from '../transitions';
import { kindOfHomeByPlace, type OptionFacts, type RelationshipEffects } from '../transitions/assessment';
import type { Gathering } from './person-facts';
import { isCurrentCarer } from './roles';
import { isPlanForAfter } from './support-facts';

/** Protections of an option, by the code the rule set knows them by. Source: research/domain 5.2. */
const CODES: Readonly<Record<MoveOption['protections'][number]['kind'], MitigationCode>> = {
  'contact-plan': 'M1',
  'lifelong-links': 'M2',
  'staying-put': 'M3',
  'staying-close': 'M4',
  'same-hub': 'M5',
  'pre-move-visits': 'M6',
  'digital-access': 'M7',
  'continuing-visitor-or-mentor': 'M8',
};
const ADULT_AGE = 18;

/** What an option is judged against: the young person, the present home, and the people who matter. */
export interface OptionContext {
  readonly gathering: Gathering;
  readonly home: HomeOn;
  readonly relationships: readonly Relationship[];
}

/** What an option does to each relationship, as far as it has been asked or agreed. */
export const effectsUnder = (option: MoveOption, context: OptionContext): OptionFacts['effects'] =>
  context.relationships.map((relationship) => effectsOn(relationship, option, context));

/**
 * Facts about one option, as far as they are known. Staying keeps the present home, carer and school. `effects` can be
 * given where they were worked out for an option that is like this one.
 */
export function optionFacts(
  option: MoveOption,
  context: OptionContext,
  effects = effectsUnder(option, context),
): OptionFacts {
  const { gathering } = context;
  const age = ageThen(option, gathering);
  const { kindOfHome, grid } = whereItIs(option, context);
  const come = carersWhoCome(option, context);
  return {
    id: option.optionId,
    label: option.label,
    sameHome: option.stay,
    kindOfHome,
    grid,
    sameCarer: option.stay ? 'yes' : option.sameCarer,
    area: option.area,
    school: option.stay && option.school === 'unknown' ? 'kept' : option.school,
    planned: option.planned,
    noticeHours: option.noticeHours ?? 'unknown',
    ageThen: age,
    leavesCare: isAdult(age),
    livingThere: come.length === 0 ? option.livesThere : [...new Set([...option.livesThere, ...come])],
    effects,
    newPeople: option.brings,
  };
}

function whereItIs(option: MoveOption, { gathering, home }: OptionContext): Pick<OptionFacts, 'kindOfHome' | 'grid'> {
  const { place, postcode } = option.stay ? presentHome(home) : option;
  const grid = postcode === null ? undefined : gathering.locate(postcode);
  return { kindOfHome: kindOfHomeByPlace(place), grid: grid ?? 'unknown' };
}

const presentHome = (home: HomeOn): { readonly place: string; readonly postcode: string | null } =>
  home.inCare === 'yes' ? home : { place: '', postcode: null };

function isAdult(age: number | 'unknown'): YesNoUnknown {
  if (age === 'unknown') return 'unknown';
  return age >= ADULT_AGE ? 'yes' : 'no';
}

/** Age on the day the option would begin; today where no day is given. */
function ageThen(option: MoveOption, { journey, on }: Gathering): number | 'unknown' {
  const born = dateOfBirth(journey.profile);
  return born === null ? 'unknown' : ageOn(born, option.startsOn ?? on);
}

/** When the same carer looks after them in another home, the carer lives there. */
function carersWhoCome(option: MoveOption, { gathering, relationships }: OptionContext): readonly string[] {
  if (option.stay || option.sameCarer !== 'yes') return [];
  return relationships
    .filter((relationship) => isCurrentCarer(roleOn(relationship, gathering.on).role))
    .map(({ relationshipId }) => relationshipId);
}

function effectsOn(relationship: Relationship, option: MoveOption, context: OptionContext): RelationshipEffects {
  const { relationshipId } = relationship;
  const mine = option.protections.filter((protection) => protection.relationshipId === relationshipId);
  const answers = option.supports.filter((answer) => answer.relationshipId === relationshipId);
  const isPlanned = hasPlanAfter(relationship, option, context.gathering.on);
  const agreed = mine.filter(({ kind }) => kind !== 'contact-plan').map(({ kind }) => CODES[kind]);
  const orderEnds = relationship.supports.some(
    ({ kind, supportId }) =>
      kind === 'court-order' && answers.some((a) => a.supportId === supportId && a.outcome === 'ends'),
  );
  return {
    relationshipId,
    contactPlan: isPlanned ? 'complete' : 'none',
    ...(option.homeHelps === 'unknown' ? {} : { homeHelps: option.homeHelps }),
    ...(orderEnds ? { contactOrderEnds: 'yes' as const } : {}),
    supports: [
      ...answers.map(({ supportId, outcome }) => ({ supportId, outcome })),
      ...jobsThatEnd(relationship, option, context),
    ],
    agreed: [...new Set(agreed)],
    broughtBack: isBroughtBack(relationship, option, context.gathering),
  };
}

/** A plan agreed with this option, or one already agreed that holds afterwards. A plan needs a named adult and a first date. */
function hasPlanAfter(relationship: Relationship, option: MoveOption, on: CivilDate): boolean {
  const isAgreedHere = option.protections.some(
    (protection) =>
      protection.relationshipId === relationship.relationshipId &&
      protection.kind === 'contact-plan' &&
      protection.responsible !== null &&
      protection.firstOn !== null,
  );
  const agreed = agreementOn(relationship, on);
  if (isAgreedHere) return true;
  return option.stay ? isCompletePlan(agreed) : isPlanForAfter(agreed ?? null, option.startsOn, on);
}

/** Whether another kind of provider than the present one would run the home; not where either is unknown. */
export function isAnotherProvider({ stay, provider }: MoveOption, { home }: Pick<OptionContext, 'home'>): boolean {
  const present = home.inCare === 'yes' ? home.provider : '';
  return !stay && present !== '' && provider !== '' && present !== provider;
}

/** A job with the present provider ends when another kind of provider takes over; with the same kind nobody knows, and it is asked. */
function jobsThatEnd(relationship: Relationship, option: MoveOption, { home, gathering }: OptionContext) {
  if (!isAnotherProvider(option, { home }) || !isCurrentCarer(roleOn(relationship, gathering.on).role)) return [];
  return supportsOn(relationship, gathering.on)
    .filter(({ kind }) => kind === 'employer')
    .map(({ supportId }) => ({ supportId, outcome: 'ends' as const }));
}

function isBroughtBack(relationship: Relationship, option: MoveOption, { journey, on }: Gathering): boolean {
  if (!option.livesThere.includes(relationship.relationshipId)) return false;
  const state = tieStateOn(relationship, journey.contactLog, on);
  return state === 'lapsed' || state === 'severed';
}
