import { recordsOf, visitsMade } from '../diary';
import { isCivilDate, type CivilDate } from '../kernel';
import { needsAssessmentsOf } from '../pathway-plans';
import { dateOfBirth } from '../profile';
import {
  agreementOn,
  allRelationships,
  hadEnded,
  pauseOn,
  restrictionsOn,
  supportsOn,
  type Relationship,
} from '../relationships';
import { openMovesOn } from '../transitions';
import { diaryOn, type DiaryEntry } from './diary';
import { datesAfterMoves } from './moves/chase';
import type { Journey } from './state';
import { supportEndsOn } from './support-facts';

/** Something that falls due, and what says so. Worked out, never recorded: a corrected fact moves it. */
export interface NextDate {
  readonly what: string;
  readonly on: CivilDate;
  /** The rule or the fact that sets the day, in words. */
  readonly because: string;
  readonly relationshipId: string | null;
  readonly transitionId: string | null;
}

const date = (what: string, on: CivilDate, because: string, about: Partial<NextDate> = {}): NextDate => ({
  what,
  on,
  because,
  relationshipId: about.relationshipId ?? null,
  transitionId: about.transitionId ?? null,
});

/** Nobody has begun to record these here yet: then they stand in the diary alone, and do not push everything else aside. */
const WHEN_RECORDED: readonly (readonly [ids: RegExp, hasBegun: (journey: Journey) => boolean])[] = [
  [/^V/, ({ visits }) => visitsMade(visits).length > 0],
  [/^L0[23]$/, ({ diary }) => recordsOf(diary, 'PlacementPlanMade').length > 0],
  [/^(L4|L5)/, ({ pathwayPlans }) => needsAssessmentsOf(pathwayPlans).length > 0],
  [/^(S|A)\d$/, ({ diary }) => recordsOf(diary, 'StayingConversationHeld').length > 0],
];
const BIRTHDAYS: readonly string[] = ['B16', 'B18', 'B21', 'B25'];

const isShown = ({ duty, isPrompt, state }: DiaryEntry, journey: Journey): boolean => {
  if (isPrompt) return BIRTHDAYS.includes(duty.id) && state.kind === 'due';
  if (state.kind !== 'due' && state.kind !== 'overdue') return false;
  const rule = WHEN_RECORDED.find(([ids]) => ids.test(duty.id));
  return rule === undefined || rule[1](journey);
};

/** Of the diary: every review, the next birthday that changes something, and what somebody has begun to record. */
function ofDiary(journey: Journey, day: CivilDate): readonly NextDate[] {
  const shown = diaryOn(journey, day).filter((entry) => isShown(entry, journey));
  const nextBirthday = shown.find(({ isPrompt }) => isPrompt);
  return shown
    .filter((entry) => !entry.isPrompt || entry === nextBirthday)
    .flatMap(({ what, due, duty }) => (isCivilDate(due) ? [date(what, due, `${duty.what} (${duty.source})`)] : []));
}

function ofRelationship(relationship: Relationship, journey: Journey, day: CivilDate): readonly NextDate[] {
  if (hadEnded(relationship, day)) return [];
  const { relationshipId, personName } = relationship;
  const born = dateOfBirth(journey.profile);
  const restrictions = restrictionsOn(relationship, day).map(({ reviewOn }) =>
    date(`Restriction on ${personName} to be reviewed`, reviewOn, 'Set when it was imposed', { relationshipId }),
  );
  const supports = supportsOn(relationship, day).flatMap((support) => {
    const ends = supportEndsOn(support, born);
    if (ends === null || ends <= day) return [];
    return [
      date(`${support.detail} ends (${personName})`, ends, 'What keeps the relationship alive ends', {
        relationshipId,
      }),
    ];
  });
  return [...restrictions, ...breakReview(relationship, day), ...agreedContactReview(relationship, day), ...supports];
}

/** A break is looked at again on the day that was set for it. */
function breakReview(relationship: Relationship, day: CivilDate): readonly NextDate[] {
  const { relationshipId, personName } = relationship;
  const pause = pauseOn(relationship, day);
  if (pause === undefined) return [];
  const what = `Break with ${personName} to be looked at again`;
  return [date(what, pause.reviewOn, 'Set when it was agreed', { relationshipId })];
}

/** Agreed contact is looked at again on the day that was agreed for it. */
function agreedContactReview(relationship: Relationship, day: CivilDate): readonly NextDate[] {
  const { relationshipId, personName } = relationship;
  const reviewOn = agreementOn(relationship, day)?.reviewOn ?? null;
  if (reviewOn === null) return [];
  return [
    date(`Contact agreed with ${personName} to be looked at again`, reviewOn, 'Set when it was agreed', {
      relationshipId,
    }),
  ];
}

const ofMoves = ({ transitions }: Journey, day: CivilDate): readonly NextDate[] =>
  openMovesOn(transitions, day).flatMap(({ move }) =>
    move.neededBy === null
      ? []
      : [date('Move needed by', move.neededBy, 'Set when it was proposed', { transitionId: move.transitionId })],
  );

/** What falls due, earliest first, as seen on a day; what is overdue keeps its day and so comes first. */
export function nextDates(journey: Journey, day: CivilDate): readonly NextDate[] {
  return [
    ...ofDiary(journey, day),
    ...allRelationships(journey.relationships).flatMap((relationship) => ofRelationship(relationship, journey, day)),
    ...ofMoves(journey, day),
    ...datesAfterMoves(journey, day),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
