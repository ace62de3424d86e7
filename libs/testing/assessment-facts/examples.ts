// An invented young person, homes and people, for tests and measurements. Everything is known and nothing is amiss until
// a test says otherwise.
import { civilDate, type GridReference } from '#libs/domain/kernel';
import type {
  AssessmentFacts,
  OptionFacts,
  RelationshipEffects,
  RelationshipFacts,
  SupportFacts,
} from '#libs/domain/transitions/assessment';

const HOME: GridReference = { easting: 430_000, northing: 430_000 };
const METRES_PER_MILE = 1_609.3;

/** A place so many miles due east of the invented home. */
export const milesEast = (miles: number): GridReference => ({
  easting: HOME.easting + Math.round(miles * METRES_PER_MILE),
  northing: HOME.northing,
});

export const aYoungPerson = (over: Partial<AssessmentFacts> = {}): AssessmentFacts => ({
  today: civilDate('2026-03-02'),
  age: 15,
  currentHome: { kind: 'foster', grid: HOME },
  carerChanges24Months: 0,
  socialWorkerChanges60Days: 'no',
  otherEndings90Days: 0,
  relationships: [],
  ...over,
});

export const somebody = (id: string, over: Partial<RelationshipFacts> = {}): RelationshipFacts => ({
  id,
  name: id,
  role: 'relative',
  relationshipClass: 'parent-or-relative',
  standing: 'live',
  ring: { value: 2, saidBy: 'young-person' },
  grid: HOME,
  livesTogether: 'no',
  isCurrentCarer: false,
  supports: [],
  plannedIntervalDays: 14,
  daysSinceLastContact: 7,
  inPlaceToday: [],
  lovedAndLasting: 'no',
  isPaid: false,
  outlastsRole: 'unknown',
  ...over,
});

export const aMove = (over: Partial<OptionFacts> = {}): OptionFacts => ({
  id: 'option-a',
  label: 'Home A',
  sameHome: false,
  kindOfHome: 'foster',
  grid: HOME,
  sameCarer: 'no',
  area: 'inside',
  school: 'kept',
  planned: 'yes',
  noticeHours: 'unknown',
  ageThen: 15,
  leavesCare: 'no',
  livingThere: [],
  effects: [],
  newPeople: [],
  ...over,
});

export const staying = (over: Partial<OptionFacts> = {}): OptionFacts =>
  aMove({ id: 'stay', label: 'Stay where they are', sameHome: true, sameCarer: 'yes', ...over });

export const supports = (...kinds: readonly SupportFacts['kind'][]): readonly SupportFacts[] =>
  kinds.map((kind, i) => ({ id: `${kind}-${i}`, kind, label: `the ${kind}` }));

/** What is agreed for one person; the home is asked and would help. */
export const forPerson = (relationshipId: string, over: Partial<RelationshipEffects> = {}): RelationshipEffects => ({
  relationshipId,
  homeHelps: 'yes',
  ...over,
});
