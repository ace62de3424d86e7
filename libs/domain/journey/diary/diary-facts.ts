import { adviserContacts, homesAfterCare, type AfterCareState } from '../../after-care';
import { recordsOf, visitsMade, type DiaryState, type VisitsState } from '../../diary';
import { birthdayAt, sortDay, type CivilDate, type YesNoUnknown } from '../../kernel';
import { factsOf } from '../../leaving-care';
import { needsAssessmentsOf, planReviewsOf, planVersionsOf } from '../../pathway-plans';
import type { Episode } from '../../placements';
import { dateOfBirth } from '../../profile';
import { reviewsHeld } from '../../reviews';
import { STAYING_FROM_MONTHS, type DutyFacts, type OnDay, type VisitFact } from '../../rulebook/duties';
import { allMoves } from '../../transitions';
import { leavingCareSpells, type LeavingCareParts } from '../leaving-care';
import type { Journey } from '../state';
import { careFacts, legalFacts, placementFacts, type PlacementsAsk } from './placements-facts';

const LAST_AGE = 25;

/** What a service may set for itself. */
export interface DiarySettings {
  /** Months of age from which Staying Put and Staying Close are talked about. */
  readonly stayingFromMonths: number;
}

const DEFAULTS: DiarySettings = { stayingFromMonths: STAYING_FROM_MONTHS };

/** What is known of the home a move led to: whether it is outside our area, and whether it could not be planned. */
export interface MoveToHome {
  readonly outOfArea: YesNoUnknown;
  readonly emergency: YesNoUnknown;
}

/** What of a record the diary looks at. Lists across young people keep no more than this. */
export interface DiaryParts extends LeavingCareParts {
  readonly diary: DiaryState;
  readonly visits: VisitsState;
  readonly afterCare: AfterCareState;
  readonly advisers: DutyFacts['advisers'];
  readonly reviews: readonly { readonly factId: string; readonly day: CivilDate }[];
  readonly plan: Pick<DutyFacts, 'assessments' | 'plans' | 'planReviews'>;
  readonly moveTo: (transitionId: string) => MoveToHome | undefined;
}

/** The parts of a whole record. */
const partsOf = (journey: Journey): DiaryParts => ({
  ...journey,
  advisers: adviserFacts(journey),
  reviews: reviewsHeld(journey.reviews),
  plan: planFacts(journey),
  moveTo: (transitionId) => moveTo(journey, transitionId),
});

/** Everything the duties are worked out from, of a whole record. */
export const diaryFactsOf = (journey: Journey, settings: DiarySettings = DEFAULTS): DutyFacts =>
  diaryFactsFrom(partsOf(journey), settings);

/**
 * Everything the duties are worked out from, gathered from every context. The one place where the diary meets them: what
 * somebody is entitled to, the plan and the time after care are read from their own folders.
 */
export function diaryFactsFrom(parts: DiaryParts, settings: DiarySettings = DEFAULTS): DutyFacts {
  const born = dateOfBirth(parts.profile);
  const placements = askOf(parts, born);
  return {
    born,
    ...settings,
    care: careFacts(placements),
    placements: placementFacts(placements),
    legal: legalFacts(placements),
    ...fromDiary(parts.diary),
    visits: visitFacts(parts),
    reviews: parts.reviews.map(({ factId, day }) => ({ factId, on: day })),
    statuses: born === null ? [] : leavingCareSpells(parts, birthdayAt(born, LAST_AGE)),
    advisers: parts.advisers,
    toldOfEducation: factsOf(parts.leavingCare, 'education').map(({ factId, from }) => ({ factId, on: from })),
    ...parts.plan,
    ...fromAfterCare(parts),
  };
}

const named = (kind: string, day: CivilDate): OnDay => ({ factId: `${kind}:${day}`, on: day });

const planFacts = ({ pathwayPlans }: Journey): DiaryParts['plan'] => ({
  assessments: needsAssessmentsOf(pathwayPlans)
    .map(({ assessmentId, startedOn, completedOn }) => ({ factId: `assessment:${assessmentId}`, startedOn, completedOn }))
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : 0)),
  plans: planVersionsOf(pathwayPlans).map(({ version, on }) => ({ factId: `plan-version:${version}`, on })),
  planReviews: planReviewsOf(pathwayPlans).map((day) => named('plan-review', day)),
}); // prettier-ignore

const fromAfterCare = ({ afterCare }: DiaryParts): Pick<DutyFacts, 'homesAfterCare' | 'adviserContacts'> => ({
  homesAfterCare: homesAfterCare(afterCare).map(({ recordId, from, until, providedByAuthority }) => ({
    factId: `home-after-care:${recordId}`,
    from,
    until,
    providedByAuthority,
  })),
  adviserContacts: adviserContacts(afterCare).map(({ recordId, on }) => ({
    factId: `adviser-contact:${recordId}`,
    on,
  })),
});

/** Visits recorded as such, and those that an adviser recorded as being in touch at home after care. */
function visitFacts({ visits, afterCare }: DiaryParts): readonly VisitFact[] {
  const made = visitsMade(visits).map(({ visitId, on, by, where }): VisitFact => ({
    factId: `visit:${visitId}`, on, by, atHome: where === 'home',
  })); // prettier-ignore
  const atHome = adviserContacts(afterCare).flatMap(({ recordId, on, way, with: who }): readonly VisitFact[] =>
    way === 'visit-at-home' && who === 'personal-adviser'
      ? [{ factId: `adviser-contact:${recordId}`, on, by: 'personal-adviser', atHome: true }]
      : [],
  );
  return [...made, ...atHome].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const adviserFacts = ({ relationships }: Journey): DutyFacts['advisers'] =>
  Object.values(relationships.allocations)
    .filter(({ role }) => role === 'personal-adviser')
    .map(({ factId, from, ended }) => ({
      factId,
      from: sortDay(from),
      until: ended === null ? null : sortDay(ended),
    }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

type Recorded = 'terms' | 'approvals' | 'visitRequests' | 'placementPlans' | 'notices' | 'conversations';

function fromDiary(diary: DiaryState): Pick<DutyFacts, Recorded> {
  const of = { on: (on: CivilDate, kind: string, id: string): OnDay => ({ factId: `${kind}:${id}`, on }) };
  return {
    terms: recordsOf(diary, 'PlacementTermsRecorded').map(({ data, on }) => {
      const { recordId, occurred: _, outOfArea: __, ...terms } = data;
      return { ...terms, factId: `terms:${recordId}`, from: on };
    }),
    approvals: recordsOf(diary, 'CarersApprovalRecorded').map(({ data: { recordId, placement, step }, on }) => ({
      ...of.on(on, 'carers-approval', recordId), placement, step,
    })),
    visitRequests: recordsOf(diary, 'VisitAskedFor').map(({ data: { recordId, by }, on }) => ({
      ...of.on(on, 'visit-asked', recordId), by,
    })),
    placementPlans: recordsOf(diary, 'PlacementPlanMade').map(({ data: { recordId, placement }, on }) => ({
      ...of.on(on, 'placement-plan', recordId), placement,
    })),
    notices: recordsOf(diary, 'AreaNoticeGiven').map(({ data: { recordId, placement }, on }) => ({
      ...of.on(on, 'area-notice', recordId), placement,
    })),
    conversations: recordsOf(diary, 'StayingConversationHeld').map(({ data, on }) => ({
      ...of.on(on, 'conversation', data.recordId), about: data.about, youngPerson: data.youngPerson, carer: data.carer,
    })),
  }; // prettier-ignore
}

function moveTo({ transitions }: Journey, transitionId: string): MoveToHome | undefined {
  const emergency = transitions.emergencies[transitionId];
  if (emergency !== undefined) return { outOfArea: outOfArea(emergency.option.area), emergency: 'yes' };
  const option = allMoves(transitions)
    .flatMap((move) => (move.kind === 'happened' && move.transitionId === transitionId ? [move] : []))
    .flatMap(({ options, happening }) => options.filter(({ optionId }) => optionId === happening.optionId))[0];
  return option === undefined ? undefined : { outOfArea: outOfArea(option.area), emergency: 'no' };
}

/** Whether an area is not ours. */
export const outOfArea = (area: string): YesNoUnknown =>
  area === 'unknown' ? 'unknown' : area === 'inside' ? 'no' : 'yes';

function askOf({ placements, diary, moveTo: homeOf }: DiaryParts, born: CivilDate | null): PlacementsAsk {
  const terms = recordsOf(diary, 'PlacementTermsRecorded');
  const moved = ({ transitionId }: Episode): MoveToHome | undefined =>
    transitionId === null ? undefined : homeOf(transitionId);
  return {
    placements,
    adult: born === null ? null : birthdayAt(born, 18),
    outOfArea: (episode: Episode) => {
      const said = terms.findLast(({ data }) => data.placement === episode.factId && data.outOfArea !== 'unknown');
      return said?.data.outOfArea ?? moved(episode)?.outOfArea ?? 'unknown';
    },
    emergency: (episode: Episode) => (episode.transitionId === null ? 'unknown' : (moved(episode)?.emergency ?? 'no')),
  };
}
