import { addDays, addMonths, birthdayAt, later, onDay, type CivilDate } from '#libs/domain/kernel';
import { LIFE_AREAS, type LifeArea } from '#libs/domain/pathway-plans';
import type { RelationshipRole } from '#libs/domain/relationships';
import { dayIn, type Life } from './life';
import * as texts from './plan-texts';
import type { LaterFact, Tie } from './tie';

/** From this age their needs are assessed (CPPCR reg 42). */
const FROM_AGE = 16;
/** Share of those of whom an assessment is on record. */
const ASSESSED = 0.75;
const AGAIN = 0.6;
const CLOSED: readonly string[] = ['ImposeRestriction', 'EndRelationship'];
const ASKED: readonly RelationshipRole[] = [
  'grandparent', 'aunt-or-uncle', 'friend', 'former-foster-carer', 'mentor', 'brother-or-sister', 'teacher',
]; // prettier-ignore

/** One young person's plan being made. */
interface Planning {
  readonly life: Life;
  /** People who can be counted on: nothing is recorded that closes the relationship. */
  readonly people: readonly Tie[];
  readonly worker: { readonly kind: 'worker'; readonly ref: string };
}

interface PlannedNeed {
  readonly needId: string;
  readonly area: LifeArea;
  readonly what: string;
  readonly people: readonly string[];
  readonly owners: readonly object[];
  readonly byWhen: CivilDate;
}

/**
 * What they need, what is done about it and whether help came: an assessment at 16, a plan with versions, and what the young
 * person says of it. Drawn from a sequence of its own, so that the rest of a life stays as it is.
 */
export function plan(life: Life, ties: readonly Tie[]): LaterFact[] {
  const { random, person, opened, closed } = life;
  const from = later(opened, birthdayAt(person.member.born, FROM_AGE));
  if (from >= addDays(closed, -60) || !random.chance(ASSESSED)) return [];
  const started = dayIn(life, from, 10, 60);
  const complete = dayIn(life, started, 20, 60);
  const people = ties.filter(
    ({ role, recordedOn, later: facts }) =>
      ASKED.includes(role) && recordedOn < complete && !facts.some(({ command }) => CLOSED.includes(command)),
  );
  const { ref } = life.staff.workingOn('personal-adviser', started, random);
  const planning: Planning = { life, people, worker: { kind: 'worker', ref } };
  return [...assessment(planning, started, complete), ...(complete < closed ? planned(planning, complete) : [])];
}

const fact = (on: CivilDate, command: string, input: object): LaterFact => ({
  on,
  command,
  input: { ...input, occurred: onDay(on) },
});

function assessment({ life: { random, closed } }: Planning, started: CivilDate, complete: CivilDate): LaterFact[] {
  const assessmentId = random.uuid();
  const about = (command: string, input: object): LaterFact => fact(complete, command, { assessmentId, ...input });
  const view = (whose: string, said: object): LaterFact =>
    about('RecordAssessmentView', { viewId: random.uuid(), whose, ...said });
  const found = LIFE_AREAS.map((area) =>
    about('RecordAssessmentResult', {
      area,
      helpNeeded: random.chance(0.6) ? 'yes' : 'no',
      words: random.pick(texts.UPDATES),
    }),
  );
  const begun = fact(started, 'StartNeedsAssessment', { assessmentId, why: 'turned-16' });
  if (complete >= closed) return [begun];
  return [
    begun,
    view('young-person', { view: random.pick(texts.SAYS) }),
    view('parent', { notSoughtReason: 'They asked us not to' }),
    view('connected-person', { view: 'They should not have to start again with strangers.' }),
    view('carer', { view: 'Can do more than most at that age.' }),
    about('RecordAssessmentInformation', {
      informationId: random.uuid(),
      from: 'School or college',
      what: 'Comes most days',
    }),
    about('RecordAssessmentDeliberation', {
      deliberationId: random.uuid(),
      who: 'The young person and the worker',
      words: 'How far away is too far',
    }),
    ...found,
    about('CompleteNeedsAssessment', {}),
  ];
}

function planned(planning: Planning, from: CivilDate): LaterFact[] {
  const { life, people } = planning;
  const { random, closed } = life;
  const on = dayIn(life, from, 5, 25);
  const needs = [
    ...people.slice(0, random.int(1, 2)).map((tie) => needWith(planning, tie, on)),
    ...otherNeeds(planning, on),
  ];
  const made = dayIn(life, on, 3, 14);
  if (needs.length === 0 || made >= closed) return [];
  return [
    ...needs.map((need) => fact(on, 'AddNeed', need)),
    ...wordsFor(planning, on, needs),
    fact(on, 'RecordPlanMatter', {
      area: 'accommodation',
      how: 'Look at it together every month',
      owners: [planning.worker],
    }),
    fact(on, 'RecordContingency', {
      what: 'Stay with somebody they know while another home is found',
      callers: callers(planning),
    }),
    ...version(planning, made, 1),
    ...afterwards(planning, made, needs),
  ];
}

function needWith({ life: { random }, worker }: Planning, { id, name }: Tie, on: CivilDate): PlannedNeed {
  const owner = random.pick([worker, worker, { kind: 'young-person' }, { kind: 'person', relationshipId: id }]);
  const what = random.pick(texts.NEEDS_WITH).replace('NAME', name);
  return { needId: random.uuid(), area: 'family-and-social-relationships', what, people: [id], owners: [owner], byWhen: addMonths(on, random.int(1, 9)) };
} // prettier-ignore

function otherNeeds({ life: { random }, worker }: Planning, on: CivilDate): PlannedNeed[] {
  return LIFE_AREAS.flatMap((area) => {
    const needs = texts.NEEDS_IN[area] ?? [];
    if (needs.length === 0 || !random.chance(0.35)) return [];
    const owners = random.chance(0.8) ? [random.chance(0.3) ? { kind: 'young-person' } : worker] : [];
    return [{ needId: random.uuid(), area, what: random.pick(needs), people: [], owners, byWhen: addMonths(on, random.int(1, 12)) }];
  });
} // prettier-ignore

function wordsFor({ life: { random } }: Planning, on: CivilDate, needs: readonly PlannedNeed[]): LaterFact[] {
  const parts = new Set(['whole-plan', 'accommodation', ...needs.map(({ area }) => area)]);
  return [...parts].map((about) =>
    fact(on, 'RecordPlanWords', random.chance(0.85) ? { about, words: random.pick(texts.SAYS) } : { about, noWordsReason: random.pick(texts.SAYS_NOTHING) }),
  );
} // prettier-ignore

const callers = ({ people, worker, life: { random } }: Planning): object[] => [
  ...people.slice(0, 2).map(({ id }) => ({ who: { kind: 'person', relationshipId: id }, agreed: random.pick(['yes', 'yes', 'unknown']) })),
  { who: worker, agreed: 'yes', note: 'In office hours' },
]; // prettier-ignore

/** A version, and who agrees with it. */
function version({ life, worker }: Planning, on: CivilDate, number: number): LaterFact[] {
  const { random } = life;
  const asked = dayIn(life, on, 1, 12);
  const agrees = random.weighted([['agrees', 76], ['partly', 14], ['disagrees', 10]] as const); // prettier-ignore
  const words = agrees === 'agrees' ? null : random.pick(texts.DISAGREES);
  const says = (whose: object, said: object): LaterFact =>
    fact(asked, 'RecordPlanAgreement', { agreementId: random.uuid(), version: number, whose, ...said });
  return [
    { on, command: 'MakePlanVersion', input: { versionId: random.uuid(), on } },
    ...(random.chance(0.85) ? [says({ kind: 'young-person' }, { agrees, words })] : []),
    says(worker, { agrees: 'agrees' }),
  ];
}

function afterwards(planning: Planning, made: CivilDate, needs: readonly PlannedNeed[]): LaterFact[] {
  const { life } = planning;
  const { random, closed } = life;
  const helped = needs.flatMap((need) => helpFor(planning, made, need));
  const looked = dayIn(life, made, 150, 190);
  const [first] = needs;
  if (looked >= addDays(closed, -20) || first === undefined || !random.chance(AGAIN)) return helped;
  const { area: _area, ...same } = first;
  const next = dayIn(life, looked, 2, 15);
  return [
    ...helped,
    fact(looked, 'RecordPlanReview', { reviewId: random.uuid(), version: 1, outcome: 'to-be-changed', words: 'Looked at together' }),
    fact(looked, 'ChangeNeed', { ...same, owners: [{ kind: 'young-person' }], byWhen: addMonths(first.byWhen, 2), reason: 'They want to do it themselves' }),
    ...version(planning, next, 2),
  ];
} // prettier-ignore

/** Something is done about most needs; help comes for most of those, and for some it does not, and somebody says why. */
function helpFor({ life, worker }: Planning, from: CivilDate, { needId }: PlannedNeed): LaterFact[] {
  const { random } = life;
  if (!random.chance(0.75)) return [];
  const on = dayIn(life, from, 1, 20);
  const came = dayIn(life, on, 10, 110);
  const actionId = random.uuid();
  const action = fact(on, 'AddPlanAction', { actionId, needId, what: random.pick(texts.ACTIONS), owners: [worker], dueOn: addMonths(on, 2) });
  const about = { actionId, deliveryId: random.uuid() };
  const update = (status: string): LaterFact =>
    fact(came, 'UpdateNeed', { needId, updateId: random.uuid(), status, words: random.pick(texts.UPDATES) });
  const became = random.weighted([['helped', 60], ['not', 12], ['waiting', 28]] as const);
  if (became === 'waiting') return [action];
  if (became === 'not') return [action, fact(came, 'RecordHelpNotDelivered', { ...about, reason: random.pick(texts.NOT_HELPED) })];
  const help = fact(came, 'RecordHelpDelivered', { ...about, what: random.pick(texts.HELPED), by: [worker] });
  return [action, help, update(random.chance(0.4) ? 'met' : 'under-way')];
} // prettier-ignore
