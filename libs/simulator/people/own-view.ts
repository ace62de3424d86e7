import { addDays, onDay, type CivilDate, type YesNoUnknown } from '#libs/domain/kernel';
import { groupOf, type Quality, type RelationshipRole, type WishKind } from '#libs/domain/relationships';
import { ageAt, dayIn, type Life } from './life';
import { LOVING_WORDS, QUALITY_WORDS, WHY_AN_ADVOCATE, WISH_WORDS } from './own-view-texts';
import type { LaterFact, Tie } from './tie';

/** From this age a young person is asked what each relationship is like. */
const ASKED_FROM_AGE = 6;
/** Share of young people whom somebody has asked, and of those whom somebody asked once more. */
const ASKED = 0.6;
const ASKED_AGAIN = 0.35;
/** Share for whom an advocate speaks, because they are unable to say. */
const BY_ADVOCATE = 0.04;
/** Share of answers written down only weeks later. */
const LATE = 0.07;

interface Asking {
  readonly life: Life;
  readonly day: CivilDate;
  readonly saidBy: 'young-person' | 'advocate';
}

/**
 * What the young person says of the people who matter: what it is like, what they want, and who is loving and lasting;
 * beside it how close a worker thinks they are. Drawn from a sequence of its own, so that the rest of a life stays as it is.
 */
export function ownView(life: Life, ties: readonly Tie[]): LaterFact[] {
  const { random } = life;
  const first = dayIn(life, life.opened, 90, 700);
  if (ageAt(life, first) < ASKED_FROM_AGE || !random.chance(ASKED)) return [];
  const saidBy = random.chance(BY_ADVOCATE) ? 'advocate' : 'young-person';
  const again = random.chance(ASKED_AGAIN) ? [dayIn(life, first, 180, 540)] : [];
  return [first, ...again].flatMap((day) =>
    ties.filter((tie) => tie.recordedOn < day).flatMap((tie) => saidOf(tie, { life, day, saidBy })),
  );
}

/** How often each thing is asked of somebody near (ring 1 or 2), and of somebody further out. */
const OFTEN = { loving: [0.85, 0.15], wish: [0.5, 0.12], described: [0.45, 0.12], byWorker: [0.2, 0.2] } as const;

/** Everything said of one person in one sitting. Those further out are asked about less often. */
function saidOf(tie: Tie, asking: Asking): LaterFact[] {
  const isNear = tie.ring !== null && tie.ring <= 2;
  const asks = (what: keyof typeof OFTEN): boolean => asking.life.random.chance(OFTEN[what][isNear ? 0 : 1]);
  return [
    ...(asks('loving') ? [lovingAndLasting(tie, asking)] : []),
    ...(asks('wish') ? [wish(tie, asking)] : []),
    ...(asks('described') && asking.saidBy === 'young-person' ? [described(tie, asking)] : []),
    ...(asks('byWorker') ? byWorker(tie, asking) : []),
  ];
}

/** On the day, or written down late: then the day they said it stays the day. */
function told({ life, day }: Asking, command: string, input: object): LaterFact {
  const on = life.random.chance(LATE) ? addDays(day, life.random.int(20, 120)) : day;
  return { on, command, input: { ...input, occurred: onDay(day) } };
}

type Answer = 'yes' | 'no' | 'not-sure';

function lovingAndLasting(tie: Tie, asking: Asking): LaterFact {
  const { random } = asking.life;
  const weights = tie.ring === 1 ? ([78, 14, 8] as const) : ([42, 32, 26] as const);
  const answer = random.weighted<Answer>([['yes', weights[0]], ['not-sure', weights[1]], ['no', weights[2]]]); // prettier-ignore
  const outlasts = random.weighted<YesNoUnknown>([['yes', 45], ['unknown', 40], ['no', 15]]); // prettier-ignore
  return told(asking, 'SayLovingAndLasting', {
    relationshipId: tie.id,
    answer,
    saidBy: asking.saidBy,
    whyAnAdvocate: asking.saidBy === 'advocate' ? random.pick(WHY_AN_ADVOCATE) : null,
    otherSaysSo: random.weighted<YesNoUnknown>([['yes', 50], ['unknown', 42], ['no', 8]]), // prettier-ignore
    outlastsRole: isPaid(tie.role) ? outlasts : 'unknown',
    words: asking.saidBy === 'young-person' && random.chance(0.35) ? random.pick(LOVING_WORDS[answer]) : null,
  });
}

const PAID: readonly RelationshipRole[] = [
  'foster-carer', 'respite-carer', 'hub-carer', 'residential-key-worker', 'home-staff', 'teacher',
]; // prettier-ignore
const isPaid = (role: RelationshipRole): boolean => PAID.includes(role) || groupOf(role) === 'workers';

function wish(tie: Tie, asking: Asking): LaterFact {
  const { random } = asking.life;
  const kind = random.weighted<WishKind>([['see-more', 44], ['as-it-is', 28], ['another-way', 10], ['see-less', 8], ['not-now', 6], ['something-else', 4]]); // prettier-ignore
  const wanted = tie.postcode === null && random.chance(0.5) ? 'be-found' : kind;
  const words = wanted === 'something-else' || random.chance(0.4) ? random.pick(WISH_WORDS[wanted]) : null;
  const input = { wishId: random.uuid(), relationshipId: tie.id, wish: wanted, words, saidBy: asking.saidBy };
  return told(asking, 'RecordWish', input);
}

function described(tie: Tie, asking: Asking): LaterFact {
  const { random } = asking.life;
  const quality = drawQuality(asking.life, tie.ring === 1 ? 8 : 4);
  const words = random.chance(0.6) ? random.pick(QUALITY_WORDS[quality]) : null;
  return told(asking, 'DescribeRelationship', { relationshipId: tie.id, view: 'young-person', quality, words });
}

/** A worker's own view of the same relationship: often another one. */
function byWorker(tie: Tie, asking: Asking): LaterFact[] {
  const { random } = asking.life;
  const ring = Math.min(4, Math.max(1, (tie.ring ?? 3) + random.int(-1, 1)));
  const said = { relationshipId: tie.id, view: 'worker' };
  return [
    told(asking, 'PlaceCloseness', { ...said, ring }),
    ...(random.chance(0.5)
      ? [told(asking, 'DescribeRelationship', { ...said, quality: drawQuality(asking.life, 4), words: null })]
      : []),
  ];
}

const drawQuality = ({ random }: Life, strong: number): Quality =>
  random.weighted<Quality>([['strong', strong], ['ordinary', 4], ['tenuous', 2], ['stressful', 1.5], ['broken', 0.3]]); // prettier-ignore
