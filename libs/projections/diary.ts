import { noAfterCare, type AfterCareState } from '#libs/domain/after-care';
import { diaryLens, emptyDiary, noVisits, visitsLens, type DiaryState, type VisitsState } from '#libs/domain/diary';
import { diaryFactsFrom } from '#libs/domain/journey/diary';
import { isCivilDate, type CivilDate } from '#libs/domain/kernel';
import { noLeavingCareFacts, type LeavingCareState } from '#libs/domain/leaving-care';
import { askedOf, warnOn, type AskedOf } from '#libs/domain/rulebook/duties';
import { allocationsFold, NO_ALLOCATIONS, type AllocationsState } from './allocations';
import { careFold, NO_CARE, placementsOf, type CareState } from './care';
import { reviewsFold, type ReviewsState } from './caseload-parts';
import {
  advisersOf, afterCareFold, lensFold, moveAreasFold, NO_MOVES, NO_PLAN, planFold, planOf, type MoveAreas, type PlanDays,
} from './diary-parts'; // prettier-ignore
import { indexOfFact } from './facts';
import { foldTogether } from './handlers';
import { birthFold, leavingCareFactsFold, profileOf, type BirthState } from './leaving-care';
import { defineProjection, type Row } from './projection';

/** What the duties of one young person are worked out from: days and kinds, as little else as there can be. */
export interface DiaryListState {
  readonly birth: BirthState;
  readonly care: CareState;
  readonly leavingCare: LeavingCareState;
  readonly allocations: AllocationsState;
  readonly reviews: ReviewsState;
  readonly plan: PlanDays;
  readonly moves: MoveAreas;
  readonly afterCare: AfterCareState;
  readonly diary: DiaryState;
  readonly visits: VisitsState;
}

function dutiesOf(state: DiaryListState): readonly AskedOf[] {
  const facts = diaryFactsFrom({
    profile: profileOf(state.birth),
    placements: placementsOf(state.care),
    leavingCare: state.leavingCare,
    diary: state.diary,
    visits: state.visits,
    afterCare: state.afterCare,
    advisers: advisersOf(state.allocations),
    reviews: state.reviews.flatMap(([factId, day]) => (isCivilDate(day) ? [{ factId, day }] : [])),
    plan: planOf(state.plan),
    moveTo: (transitionId) => state.moves.homes[indexOfFact(state.moves.homes, transitionId)]?.[1],
  });
  // What was done is done for good as far as is recorded: lists speak of what is still asked for.
  return askedOf(facts).filter(({ duty, asked }) => asked.done === null && duty.status === 'in-force');
}

const dayOf = ({ due }: AskedOf['asked']): CivilDate | null => (due === 'unknown' || due === 'no-day-set' ? null : due);

/** When it is due, or why there is no such day. */
function whenOf({ asked }: AskedOf): Row {
  const due = dayOf(asked);
  return due === null ? { due: null, warnOn: null, noDay: asked.due } : { due, warnOn: warnOn(due), noDay: null };
}

const rowOf = (youngPersonId: string, { duty, asked }: AskedOf): Row => ({
  youngPersonId,
  dutyKey: asked.key,
  dutyId: duty.id,
  what: asked.what,
  rule: duty.what,
  role: duty.role,
  ...whenOf({ duty, asked }),
  opensOn: asked.foreseen ? null : asked.opensOn,
  endsOn: asked.ended?.on ?? null,
  isPrompt: asked.isPrompt ? 1 : 0,
  sum: asked.sum,
});

/** Every duty not done yet, of every young person, with its day; and what was waived. Compared with today when somebody asks. */
export const diary = defineProjection<DiaryListState>({
  name: 'diary',
  version: 1,
  categories: ['journey', 'contactLog'],
  initial: {
    birth: [],
    care: NO_CARE,
    leavingCare: noLeavingCareFacts,
    allocations: NO_ALLOCATIONS,
    reviews: [],
    plan: NO_PLAN,
    moves: NO_MOVES,
    afterCare: noAfterCare,
    diary: emptyDiary,
    visits: noVisits,
  },
  ...foldTogether<DiaryListState>({
    birth: birthFold,
    care: careFold,
    leavingCare: leavingCareFactsFold,
    allocations: allocationsFold,
    reviews: reviewsFold,
    plan: planFold,
    moves: moveAreasFold,
    afterCare: afterCareFold,
    diary: lensFold(diaryLens),
    visits: lensFold(visitsLens),
  }),
  tables: {
    duties: {
      columns: {
        youngPersonId: 'text', dutyKey: 'text', dutyId: 'text', what: 'text', rule: 'text', role: 'text', due: 'text',
        warnOn: 'text', noDay: 'text', opensOn: 'text', endsOn: 'text', isPrompt: 'integer', sum: 'text',
      },
      key: ['youngPersonId', 'dutyKey'],
      indexes: [['due'], ['role', 'due']],
    },
    dutyWaivers: {
      columns: {
        youngPersonId: 'text', waiverId: 'text', dutyKey: 'text', from: 'text', until: 'text', endedOn: 'text',
      },
      key: ['youngPersonId', 'waiverId'],
    },
  }, // prettier-ignore
  rows: (youngPersonId, state) => ({
    duties: dutiesOf(state).map((one) => rowOf(youngPersonId, one)),
    dutyWaivers: Object.values(state.diary.waivers).map(({ waiverId, dutyKey, from, until, ended }) => ({
      youngPersonId, waiverId, dutyKey, from, until, endedOn: ended?.on ?? null,
    })),
  }), // prettier-ignore
});
