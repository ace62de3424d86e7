import { addDays, birthdayAt, earlier, later, onDay, type CivilDate } from '#libs/domain/kernel';
import type { LeaverPosition } from '../types';
import { activitiesOf, homesOf } from './after-care-homes';
import { SAID_AFTER_CARE, TRIED } from './after-care-texts';
import type { Leaver } from './leaver';
import { ageAt, type Life } from './life';
import type { LaterFact, Tie } from './tie';

const LEAVER_AGE = 16;
const UNTIL_AGE = 21;
/** Share with whom a rhythm was agreed, and who said who may be asked after them. */
const AGREED = 0.85;
const MAY_ASK = 0.6;
/** People asked after somebody: close, and never closed in an invented life. */
const ASKED_ROLES: readonly string[] = ['grandparent', 'friend', 'teacher', 'mentor'];

/**
 * Keeping in touch, homes and activities of those who left care at 16 or later, as their positions in the return have it:
 * where the return says "not in touch" somebody tried and did not reach them, and most were found again. Drawn from a
 * sequence of its own.
 */
export function afterCare(life: Life, ties: readonly Tie[]): LaterFact[] {
  const leaver = leaverOf(life);
  if (leaver === undefined) return [];
  const everyDays = life.random.pick([28, 56, 56, 56, 91]);
  return [
    ...agreed(life, leaver, everyDays),
    ...mayAsk(life, leaver, ties),
    ...homesOf(life, leaver),
    ...activitiesOf(life, leaver),
    ...contacts(life, leaver, everyDays),
    ...leaver.positions.flatMap((position) => around(life, leaver, position)),
  ].filter(({ on }) => on >= leaver.from && on <= leaver.until);
}

function leaverOf(life: Life): Leaver | undefined {
  const { person, opened, closed } = life;
  const left = person.periods.at(-1)?.to ?? null;
  if (left === null || ageAt(life, left) < LEAVER_AGE) return undefined;
  const from = later(left, addDays(opened, 1));
  const until = earlier(closed, birthdayAt(person.member.born, UNTIL_AGE));
  return from < until ? { left, from, until, positions: person.leaver } : undefined;
}

const fact = (on: CivilDate, command: string, input: object): LaterFact => ({
  on,
  command,
  input: { ...input, occurred: onDay(on) },
});

function agreed(life: Life, { from }: Leaver, everyDays: number): LaterFact[] {
  if (!life.random.chance(AGREED)) return [];
  const on = addDays(from, life.random.int(3, 30));
  return [fact(on, 'AgreeKeepingInTouch', { recordId: life.random.uuid(), everyDays })];
}

function mayAsk(life: Life, { from }: Leaver, ties: readonly Tie[]): LaterFact[] {
  const on = addDays(from, life.random.int(3, 30));
  const people = ties.filter((tie) => ASKED_ROLES.includes(tie.role) && tie.recordedOn < on).slice(0, 2).map(({ id }) => id);
  if (people.length === 0 || !life.random.chance(MAY_ASK)) return [];
  return [fact(on, 'AgreePeopleToAsk', { recordId: life.random.uuid(), people })];
} // prettier-ignore

/** How long somebody the return says was not in touch is away: the window of the birthday, and some weeks around it. */
const AWAY_BEFORE = 130;
const AWAY_AFTER = 60;

const isAway = ({ positions }: Leaver, day: CivilDate): boolean =>
  positions.some(
    ({ birthday, inTouch }) =>
      inTouch !== 'YES' && day >= addDays(birthday, -AWAY_BEFORE) && day <= addDays(birthday, AWAY_AFTER),
  );

function contacts(life: Life, leaver: Leaver, everyDays: number): LaterFact[] {
  const { random } = life;
  const facts: LaterFact[] = [];
  for (let on = addDays(leaver.from, random.int(1, 14)); on <= leaver.until;) {
    if (!isAway(leaver, on)) facts.push(contact(life, on));
    on = addDays(on, Math.max(7, Math.round(everyDays * (0.6 + random.int(0, 5) / 10))));
  }
  return facts;
}

const contact = (life: Life, on: CivilDate): LaterFact =>
  fact(on, 'RecordAdviserContact', {
    recordId: life.random.uuid(),
    way: life.random.pick(['met-elsewhere', 'met-elsewhere', 'visit-at-home', 'phone', 'message']),
    reachedBy: life.random.pick(['worker', 'worker', 'young-person']),
    with: 'personal-adviser',
    words: life.random.chance(0.6) ? life.random.pick(SAID_AFTER_CARE) : null,
  });

const WISHES: Readonly<Record<string, string>> = { REFU: 'not-wanted', NREQ: 'no-longer-needed' };

/** What was done around a birthday at which they were not in touch: tries, or what they said. */
function around(life: Life, leaver: Leaver, { birthday, inTouch }: LeaverPosition): LaterFact[] {
  const wish = WISHES[inTouch];
  if (wish !== undefined) return saidNo(life, birthday, wish);
  if (inTouch !== 'NO') return [];
  return [-50, -28, -9, 12]
    .map((days) => addDays(birthday, days))
    .filter((on) => on >= leaver.from)
    .map((on) =>
      fact(on, 'RecordContactTried', {
        recordId: life.random.uuid(),
        way: life.random.pick(['phone', 'message', 'visit-at-home']),
        with: 'personal-adviser',
        tried: life.random.pick(TRIED),
      }),
    );
}

function saidNo(life: Life, birthday: CivilDate, wish: string): LaterFact[] {
  const said = (on: CivilDate, what: string): LaterFact =>
    fact(on, 'RecordContactWish', { recordId: life.random.uuid(), wish: what });
  return [said(addDays(birthday, -40), wish), said(addDays(birthday, AWAY_AFTER), 'wanted')];
}
