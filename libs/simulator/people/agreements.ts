import { addDays, onDay, type CivilDate } from '#libs/domain/kernel';
import { toleranceDays } from '#libs/domain/relationships';
import type { Random } from '../random';
import { ageAt, dayIn, homeOn, type Life } from './life';
import { AGREED } from './texts';
import type { LaterFact, Tie } from './tie';

type Terms = Readonly<Record<string, unknown>>;

/** Terms from the first agreement on: how often, how, and from which day. */
interface Agreed {
  readonly on: CivilDate;
  readonly mode: unknown;
  readonly everyDays: number;
  readonly terms: Terms;
}

type Rhythmic = Pick<Agreed, 'mode' | 'everyDays'> & { readonly random: Random };

const HAS_WORDS_FROM_AGE = 6;

/** Contact agreed with somebody, and agreed anew each time it was looked at. */
export function agreements(life: Life, tie: Tie): LaterFact[] {
  if (!tie.agreed) return [];
  const first = firstAgreement(life, tie);
  const random = life.random.fork(`agreed-${tie.id}`);
  const { on, input } = first;
  const rhythm = { mode: input['mode'], everyDays: Number(input['everyDays']) };
  const terms = termsOn(life, on, { ...rhythm, random });
  const agreed = { on, ...rhythm, terms };
  return [{ ...first, input: { ...input, ...terms } }, ...lookedAtAgain(life, tie, { agreed, random })];
}

function firstAgreement(life: Life, tie: Tie): LaterFact {
  const { random } = life;
  const on = dayIn(life, tie.recordedOn, 0, 20);
  const { everyDays, modes } = tie.rhythm ?? { everyDays: random.pick([14, 28, 42]), modes: ['face-to-face'] };
  const input = {
    relationshipId: tie.id,
    mode: modes[0],
    everyDays,
    responsible: responsibleOn(life, on, random),
    firstOn: random.chance(0.85) ? addDays(on, random.int(2, 14)) : null,
    occurred: onDay(on),
  };
  return { on, command: 'AgreeContact', input };
}

/** Who sees to it: a carer, the social worker, or nobody by name. */
function responsibleOn(life: Life, day: CivilDate, random: Random): string | null {
  const carer = homeOn(life, day)?.home.carers[0] ?? null;
  return random.weighted<string | null>([[carer, 4], [workerName(life, day), 4], [null, 2]]); // prettier-ignore
}

const workerName = (life: Life, day: CivilDate): string | null =>
  life.person.socialWorkers.find((spell) => spell.from <= day && (spell.to === null || spell.to > day))?.worker.name ??
  null;

/** Two in five agreements say everything practice asks for, a third some of it, the others only how and how often. */
function termsOn(life: Life, on: CivilDate, { mode, everyDays, random }: Rhythmic): Terms {
  const share = random.weighted([[1, 40], [0.5, 35], [0, 25]]); // prettier-ignore
  const hasWords = ageAt(life, on) >= HAS_WORDS_FROM_AGE;
  const all: Terms = {
    toleranceDays: Math.min(everyDays - 1, toleranceDays(everyDays) + random.int(0, 3)),
    payer: random.pick(AGREED.payer),
    travel: random.pick(mode === 'face-to-face' ? AGREED.travel : AGREED.online),
    supervision: random.weighted([['unsupervised', 6], ['supported', 3], ['supervised', 1]]),
    ifMissedTwice: random.pick(AGREED.ifMissedTwice),
    reviewOn: addDays(on, random.int(120, 240)),
    ...(hasWords ? { ownWords: random.pick(AGREED.ownWords) } : {}),
  }; // prettier-ignore
  return Object.fromEntries(Object.entries(all).filter(() => random.chance(share)));
}

/** On its day an agreement is looked at: it goes on, changed or not, or it ends; now and then nobody does, and it is late. */
function lookedAtAgain(life: Life, tie: Tie, { agreed, random }: { agreed: Agreed; random: Random }): LaterFact[] {
  const { reviewOn } = agreed.terms as { readonly reviewOn?: CivilDate };
  if (reviewOn === undefined || isOver(tie)) return [];
  const on = addDays(reviewOn, random.int(0, 14));
  if (on >= life.closed || random.chance(0.1)) return [];
  const relationshipId = tie.id;
  if (random.chance(0.06)) {
    const input = { relationshipId, reason: 'They see to it themselves now', occurred: onDay(on) };
    return [{ on, command: 'EndContactAgreement', input, random }];
  }
  const everyDays = random.chance(0.3) ? random.pick([14, 21, 28, 42]) : agreed.everyDays;
  const terms = {
    ...termsOn(life, on, { mode: agreed.mode, everyDays, random }),
    reviewOn: addDays(on, random.int(120, 240)),
  };
  const next: Agreed = { on, mode: agreed.mode, everyDays, terms };
  const plan = { responsible: responsibleOn(life, on, random), firstOn: addDays(on, random.int(2, 14)) };
  const input = { relationshipId, mode: agreed.mode, everyDays, ...plan, ...terms, occurred: onDay(on) };
  return [{ on, command: 'AgreeContact', input, random }, ...lookedAtAgain(life, tie, { agreed: next, random })];
}

const isOver = ({ later }: Tie): boolean => later.some(({ command }) => command === 'EndRelationship');
