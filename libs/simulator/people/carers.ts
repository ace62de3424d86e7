import { addDays, daysBetween, earlier, onDay, type CivilDate } from '#libs/domain/kernel';
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
  const household = isHousehold(time);
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

const isHousehold = ({ home }: TimeWithCarer): boolean => home.kind === 'foster' || home.kind === 'kinship';

function carer(life: Life, time: TimeWithCarer, who: Carer): Tie {
  const recordedOn = dayIn(life, time.from, 2, 30);
  if (time.to !== null && time.to <= recordedOn) return fromTheFile(life, time, { ...who, recordedOn });
  // Staying on at 18 is a new arrangement with the same people: nobody becomes a former carer.
  const left = time.rec === 'E17' ? null : time.to;
  const base = tie(life, {
    ...aboutCarer(life, time, recordedOn),
    name: who.name,
    role: who.now,
    toldBy: life.random.pick(['worker', 'worker', 'carer', 'young-person']),
    supports: supportsOf(life, time),
    rhythm: keepsInTouch(life, left),
  });
  return { ...base, later: left === null ? [] : roleEnds(life, base.id, { who, time, left }) };
}

/** A carer from before the record was opened. */
function fromTheFile(life: Life, time: TimeWithCarer, who: Carer & { readonly recordedOn: CivilDate }): Tie {
  const rhythm = keepsInTouch(life, who.recordedOn);
  return tie(life, {
    ...aboutCarer(life, time, who.recordedOn),
    name: who.name,
    role: who.then,
    toldBy: 'file',
    rhythm,
  });
}

function aboutCarer(life: Life, time: TimeWithCarer, recordedOn: CivilDate) {
  const household = isHousehold(time);
  const where = household || life.random.chance(0.4) ? { postcode: time.point.postcode } : {};
  const closeness = ring(life, recordedOn, household ? [32, 38, 20, 10] : [12, 34, 34, 20]);
  return { recordedOn, since: onDay(time.from), ring: closeness, ...where };
}

function supportsOf(life: Life, time: TimeWithCarer): TieSupport[] {
  const placement = support(life, 'placement', `Lives with ${time.home.name}`);
  if (isHousehold(time)) return [placement];
  return [placement, support(life, 'employer', `Works for ${time.home.provider.name} at ${time.home.name}`)];
}

/** Former carers: a fifth are never in touch again, most for a while (N44). Carers now are seen every day: no log is kept. */
function keepsInTouch(life: Life, since: CivilDate | null): Tie['rhythm'] {
  if (since === null || life.random.chance(0.22)) return null;
  const lasts = life.random.chance(0.3) ? 2_000 : life.random.int(60, 420);
  const until = addDays(since, lasts);
  return rhythm(life, {
    modes: ['phone', 'message', 'face-to-face', 'letter'],
    everyDays: life.random.pick([21, 42, 60, 90]),
    from: addDays(since, life.random.int(7, 45)),
    until: until < life.closed ? until : life.closed,
  }, 0.2); // prettier-ignore
}

function roleEnds(
  life: Life,
  relationshipId: string,
  ending: { who: Carer; time: TimeWithCarer; left: CivilDate },
): LaterFact[] {
  const { who, time, left } = ending;
  const on = dayIn(life, left, 1, 14);
  const employer = isHousehold(time) ? null : time.home.provider.name;
  const reason = time.rec === '' ? 'Moved to another home' : 'Left care';
  return [
    { on, command: 'ChangeRole', input: { relationshipId, role: who.then, employer, reason, occurred: onDay(left) } },
  ];
}

/** How likely it is that somebody else who lives there is written down. */
const PEERS: Readonly<Partial<Record<HomeKind, number>>> = { 'children-home': 0.35, supported: 0.35, foster: 0.14 };

function peers(life: Life, time: TimeWithCarer): Tie[] {
  const { random } = life;
  if (!random.chance(PEERS[time.home.kind] ?? 0)) return [];
  const recordedOn = dayIn(life, time.from, 20, 120);
  if (time.to !== null && time.to <= recordedOn) return [];
  const until = time.to === null ? life.closed : earlier(addDays(time.to, random.int(0, 90)), life.closed);
  const seen = rhythm(
    life,
    { modes: ['message', 'online-game', 'face-to-face'], everyDays: 30, from: recordedOn, until },
    0.6,
  );
  return [
    tie(life, {
      name: life.newName(random.chance(0.5) ? 'F' : 'M'),
      role: time.home.kind === 'foster' ? 'foster-brother-or-sister' : 'peer-same-home',
      recordedOn,
      since: onDay(time.from),
      toldBy: 'young-person',
      ring: ring(life, recordedOn, [12, 38, 35, 15]),
      supports: [support(life, 'placement', `Lives at ${time.home.name} too`)],
      rhythm: seen,
    }),
  ];
}
