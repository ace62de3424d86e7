import { addDays, later, onDay, type CivilDate } from '#libs/domain/kernel';
import type { Random } from '../random';
import type { Action } from '../types';
import { homeOn, nameOf, type Life } from './life';
import { actionOf, type LifeRecord } from './record';
import type { LaterFact, Tie } from './tie';

/** Share of brothers and sisters in care whose two records are linked, once somebody has come to it. */
const LINKED = 0.82;
/** How many questions wait for an answer on the last day, in an authority that has so many to ask. */
const WAITING = 3;
/** Share of those who live apart for whom something is planned about living together. */
const PLANNED = 0.4;

/** Two brothers or sisters in care who know of each other, each by the relationship in their own record. */
interface Pair {
  readonly asking: LifeRecord;
  readonly asked: LifeRecord;
  readonly there: Tie;
  readonly here: Tie;
}

/**
 * Links between the records of brothers and sisters: most were suggested by one worker and confirmed by the other years
 * ago, some nobody has come to, and a few wait for an answer on the last day. And what is planned for those who live apart.
 */
export function bondsBetween(records: readonly LifeRecord[], random: Random): Action[] {
  const pairs = pairsOf(records, random.fork('pairs'));
  const open = pairs.filter(({ asking, asked }) => isOpen(asking.life) && isOpen(asked.life));
  const step = Math.max(1, Math.floor(open.length / WAITING));
  const waiting = new Set(open.filter((_, at) => at % step === 0).slice(0, WAITING));
  return pairs.flatMap((pair, at) => {
    const drawn = random.fork(`bond-${at}`);
    const link = waiting.has(pair) ? asks(pair, drawn) : linked(pair, drawn);
    return [...link, ...plans(pair, drawn.fork('plan'))];
  });
}

/** In care, with somebody who would see a question. */
const isOpen = (life: Life): boolean => homeOn(life, life.today) !== null;

const CLOSED: readonly string[] = ['ImposeRestriction', 'EndRelationship'];

/** A brother or sister as this record knows them, unless the relationship ended or was restricted. */
const tieTo = ({ life, ties }: LifeRecord, other: Life): Tie | undefined =>
  ties.find(
    (tie) =>
      tie.role === 'brother-or-sister' &&
      tie.name === nameOf(life.person.family, other.person.member.given) &&
      !tie.later.some(({ command }) => CLOSED.includes(command)),
  );

function pairsOf(records: readonly LifeRecord[], random: Random): Pair[] {
  // Whoever is adopted goes on under another record, which is linked to none.
  const those = records.filter(({ life }) => life.person.adoption === null && life.siblings.length > 0);
  return those.flatMap((one, at) =>
    those.slice(at + 1).flatMap((another) => {
      const [here, there] = [tieTo(one, another.life), tieTo(another, one.life)];
      if (one.life.person.family !== another.life.person.family || !here || !there) return [];
      const turned = random.chance(0.5);
      return turned
        ? [{ asking: another, asked: one, here: there, there: here }]
        : [{ asking: one, asked: another, here, there }];
    }),
  );
}

/** A fact about a link: whose record it leads to is filled in by whoever plays it. */
function recorded(record: LifeRecord, to: LifeRecord, fact: LaterFact): Action {
  return { ...actionOf(record.life, fact), otherLocalId: to.life.person.localId };
}

const earliest = ({ asking, asked, here, there }: Pair): CivilDate =>
  [here.recordedOn, there.recordedOn, asking.life.opened, asked.life.opened].reduce(later);

const lastDay = ({ asking, asked }: Pair): CivilDate =>
  asking.life.closed < asked.life.closed ? asking.life.closed : asked.life.closed;

function linked(pair: Pair, random: Random): Action[] {
  const { asking, asked, here, there } = pair;
  const on = addDays(earliest(pair), random.int(6, 90));
  const answered = addDays(on, random.int(1, 20));
  if (answered >= lastDay(pair) || !random.chance(LINKED)) return [];
  const bondId = random.uuid();
  const link = (tie: Tie, day: CivilDate) => ({ bondId, relationshipId: tie.id, occurred: onDay(day) });
  return [
    recorded(asking, asked, { on, command: 'SuggestBond', input: link(here, on), random }),
    recorded(asked, asking, { on: answered, command: 'ConfirmBond', input: link(there, answered), random }),
  ];
}

function asks(pair: Pair, random: Random): Action[] {
  const { asking, asked, here } = pair;
  const on = addDays(asking.life.today, -random.int(1, 9));
  if (on <= earliest(pair)) return [];
  const input = { bondId: random.uuid(), relationshipId: here.id, occurred: onDay(on) };
  return [recorded(asking, asked, { on, command: 'SuggestBond', input, random })];
}

/** What workers write about living together again: by a day from when it is written, or without one. */
const PLANS: readonly { readonly plan: string; readonly words: string; readonly days?: readonly [number, number] }[] = [
  { plan: 'together-by', words: 'A home with room for both is being looked for.', days: [90, 260] },
  { plan: 'together-when-possible', words: 'Both have asked for it. Their carers would need one more bedroom.' },
  { plan: 'apart-with-contact', words: 'Each is settled with their carers and says so. They see each other often.' },
  { plan: 'not-decided', words: 'What each of them wants is to be asked again before the next review.' },
];

function plans({ asking, asked, here }: Pair, random: Random): Action[] {
  const { life } = asking;
  const on = addDays(life.today, -random.int(10, 250));
  const [mine, theirs] = [homeOn(life, on), homeOn(asked.life, on)];
  const isApart = mine !== null && theirs !== null && mine.home !== theirs.home;
  if (!isApart || on <= here.recordedOn || !random.chance(PLANNED)) return [];
  const { plan, words, days } = random.pick(PLANS);
  const by = days === undefined ? null : addDays(on, random.int(...days));
  const responsible = random.chance(0.6) ? 'Their social workers, together' : null;
  const input = { relationshipId: here.id, plan, words, by, responsible, occurred: onDay(on) };
  return [actionOf(life, { on, command: 'RecordReunionPlan', input, random })];
}
