import { isCivilDate } from '#libs/domain/kernel';
import { nextReviewBy } from '#libs/domain/reviews';
import { allocationsFold, NO_ALLOCATIONS, workerNow, type AllocationsState } from './allocations';
import { careFold, careNow, NO_CARE, type CareState } from './care';
import {
  circlesFold, openMovesFold, reviewsFold, type CirclesState, type OpenMovesState, type ReviewsState,
} from './caseload-parts'; // prettier-ignore
import { identityFold, NOBODY_YET, shownName, type Identity } from './directory';
import { foldText, searchText } from './fold-text';
import { foldTogether } from './handlers';
import { defineProjection, type Row } from './projection';
import { ringOf } from './rings';

export interface CaseloadState {
  readonly identity: Identity;
  readonly care: CareState;
  readonly allocations: AllocationsState;
  readonly circles: CirclesState;
  readonly reviews: ReviewsState;
  readonly openMoves: OpenMovesState;
}

function peopleOf(circles: CirclesState): { readonly peopleWhoMatter: number; readonly closest: number } {
  const going = circles.map(([, one]) => one).filter((one) => !one.ended);
  return { peopleWhoMatter: going.length, closest: going.filter((one) => (ringOf(one.rings) ?? 9) <= 2).length };
}

function whereOf(care: CareState, reviews: ReviewsState): Row {
  const { home, careBegan } = careNow(care);
  const held = reviews.map(([, day]) => day);
  const common = {
    inCare: home.inCare,
    lastReview: [...held].sort().at(-1) ?? null,
    nextReview: careBegan !== null && isCivilDate(careBegan) ? nextReviewBy(careBegan, held.filter(isCivilDate)) : null,
  };
  if (home.inCare !== 'yes') return { ...common, homeSince: null, placeCode: null, homeName: null };
  return { ...common, homeSince: home.since, placeCode: home.place, homeName: home.homeName };
}

function rowOf(youngPersonId: string, state: CaseloadState, localId: string): Row {
  const name = shownName(state.identity);
  const worker = workerNow(state.allocations, 'social-worker');
  return {
    youngPersonId,
    localId,
    name,
    sortName: foldText(name),
    search: searchText(state.identity.preferredName ?? '', localId),
    dateOfBirth: state.identity.dateOfBirth,
    ...whereOf(state.care, state.reviews),
    socialWorkerRef: worker?.workerRef ?? null,
    socialWorkerSince: worker?.from ?? null,
    ...peopleOf(state.circles),
    openMoves: state.openMoves.length,
  };
}

/** My young people: one row for each, with where they live, who works with them and who matters, in numbers. */
export const caseload = defineProjection<CaseloadState>({
  name: 'caseload',
  version: 3,
  categories: ['journey'],
  initial: {
    identity: NOBODY_YET,
    care: NO_CARE,
    allocations: NO_ALLOCATIONS,
    circles: [],
    reviews: [],
    openMoves: [],
  },
  ...foldTogether<CaseloadState>({
    identity: identityFold,
    care: careFold,
    allocations: allocationsFold,
    circles: circlesFold,
    reviews: reviewsFold,
    openMoves: openMovesFold,
  }),
  tables: {
    caseload: {
      columns: {
        youngPersonId: 'text',
        localId: 'text',
        name: 'text',
        sortName: 'text',
        search: 'text',
        dateOfBirth: 'text',
        inCare: 'text',
        homeSince: 'text',
        placeCode: 'text',
        homeName: 'text',
        socialWorkerRef: 'text',
        socialWorkerSince: 'text',
        peopleWhoMatter: 'integer',
        closest: 'integer',
        lastReview: 'text',
        nextReview: 'text',
        openMoves: 'integer',
      },
      key: ['youngPersonId'],
      indexes: [['sortName']],
    },
  },
  // Somebody with no local identifier yet is not somebody one could look for.
  rows: (youngPersonId, state) => {
    const { localId } = state.identity;
    return { caseload: localId === null ? [] : [rowOf(youngPersonId, state, localId)] };
  },
});
