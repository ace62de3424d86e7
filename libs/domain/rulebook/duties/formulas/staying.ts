import { birthdayAt, dayInWords, later, type CivilDate } from '#libs/domain/kernel';
import { asked, noDay, type Asked, type Sum } from '../duty';
import type { CareStretch, ConversationFact, DutyFacts, FactRef, Wish } from '../facts';
import { endOfRun, FORMER_RELEVANT, runsOf, statusRef } from './runs';
import { holds } from './stays';
import { atMonths } from '../sums';

/** 16½ and 17½, in months. Practice; research/domain 2.9. */
const WISHES_MONTHS = 198;
const SETTLED_MONTHS = 210;
const A_YEAR = 12;

type About = ConversationFact['about'];
interface Talk {
  readonly period: CareStretch;
  /** The day of the age, or of coming into care when that was later. */
  readonly on: CivilDate;
  readonly reached: CivilDate;
  readonly about: About | 'either';
}

const isFoster = (place: string): boolean => place.startsWith('U');
const RESIDENTIAL: readonly string[] = ['K1', 'K2', 'K3', 'H5', 'S1'];

/** Staying Put is from a foster home, Staying Close from a children's or supported home. */
function aboutOn({ placements }: DutyFacts, day: CivilDate): Talk['about'] {
  const place = placements.findLast((placement) => holds(placement, day))?.place ?? '';
  if (isFoster(place)) return 'staying-put';
  return RESIDENTIAL.includes(place) ? 'staying-close' : 'either';
}

/** The periods of care in which somebody of an age still is, or comes to be, looked after. */
function talksAt(facts: DutyFacts, age: number): readonly Talk[] {
  const { born } = facts;
  if (born === null) return [];
  const reached = atMonths(born, age);
  const adult = birthdayAt(born, 18);
  return facts.care.flatMap((period) => {
    const on = later(reached, period.from);
    const isOver = period.shortBreaks || on >= adult || (period.until !== null && period.until <= on);
    return isOver ? [] : [{ period, on, reached, about: aboutOn(facts, on) }];
  });
}

const NAMES = {
  'staying-put': 'Staying Put',
  'staying-close': 'Staying Close',
  either: 'Staying Put or Staying Close',
};

/** Talks that count: about what that home leads to, or about what the home of the day of the talk does. */
const spoken = (facts: DutyFacts, about: Talk['about']): readonly ConversationFact[] =>
  facts.conversations.filter(
    (talk) => [talk.about, 'either'].includes(about) || aboutOn(facts, talk.on) === talk.about,
  );

const ageInWords = (age: number): string => {
  const half = { 0: '', 6: '½' }[age % A_YEAR] ?? ` and ${age % A_YEAR} months`;
  return `${Math.floor(age / A_YEAR)}${half}`;
};

function sumOf({ on, reached }: Talk, age: number): Sum {
  const sum = `${ageInWords(age)} years old on ${dayInWords(reached)}`;
  return { due: on, sum: on === reached ? sum : `${sum}; came into care later, on ${dayInWords(on)}` };
}

const talkRef = ({ on, factId }: ConversationFact): FactRef => ({ what: 'they talked about it', on, factId });

interface Step {
  readonly id: string;
  readonly age: number;
  readonly what: (name: string) => string;
  readonly doneBy: (talks: readonly ConversationFact[]) => ConversationFact | undefined;
}

const step = (facts: DutyFacts, { id, age, what, doneBy }: Step): readonly Asked[] =>
  talksAt(facts, age).map((talk, at) => {
    const done = doneBy(spoken(facts, talk.about));
    const { until, from, factId } = talk.period;
    return asked(what(NAMES[talk.about]), {
      key: `${id}:${at + 1}`,
      opensOn: from,
      foreseen: true,
      restartedBy: { what: `${ageInWords(age)} years old`, on: talk.reached, factId: 'date-of-birth' },
      facts: [{ what: 'became looked after', on: from, factId }],
      ...sumOf(talk, age),
      done: done === undefined ? null : talkRef(done),
      ended: until === null ? null : { on: until, why: 'being looked after ended' },
    });
  });

type Side = 'youngPerson' | 'carer';

/** The first conversation by which both sides had given an answer of some kind. */
function bothAnswered(
  talks: readonly ConversationFact[],
  isAnswer: (wish: Wish) => boolean,
): ConversationFact | undefined {
  const first = (side: Side): number => talks.findIndex((talk) => isAnswer(talk[side]));
  const at = [first('youngPerson'), first('carer')];
  return at.includes(-1) ? undefined : talks[Math.max(...at)];
}

/** S1: the conversation begins. */
export const conversationBegins = (facts: DutyFacts): readonly Asked[] =>
  step(facts, {
    id: 'S1',
    age: facts.stayingFromMonths,
    what: (name) => `Begin to talk about ${name}`,
    doneBy: ([first]) => first,
  });

/** S2: what each side wants is recorded. */
export const wishesRecorded = (facts: DutyFacts): readonly Asked[] =>
  step(facts, {
    id: 'S2',
    age: WISHES_MONTHS,
    what: (name) => `What both sides want of ${name}, recorded`,
    doneBy: (talks) => bothAnswered(talks, (wish) => wish !== 'not-asked'),
  });

/** S3: the last safe day to settle where they live at 18. */
export const homeAt18Settled = (facts: DutyFacts): readonly Asked[] =>
  step(facts, {
    id: 'S3',
    age: SETTLED_MONTHS,
    what: (name) => `Where they live at 18 is settled (${name})`,
    doneBy: (talks) => bothAnswered(talks, (wish) => wish === 'wants' || wish === 'does-not-want'),
  });

/** L58, not in force: whether Staying Close support is required is assessed. */
export const stayingCloseAssessed = (facts: DutyFacts): readonly Asked[] =>
  runsOf(facts, FORMER_RELEVANT).map((run, at) => {
    const made = facts.assessments.find(({ completedOn }) => completedOn !== null && completedOn >= run.from);
    const done = made?.completedOn ? { what: 'needs assessment completed', on: made.completedOn, factId: made.factId } : null;
    return asked('Whether Staying Close support is required, assessed', {
      key: `L58:${at + 1}`,
      opensOn: run.from,
      restartedBy: statusRef(facts, run),
      ...noDay('no-day-set', 'assessment of Staying Close: no day is set'),
      done,
      ended: endOfRun(run),
    });
  }); // prettier-ignore
