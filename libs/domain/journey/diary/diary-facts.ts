import { adviserContacts, homesAfterCare } from '../../after-care';
import { recordsOf, visitsMade, type DiaryState } from '../../diary';
import { birthdayAt, sortDay, type CivilDate, type YesNoUnknown } from '../../kernel';
import { factsOf } from '../../leaving-care';
import { needsAssessmentsOf, planReviewsOf, planVersionsOf } from '../../pathway-plans';
import type { Episode } from '../../placements';
import { dateOfBirth } from '../../profile';
import { reviewsHeld } from '../../reviews';
import { STAYING_FROM_MONTHS, type DutyFacts, type OnDay, type VisitFact } from '../../rulebook/duties';
import { allMoves } from '../../transitions';
import { leavingCareSpells } from '../leaving-care';
import type { Journey } from '../state';
import { careFacts, legalFacts, placementFacts, type PlacementsAsk } from './placements-facts';

const LAST_AGE = 25;

/** What a service may set for itself. */
export interface DiarySettings {
  /** Months of age from which Staying Put and Staying Close are talked about. */
  readonly stayingFromMonths: number;
}

const DEFAULTS: DiarySettings = { stayingFromMonths: STAYING_FROM_MONTHS };

/**
 * Everything the duties are worked out from, gathered from every context. The one place where the diary meets them: what
 * somebody is entitled to, the plan and the time after care are read from their own folders.
 */
export function diaryFactsOf(journey: Journey, settings: DiarySettings = DEFAULTS): DutyFacts {
  const born = dateOfBirth(journey.profile);
  const placements = askOf(journey, born);
  return {
    born,
    ...settings,
    care: careFacts(placements),
    placements: placementFacts(placements),
    legal: legalFacts(placements),
    ...fromDiary(journey.diary),
    visits: visitFacts(journey),
    reviews: reviewsHeld(journey.reviews).map(({ factId, day }) => ({ factId, on: day })),
    statuses: born === null ? [] : leavingCareSpells(journey, birthdayAt(born, LAST_AGE)),
    advisers: adviserFacts(journey),
    toldOfEducation: factsOf(journey.leavingCare, 'education').map(({ factId, from }) => ({ factId, on: from })),
    ...fromPlan(journey),
    ...fromAfterCare(journey),
  };
}

const named = (kind: string, day: CivilDate): OnDay => ({ factId: `${kind}:${day}`, on: day });

const fromPlan = ({ pathwayPlans }: Journey): Pick<DutyFacts, 'assessments' | 'plans' | 'planReviews'> => ({
  assessments: needsAssessmentsOf(pathwayPlans)
    .map(({ assessmentId, startedOn, completedOn }) => ({ factId: `assessment:${assessmentId}`, startedOn, completedOn }))
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : 0)),
  plans: planVersionsOf(pathwayPlans).map(({ version, on }) => ({ factId: `plan-version:${version}`, on })),
  planReviews: planReviewsOf(pathwayPlans).map((day) => named('plan-review', day)),
}); // prettier-ignore

const fromAfterCare = ({ afterCare }: Journey): Pick<DutyFacts, 'homesAfterCare' | 'adviserContacts'> => ({
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
function visitFacts({ visits, afterCare }: Journey): readonly VisitFact[] {
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

function askOf({ placements, transitions, diary }: Journey, born: CivilDate | null): PlacementsAsk {
  const terms = recordsOf(diary, 'PlacementTermsRecorded');
  const areaOf = (transitionId: string | null): YesNoUnknown => {
    const option =
      transitions.emergencies[transitionId ?? '']?.option ??
      allMoves(transitions)
        .flatMap((move) => (move.kind === 'happened' && move.transitionId === transitionId ? [move] : []))
        .flatMap(({ options, happening }) => options.filter(({ optionId }) => optionId === happening.optionId))[0];
    if (option === undefined || option.area === 'unknown') return 'unknown';
    return option.area === 'inside' ? 'no' : 'yes';
  };
  return {
    placements,
    adult: born === null ? null : birthdayAt(born, 18),
    outOfArea: ({ factId, transitionId }: Episode) => {
      const said = terms.findLast(({ data }) => data.placement === factId && data.outOfArea !== 'unknown');
      return said?.data.outOfArea ?? areaOf(transitionId);
    },
    emergency: ({ transitionId }: Episode) => {
      if (transitionId === null) return 'unknown';
      return transitions.emergencies[transitionId] === undefined ? 'no' : 'yes';
    },
  };
}
