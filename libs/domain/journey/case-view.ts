import { addMonths, daysBetween, dayInWords, type CivilDate } from '../kernel';
import { latestPosition, type CareLeaverPosition } from '../pathway-plans';
import {
  carerChanges, episodesOf, homeOn, legalStatusInWords, placeInWords, providerInWords, type HomeOn,
} from '../placements'; // prettier-ignore
import { ageOf, dateOfBirth, isUnaccompanied, nameToShow } from '../profile';
import { peopleWhoMatter, workerOn, type PersonWhoMatters, type WorkerRole } from '../relationships';
import { lastReview, participationInWords } from '../reviews';
import { openMovesOn, preferredOption, type Move, type Situation } from '../transitions';
import { caseFlags, type CaseFlag } from './case-flags';
import { leavingCareOn, type LeavingCare, type LeavingCareRules } from './leaving-care';
import { flagsOfMoves } from './moves/chase';
import { nextDates, type NextDate } from './next-dates';
import { flagsOfPlan } from './plan/flags';
import { flagsOfPromises } from './promises/flags';
import { livesInTheHome } from './roles';
import { flagsOfRunway } from './runway';
import type { Journey } from './state';

/** The stages of the law a young person's age puts them in. */
export type AgeStage = 'under-10' | '10-to-15' | '16-or-17' | '18-to-20' | '21-to-24' | '25-or-over' | 'unknown';

export interface WhoTheyAre {
  readonly name: string;
  readonly preferredName: string | null;
  readonly localId: string | null;
  readonly born: CivilDate | null;
  readonly age: number | null;
  readonly stage: AgeStage;
  readonly unaccompanied: 'yes' | 'no' | 'unknown';
}

export type WhereTheyLive =
  | { readonly kind: 'not-in-care' | 'unknown' }
  | (Omit<Extract<HomeOn, { inCare: 'yes' }>, 'inCare'> & {
      readonly kind: 'in-care';
      readonly days: number;
      readonly placeInWords: string;
      readonly providerInWords: string;
      readonly legalStatusInWords: string;
    });

export interface OpenMove {
  readonly transitionId: string;
  readonly situation: Situation;
  readonly why: string;
  readonly neededBy: CivilDate | null;
  readonly options: number;
  /** The option put forward; null while none is. */
  readonly preferred: string | null;
  readonly proposedBy: string;
}

/** One young person's page on a day, as known at a moment. JSON-serialisable. */
export interface CaseView {
  readonly on: CivilDate;
  /** The instant as known at; null for everything recorded. */
  readonly asKnownAt: string | null;
  /** Revisions of the last events in it: the forms on the page carry them. */
  readonly evidence: Journey['evidence'];
  readonly who: WhoTheyAre;
  readonly home: WhereTheyLive;
  readonly workers: readonly { readonly role: WorkerRole; readonly workerRef: string; readonly since: string }[];
  readonly people: readonly PersonWhoMatters[];
  readonly openMoves: readonly OpenMove[];
  readonly flags: readonly CaseFlag[];
  readonly nextDates: readonly NextDate[];
  readonly lastReview: { readonly on: CivilDate; readonly participation: string } | null;
  readonly careLeaver: CareLeaverPosition | null;
  /** What the law calls them on the road out of care, worked out: the category, why, and the sum day by day. */
  readonly leavingCare: LeavingCare;
  /** Changes of carer by the day; null when no placement is on record. */
  readonly carerChanges: { readonly ever: number; readonly last24Months: number } | null;
}

const STAGES: readonly (readonly [number, AgeStage])[] = [
  [25, '25-or-over'],
  [21, '21-to-24'],
  [18, '18-to-20'],
  [16, '16-or-17'],
  [10, '10-to-15'],
];

/** The stage an age belongs to. */
export function stageOf(age: number | null): AgeStage {
  if (age === null) return 'unknown';
  return STAGES.find(([from]) => age >= from)?.[1] ?? 'under-10';
}

function whoTheyAre({ profile }: Journey, day: CivilDate): WhoTheyAre {
  const age = ageOf(profile, day);
  return {
    name: nameToShow(profile),
    preferredName: profile.preferredName,
    localId: profile.localId,
    born: dateOfBirth(profile),
    age,
    stage: stageOf(age),
    unaccompanied: isUnaccompanied(profile, day),
  };
}

function whereTheyLive({ placements }: Journey, day: CivilDate): WhereTheyLive {
  const home = homeOn(placements, day);
  if (home.inCare !== 'yes') return { kind: home.inCare === 'no' ? 'not-in-care' : 'unknown' };
  const { inCare: _, ...where } = home;
  return {
    ...where,
    kind: 'in-care',
    days: daysBetween(home.since, day),
    placeInWords: placeInWords(home.place),
    providerInWords: providerInWords(home.provider),
    legalStatusInWords: legalStatusInWords(home.legalStatus),
  };
}

const WORKER_ROLES: readonly WorkerRole[] = ['social-worker', 'personal-adviser', 'reviewing-officer', 'coordinator'];

const workersOn = ({ relationships }: Journey, day: CivilDate): CaseView['workers'] =>
  WORKER_ROLES.flatMap((role) => {
    const worker = workerOn(relationships, role, day);
    return worker === undefined ? [] : [{ role, workerRef: worker.workerRef, since: dayInWords(worker.from.from) }];
  });

const openMove = ({ move, situation }: { move: Move; situation: Situation }): OpenMove => ({
  transitionId: move.transitionId,
  situation,
  why: move.why,
  neededBy: move.neededBy,
  options: move.options.length,
  preferred: preferredOption(move)?.label ?? null,
  proposedBy: move.proposed.by,
});

function carerChangesBy({ placements }: Journey, day: CivilDate): CaseView['carerChanges'] {
  if (episodesOf(placements).length === 0) return null;
  const changes = carerChanges(placements).filter((change) => change.day <= day);
  const recent = addMonths(day, -24);
  return { ever: changes.length, last24Months: changes.filter((change) => change.day >= recent).length };
}

const redFirst = (flags: readonly CaseFlag[]): readonly CaseFlag[] => [
  ...flags.filter(({ severity }) => severity === 'red'),
  ...flags.filter(({ severity }) => severity === 'amber'),
];

/** The case as it was on a day, of what was known when the journey was folded; `rules` is what the service has set for itself. */
export function caseOn(journey: Journey, day: CivilDate, rules?: LeavingCareRules): CaseView {
  const people = peopleWhoMatter(journey.relationships, journey.contactLog, day);
  const review = lastReview(journey.reviews, day);
  return {
    on: day,
    asKnownAt: journey.asKnownAt,
    evidence: journey.evidence,
    who: whoTheyAre(journey, day),
    home: whereTheyLive(journey, day),
    workers: workersOn(journey, day),
    people,
    openMoves: openMovesOn(journey.transitions, day).map(openMove),
    flags: redFirst([
      ...caseFlags(people, day, (person) => livesInTheHome(person.role)),
      ...flagsOfMoves(journey, day),
      ...flagsOfPromises(journey, day),
      ...flagsOfPlan(journey, day),
      ...flagsOfRunway(journey, day),
    ]),
    nextDates: nextDates(journey, day),
    lastReview:
      review === undefined ? null : { on: review.day, participation: participationInWords(review.participation) },
    careLeaver: latestPosition(journey.pathwayPlans, day) ?? null,
    leavingCare: leavingCareOn(journey, day, rules),
    carerChanges: carerChangesBy(journey, day),
  };
}
