import { addDays, addMonths, birthdayAt, earlier, later, onDay, type CivilDate } from '#libs/domain/kernel';
import type { ContactMode, RelationshipRole, SupportKind } from '#libs/domain/relationships';
import { milesApart } from '../map';
import { CLUBS, EMPLOYERS, SCHOOLS, SERVICES } from '../names';
import { dayIn, homeOn, type Life } from './life';
import { remembered, rhythm, ring, support, tie, type LaterFact, type Tie } from './tie';

/** Somebody outside family and homes, as likely as `share` for those of that age. */
interface Kind {
  readonly role: RelationshipRole;
  readonly ages: readonly [from: number, to: number];
  readonly share: number;
  readonly kind: SupportKind;
  readonly from: readonly string[];
  /** The age at which a service stops; null when none does. */
  readonly endsAtAge: number | null;
  readonly modes: readonly ContactMode[];
  readonly everyDays: readonly number[];
  readonly rings: readonly [number, number, number, number];
  /** Miles of a move that break it off: a school or club too far to reach. */
  readonly breaksBeyond: number | null;
}

const KINDS: readonly Kind[] = [
  { role: 'friend', ages: [6, 18], share: 0.55, kind: 'school', from: SCHOOLS, endsAtAge: null, modes: ['face-to-face', 'message'], everyDays: [14, 28], rings: [25, 40, 25, 10], breaksBeyond: 10 },
  { role: 'friend', ages: [10, 25], share: 0.4, kind: 'phone', from: ['Chat on their phones'], endsAtAge: null, modes: ['message', 'online-game', 'video'], everyDays: [21, 30], rings: [30, 40, 20, 10], breaksBeyond: null },
  { role: 'teacher', ages: [5, 16], share: 0.42, kind: 'school', from: SCHOOLS, endsAtAge: 16, modes: ['face-to-face', 'message'], everyDays: [28, 60], rings: [8, 32, 40, 20], breaksBeyond: 12 },
  { role: 'coach', ages: [8, 18], share: 0.16, kind: 'area', from: CLUBS, endsAtAge: null, modes: ['group-activity', 'face-to-face'], everyDays: [14, 28], rings: [10, 40, 35, 15], breaksBeyond: 15 },
  { role: 'independent-visitor', ages: [9, 17], share: 0.15, kind: 'service', from: ['Independent visitor scheme'], endsAtAge: 18, modes: ['face-to-face', 'phone'], everyDays: [28, 35], rings: [15, 40, 30, 15], breaksBeyond: null },
  { role: 'mentor', ages: [12, 20], share: 0.22, kind: 'service', from: SERVICES, endsAtAge: 21, modes: ['face-to-face', 'message', 'phone'], everyDays: [21, 28], rings: [12, 38, 35, 15], breaksBeyond: null },
  { role: 'youth-worker', ages: [12, 18], share: 0.15, kind: 'area', from: CLUBS, endsAtAge: 19, modes: ['group-activity', 'face-to-face'], everyDays: [28, 42], rings: [6, 30, 40, 24], breaksBeyond: 12 },
  { role: 'therapist', ages: [6, 17], share: 0.13, kind: 'service', from: ['Listening Ear'], endsAtAge: 18, modes: ['face-to-face', 'video'], everyDays: [14, 28], rings: [6, 30, 40, 24], breaksBeyond: null },
  { role: 'advocate', ages: [8, 20], share: 0.08, kind: 'service', from: ['Speak Up advocacy'], endsAtAge: 25, modes: ['face-to-face', 'phone'], everyDays: [60, 90], rings: [4, 26, 40, 30], breaksBeyond: null },
  { role: 'employer', ages: [16, 21], share: 0.12, kind: 'employer', from: EMPLOYERS, endsAtAge: null, modes: ['face-to-face'], everyDays: [14, 28], rings: [4, 26, 40, 30], breaksBeyond: 15 },
  { role: 'neighbour', ages: [4, 21], share: 0.06, kind: 'area', from: ['Lives in the next house'], endsAtAge: null, modes: ['face-to-face'], everyDays: [28], rings: [5, 25, 40, 30], breaksBeyond: 3 },
]; // prettier-ignore

/** Friends, teachers and others around them. Each begins on a day of its own; moves come later and may break it. */
export function community(life: Life): Tie[] {
  return KINDS.flatMap((kind) => {
    const begins = firstDay(life, kind);
    return begins !== null && life.random.chance(kind.share) ? [someone(life, kind, begins)] : [];
  });
}

function firstDay(life: Life, kind: Kind): CivilDate | null {
  const { member } = life.person;
  const from = later(life.opened, birthdayAt(member.born, kind.ages[0]));
  const to = earlier(life.closed, birthdayAt(member.born, kind.ages[1]));
  if (addMonths(from, 2) >= to) return null;
  const day = dayIn(life, from, 10, 420);
  return day < to ? day : addDays(from, 10);
}

function someone(life: Life, kind: Kind, recordedOn: CivilDate): Tie {
  const { random } = life;
  const broken = breaks(life, kind, recordedOn);
  const service = kind.endsAtAge === null ? null : birthdayAt(life.person.member.born, kind.endsAtAge);
  const until = [broken, service, life.closed].reduce<CivilDate>(
    (a, b) => (b === null ? a : earlier(a, b)),
    life.closed,
  );
  const base = tie(life, {
    name: life.newName(random.chance(0.55) ? 'F' : 'M'),
    role: kind.role,
    recordedOn,
    since: remembered(life, addDays(recordedOn, -random.int(10, 500)), recordedOn),
    toldBy: random.weighted([['young-person', 6], ['worker', 3], ['carer', 2]]),
    ring: ring(life, recordedOn, kind.rings),
    ...(random.chance(0.3) ? { postcode: whereabouts(life, recordedOn) } : {}),
    supports: [support(life, kind.kind, random.pick(kind.from), kind.endsAtAge)],
    rhythm: rhythm(life, { modes: kind.modes, everyDays: random.pick(kind.everyDays), from: recordedOn, until }, 0.26),
    agreed: kind.kind === 'service' && random.chance(0.45),
  }); // prettier-ignore
  return broken === null || !random.chance(0.5) ? base : { ...base, later: supportEnds(life, base, broken) };
}

/** The first move after a day that takes them too far from it; a few contacts more follow. */
function breaks(life: Life, kind: Kind, from: CivilDate): CivilDate | null {
  const here = homeOn(life, from);
  if (kind.breaksBeyond === null || here === null) return null;
  const beyond = kind.breaksBeyond;
  return (
    life.homes.find(
      (time) => time.from > from && time.from < life.closed && milesApart(time.point, here.point) > beyond,
    )?.from ?? null
  );
}

function supportEnds(life: Life, tie: Tie, broken: CivilDate): LaterFact[] {
  const supported = tie.supports[0];
  const on = dayIn(life, broken, 2, 30);
  if (supported === undefined || on < tie.recordedOn) return [];
  const { supportId } = supported;
  return [
    {
      on,
      command: 'EndSupport',
      input: { supportId, relationshipId: tie.id, reason: 'Too far from the new home', occurred: onDay(broken) },
    },
  ];
}

function whereabouts(life: Life, day: CivilDate): string | null {
  const near = homeOn(life, day)?.point ?? life.person.family.home;
  return life.random.chance(0.85) ? life.map.pointNear(near, life.random.exponential(2.5), life.random).postcode : null;
}

/** The social worker as a person who matters, for some: a relationship that turns former when the worker changes. */
export function workerTies(life: Life): Tie[] {
  const spells = life.person.socialWorkers.filter(
    (spell) => spell.from < life.closed && (spell.to ?? life.closed) > addDays(life.opened, 40),
  );
  const names = new Set<string>();
  return spells.flatMap((spell) => {
    if (names.has(spell.worker.ref) || !life.random.chance(0.22)) return [];
    names.add(spell.worker.ref);
    const recordedOn = dayIn(life, spell.from, 10, 30);
    if (spell.to !== null && spell.to <= recordedOn) return [];
    const base = tie(life, {
      name: spell.worker.name,
      role: 'social-worker',
      recordedOn,
      since: onDay(spell.from),
      toldBy: 'young-person',
      ring: ring(life, recordedOn, [5, 30, 40, 25]),
      supports: [support(life, 'service', 'Social work team')],
      rhythm: rhythm(
        life,
        { modes: ['face-to-face', 'phone'], everyDays: 42, from: recordedOn, until: spell.to ?? life.closed },
        0.3,
      ),
    });
    if (spell.to === null || spell.to >= life.closed) return [base];
    const changed = {
      relationshipId: base.id,
      role: 'former-social-worker',
      reason: 'Another social worker took over',
      occurred: onDay(spell.to),
    };
    return [{ ...base, later: [{ on: dayIn(life, spell.to, 1, 12), command: 'ChangeRole', input: changed }] }];
  });
}
