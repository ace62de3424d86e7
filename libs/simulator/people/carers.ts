import { addDays, daysBetween, onDay, type CivilDate } from '#libs/domain/kernel';
import type { RelationshipRole } from '#libs/domain/relationships';
import type { HomeKind } from '../homes';
import { dayIn, type Life, type TimeWithCarer } from './life';
import { rhythm, ring, support, tie, type LaterFact, type Tie, type TieSupport } from './tie';

/** Who cares in each kind of home, and what they are once it has ended. */
const ROLES: Readonly<Partial<Record<HomeKind, readonly [now: RelationshipRole, then: RelationshipRole]>>> = {
  foster: ['foster-carer', 'former-foster-carer'],
  kinship: ['kinship-carer', 'former-kinship-carer'],
  'children-home': ['residential-key-worker', 'former-key-worker'],
  supported: ['home-staff', 'former-key-worker'],
  'family-centre': ['home-staff', 'former-key-worker'],
  school: ['home-staff', 'former-key-worker'],
};

/** Stays shorter than this leave nobody on the record, in days. */
const TOO_SHORT = 21;
/** The file keeps the carers of this many homes, the latest ones. */
const MOST_HOMES = 9;

/** Carers and key workers, past and present: the same relationship before and after its role has ended. */
export function carers(life: Life): Tie[] {
  const recorded = life.homes.filter((time) => {
    const until = time.to ?? life.closed;
    // Earlier homes are known only from the file, and the file is seldom read back far.
    return daysBetween(time.from, until) >= TOO_SHORT && (until > life.opened || life.random.chance(0.3));
  });
  return recorded.slice(-MOST_HOMES).flatMap((time) => carersOf(life, time));
}

function carersOf(life: Life, time: TimeWithCarer): Tie[] {
  const roles = ROLES[time.home.kind];
  if (roles === undefined) return [];
  const household = time.home.kind === 'foster' || time.home.kind === 'kinship';
  const known = household && life.random.chance(0.55) ? time.home.carers : time.home.carers.slice(0, 1);
  const staff = !household && life.random.chance(0.35) ? time.home.carers.slice(1, 2) : [];
  return [
    ...known.map((name) => carer(life, time, { name, now: roles[0], then: roles[1] })),
    ...staff.map((name) => carer(life, time, { name, now: 'home-staff', then: 'former-key-worker' })),
    ...peers(life, time),
  ];
}

interface Carer {
  readonly name: string;
  readonly now: RelationshipRole;
  readonly then: RelationshipRole;
}

function carer(life: Life, time: TimeWithCarer, who: Carer): Tie {
  const { random } = life;
  const recordedOn = dayIn(life, time.from, 2, 30);
  const over = time.to !== null && time.to <= recordedOn;
  const household = time.home.kind === 'foster' || time.home.kind === 'kinship';
  const stayed = time.rec === 'E17';
  const left = time.to !== null && !over && !stayed ? time.to : null;
  const base = tie(life, {
    name: who.name,
    role: over ? who.then : who.now,
    recordedOn,
    since: onDay(time.from),
    toldBy: over ? 'file' : random.pick(['worker', 'worker', 'carer', 'young-person']),
    ring: ring(life, recordedOn, household ? [32, 38, 20, 10] : [12, 34, 34, 20]),
    ...(household || random.chance(0.4) ? { postcode: time.point.postcode } : {}),
    supports: over ? [] : supportsOf(life, time, household),
    rhythm: keepsInTouch(life, over ? recordedOn : left),
    agreed: false,
  });
  return { ...base, later: left === null ? [] : roleEnds(life, base.id, { who, time, left }) };
}

function supportsOf(life: Life, time: TimeWithCarer, household: boolean): TieSupport[] {
  const placement = support(life, 'placement', `Lives with ${time.home.name}`);
  if (household) return [placement];
  return [placement, support(life, 'employer', `Works for ${time.home.provider.name} at ${time.home.name}`)];
}

/** Former carers: a fifth are never in touch again, most for a while (N44). Carers now are seen every day: no log is kept. */
function keepsInTouch(life: Life, since: CivilDate | null): Tie['rhythm'] {
  if (since === null || life.random.chance(0.3)) return null;
  const lasts = life.random.chance(0.3) ? 2_000 : life.random.int(60, 420);
  const until = addDays(since, lasts);
  return rhythm(life, {
    modes: ['phone', 'message', 'face-to-face', 'letter'],
    everyDays: life.random.pick([21, 42, 60, 90]),
    from: addDays(since, life.random.int(7, 45)),
    until: until < life.closed ? until : life.closed,
  }, 0.3); // prettier-ignore
}

function roleEnds(
  life: Life,
  relationshipId: string,
  ending: { who: Carer; time: TimeWithCarer; left: CivilDate },
): LaterFact[] {
  const { who, time, left } = ending;
  const on = dayIn(life, left, 1, 14);
  const employer = time.home.kind === 'foster' || time.home.kind === 'kinship' ? null : time.home.provider.name;
  const reason = time.rec === '' ? 'Moved to another home' : 'Left care';
  return [
    { on, command: 'ChangeRole', input: { relationshipId, role: who.then, employer, reason, occurred: onDay(left) } },
  ];
}

function peers(life: Life, time: TimeWithCarer): Tie[] {
  const { random } = life;
  const shared = time.home.kind === 'children-home' || time.home.kind === 'supported';
  if (!random.chance(shared ? 0.35 : time.home.kind === 'foster' ? 0.14 : 0)) return [];
  const recordedOn = dayIn(life, time.from, 20, 120);
  if (time.to !== null && time.to <= recordedOn) return [];
  const gone = time.to !== null && time.to < life.closed ? addDays(time.to, random.int(0, 90)) : life.closed;
  return [
    tie(life, {
      name: life.newName(random.chance(0.5) ? 'F' : 'M'),
      role: shared ? 'peer-same-home' : 'foster-brother-or-sister',
      recordedOn,
      since: onDay(time.from),
      toldBy: 'young-person',
      ring: ring(life, recordedOn, [12, 38, 35, 15]),
      supports: [support(life, 'placement', `Lives at ${time.home.name} too`)],
      rhythm: rhythm(life, { modes: ['message', 'online-game', 'face-to-face'], everyDays: 30, from: recordedOn, until: gone < life.closed ? gone : life.closed }, 0.6),
    }),
  ]; // prettier-ignore
}
