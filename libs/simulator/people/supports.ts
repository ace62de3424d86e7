import { addDays, addMonths, birthdayAt, earlier, later, onDay, partsOf, type CivilDate } from '#libs/domain/kernel';
import type { EndingSupportKind, PaidEvery, Programme, SupportEnd } from '#libs/domain/supports';
import { ageAt, dayIn, homeOn, type Life } from './life';
import { MONEY_PROBLEMS, SAID_OF_SUPPORT } from './support-texts';
import type { LaterFact, Tie } from './tie';

/** From this age what a young person counts on, and will not always have, is written down. */
const FROM_AGE = 15;
/** Share of those for whom somebody has written it down. */
const WRITTEN = 0.75;
const IN_THEIR_WORDS = 0.3;
const EXTENDED = 0.12;
const REPLACED = 0.2;
const MONEY_PROBLEM = 0.05;

interface Kind {
  readonly share: number;
  readonly kind: EndingSupportKind;
  readonly programme?: Programme;
  readonly name: string;
  readonly provider: string | null;
  readonly amountPence?: number;
  readonly paidEvery?: PaidEvery;
  /** Its end, for somebody for whom it began on a day. */
  until(life: Life, on: CivilDate): SupportEnd;
  readonly insteadOf?: string;
}

const atAge = (age: number) => (): SupportEnd => ({ kind: 'age', age });
const afterMonths =
  (least: number, most: number) =>
  (life: Life, on: CivilDate): SupportEnd => ({ kind: 'date', on: addMonths(on, life.random.int(least, most)) });
const unknown = (): SupportEnd => ({ kind: 'not-known' });
/** The school year in which they are 16, or the next one to end. */
const schoolYear = (life: Life, on: CivilDate): SupportEnd => {
  const { year, month } = partsOf(later(on, birthdayAt(life.person.member.born, 16)));
  return { kind: 'school-year', endsIn: month > 8 ? year + 2 : year + 1 };
};

const KINDS: readonly Kind[] = [
  { share: 0.8, kind: 'money', name: 'Weekly allowance', provider: 'Harrowmere Council', amountPence: 1_500, paidEvery: 'week', until: atAge(18), insteadOf: 'Universal Credit' },
  { share: 0.3, kind: 'money', name: 'Travel pass', provider: 'Harrowmere Council', until: atAge(18) },
  { share: 0.3, kind: 'age-limited-service', name: 'Child and adolescent mental health service', provider: 'Harrowmere Health', until: atAge(18), insteadOf: 'Adult mental health service' },
  { share: 0.35, kind: 'age-limited-service', name: 'Youth club', provider: 'Harrowmere Youth', until: atAge(19) },
  { share: 0.7, kind: 'course', name: 'College course', provider: 'Harrowmere College', until: schoolYear },
  { share: 0.35, kind: 'programme', programme: 'mentoring', name: 'Mentoring', provider: 'Northside Mentors', until: afterMonths(9, 20) },
  { share: 0.2, kind: 'programme', programme: 'lifelong-links', name: 'Lifelong Links', provider: null, until: afterMonths(8, 14) },
  { share: 0.1, kind: 'programme', programme: 'house-project', name: 'House Project', provider: 'Harrowmere House Project', until: afterMonths(14, 26) },
  { share: 0.15, kind: 'other', name: 'Counselling', provider: null, until: unknown },
]; // prettier-ignore

const MENTORS: readonly string[] = ['mentor', 'coach'];

/**
 * What ends for young people over 15: allowances, programmes, services to an age, courses; some let go on for longer, some
 * replaced. Drawn from a sequence of its own, so that the rest of a life stays as it is.
 */
export function supports(life: Life, ties: readonly Tie[]): LaterFact[] {
  const { random, person, opened, closed } = life;
  const from = later(opened, birthdayAt(person.member.born, FROM_AGE));
  if (from >= addDays(closed, -30) || !random.chance(WRITTEN)) return [];
  const facts = KINDS.flatMap((kind) => (random.chance(kind.share) ? supportOf(kind, life, { from, ties }) : []));
  return [...facts, ...moneyProblem(life, from)];
}

function supportOf(kind: Kind, life: Life, { from, ties }: { from: CivilDate; ties: readonly Tie[] }): LaterFact[] {
  const { random } = life;
  const on = dayIn(life, from, 5, 500);
  const supportId = random.uuid();
  const { programme = null, amountPence = null, paidEvery = null, name, provider } = kind;
  const until = kind.until(life, on);
  const people = programme === null ? [] : ties.filter((tie) => MENTORS.includes(tie.role) && tie.recordedOn < on).map(({ id }) => id);
  const arranged = { supportId, kind: kind.kind, programme, name, provider, amountPence, paidEvery, until, people };
  return [
    { on, command: 'ArrangeSupport', input: { ...arranged, occurred: onDay(on) } },
    ...afterwards(life, { supportId, on, until, instead: kind.insteadOf, isProgramme: programme !== null }),
  ];
} // prettier-ignore

interface Begun {
  readonly supportId: string;
  readonly on: CivilDate;
  readonly until: SupportEnd;
  readonly instead: string | undefined;
  readonly isProgramme: boolean;
}

/** What becomes of it: their words, sessions, an end that moves, what comes instead; and that it ended, where it did. */
function afterwards(life: Life, begun: Begun): LaterFact[] {
  const { random, closed } = life;
  const { supportId, on, until, isProgramme } = begun;
  const said = dayIn(life, on, 20, 120);
  const words = { supportId, sayingId: random.uuid(), words: random.pick(SAID_OF_SUPPORT), saidBy: 'young-person', occurred: onDay(said) };
  const counted = dayIn(life, on, 40, 90);
  const sessions = { supportId, sessionsId: random.uuid(), held: random.int(2, 9), missed: random.int(0, 3), occurred: onDay(counted) };
  const ended = until.kind === 'date' && until.on < addDays(closed, -20);
  return [
    ...(random.chance(IN_THEIR_WORDS) ? [{ on: said, command: 'SpeakOfSupport', input: words }] : []),
    ...(isProgramme ? [{ on: counted, command: 'RecordSessions', input: sessions }] : []),
    ...(ended ? [stopped(begun, until.on)] : [...longer(life, begun), ...replaced(life, begun)]),
  ];
} // prettier-ignore

const stopped = ({ supportId, isProgramme }: Begun, on: CivilDate): LaterFact => ({
  on,
  command: 'StopSupport',
  input: {
    supportId,
    reason: 'It had run its time',
    outcome: isProgramme ? 'They know more people than before, and say so.' : null,
    occurred: onDay(on),
  },
});

function longer(life: Life, { supportId, on, until }: Begun): LaterFact[] {
  if (until.kind !== 'date' || !life.random.chance(EXTENDED)) return [];
  const agreedOn = dayIn(life, on, 130, 200);
  const input = { supportId, until: { kind: 'date', on: addMonths(until.on, 6) }, agreedBy: 'Whoever runs it, and the team', reason: 'They want it to go on', occurred: onDay(agreedOn) }; // prettier-ignore
  return [{ on: agreedOn, command: 'ExtendSupport', input }];
}

/** From 17 on, what comes in place of what ends at 18; for some the home too, as Staying Put with their carers. */
function replaced(life: Life, { supportId, on, instead }: Begun): LaterFact[] {
  const { random, person, closed } = life;
  const eighteen = birthdayAt(person.member.born, 18);
  const from = later(on, addMonths(eighteen, -10));
  if (instead === undefined || from >= earlier(closed, eighteen) || !random.chance(REPLACED)) return [];
  const arrangedOn = dayIn(life, from, 0, 60);
  const carer = homeOn(life, arrangedOn)?.home.carers[0];
  const arrange = (end: object, what: string): LaterFact => ({
    on: arrangedOn,
    command: 'ArrangeReplacement',
    input: { replacementId: random.uuid(), end, what, from: eighteen, occurred: onDay(arrangedOn) },
  });
  return [
    arrange({ kind: 'support', supportId }, instead),
    ...(carer !== undefined && random.chance(0.4) ? [arrange({ kind: 'home' }, `Staying Put with ${carer}`)] : []),
  ];
}

function moneyProblem(life: Life, from: CivilDate): LaterFact[] {
  const { random } = life;
  if (ageAt(life, life.closed) < 16 || !random.chance(MONEY_PROBLEM)) return [];
  const on = dayIn(life, addDays(from, 60), 0, 400);
  const { what, threatens } = random.pick(MONEY_PROBLEMS);
  return [
    { on, command: 'RecordMoneyProblem', input: { problemId: random.uuid(), what, threatens, occurred: onDay(on) } },
  ];
}
