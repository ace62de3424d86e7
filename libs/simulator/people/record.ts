import { addDays, birthdayAt, onDay, type Actor, type CivilDate, type Role } from '#libs/domain/kernel';
import { allocationFactId } from '#libs/domain/relationships';
import type { Action, SocialWorkerSpell } from '../types';
import { afterCare } from './after-care';
import { agreements } from './agreements';
import { carers } from './carers';
import { community, workerTies } from './community';
import { contactLog } from './contacts';
import { course } from './course';
import { brothersAndSisters, elders } from './kin';
import { ageAt, dayIn, nameOf, WORKERS_IN_RETURN_FROM, type Life } from './life';
import { ownView } from './own-view';
import { plan } from './plan';
import { story } from './story';
import { supports } from './supports';
import { OWN_WORDS } from './texts';
import type { LaterFact, Tie } from './tie';
import { visits } from './visits';

/** What is recorded beside, each drawn from a sequence of its own: adding one leaves the rest of a life as it was. */
const BESIDE: readonly (readonly [name: string, facts: (life: Life, ties: readonly Tie[]) => LaterFact[]])[] = [
  ['own-view', ownView],
  ['course', course],
  ['story', story],
  ['supports', supports],
  ['plan', plan],
  ['after-care', afterCare],
  ['visits', visits],
];

/** Everything recorded of one young person by workers, and the people it is about. */
export interface LifeRecord {
  readonly life: Life;
  readonly ties: readonly Tie[];
  readonly actions: readonly Action[];
}

/** Records a life: who they are, who works with them, who matters to them, contact. In order of day. */
export function recordLife(life: Life): LifeRecord {
  const ties = distinct([
    ...elders(life),
    ...brothersAndSisters(life),
    ...carers(life),
    ...workerTies(life),
    ...community(life),
  ]);
  const facts = [...opening(life), ...allocations(life), ...ties.flatMap((tie) => factsOf(life, tie))];
  const actions = [
    ...facts.filter((fact) => fact.on <= life.today).map((fact) => actionOf(life, fact)),
    ...BESIDE.flatMap(([name, factsOfLife]) => {
      const beside = { ...life, random: life.random.fork(name) };
      return factsOfLife(beside, ties)
        .filter((fact) => fact.on <= life.closed)
        .map((fact) => actionOf(beside, fact));
    }),
  ];
  return { life, ties, actions: inOrder(actions) };
}

/** One person is recorded once: two homes can share a carer's name, and a worker can come back. */
function distinct(ties: readonly Tie[]): Tie[] {
  const seen = new Set<string>();
  return ties.filter((tie) => {
    const fresh = !seen.has(tie.name);
    seen.add(tie.name);
    return fresh;
  });
}

/** Actions in order of day; those of one day stay in the order in which they were made. */
export const inOrder = (actions: readonly Action[]): Action[] =>
  [...actions].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** A fact as an action of whoever works with the young person that day. */
export function actionOf(life: Life, fact: LaterFact, actor = actorOn(life, fact)): Action {
  return {
    on: fact.on,
    localId: life.person.localId,
    command: fact.command,
    input: fact.input,
    actor,
    commandId: (fact.random ?? life.random).uuid(),
  };
}

function actorOn(life: Life, { on: day, random = life.random }: LaterFact): Actor {
  const spell = life.person.socialWorkers.find((one) => one.from <= day && (one.to === null || one.to > day));
  if (spell !== undefined) return { id: spell.worker.ref, role: 'social-worker' };
  const role = ageAt(life, day) >= 17 ? 'personal-adviser' : 'social-worker';
  return { id: life.staff.workingOn(role, day, random).ref, role };
}

function opening(life: Life): LaterFact[] {
  const { localId, family, member } = life.person;
  const name = nameOf(family, member.given);
  return [
    { on: life.opened, command: 'RegisterYoungPerson', input: { localId } },
    {
      on: life.opened,
      command: 'RecordPreferredName',
      input: { name, toldBy: ageAt(life, life.opened) >= 7 ? 'young-person' : 'family' },
    },
  ];
}

function allocations(life: Life): LaterFact[] {
  const { member, socialWorkers } = life.person;
  const { random } = life;
  const early = socialWorkers.filter(
    (spell) => spell.to !== null && spell.to < WORKERS_IN_RETURN_FROM && spell.to > life.opened,
  );
  const facts = [
    ...early.flatMap((spell, i) => socialWorker(life, spell, early[i + 1])),
    ...officer(life, 'reviewing-officer', life.opened),
  ];
  const sixteen = birthdayAt(member.born, 16);
  facts.push(...officer(life, 'personal-adviser', sixteen < life.opened ? life.opened : sixteen));
  const nearly18 = addDays(birthdayAt(member.born, 17), 200);
  if (random.chance(0.6)) facts.push(...officer(life, 'coordinator', nearly18 < life.opened ? life.opened : nearly18));
  return facts;
}

function socialWorker(life: Life, spell: SocialWorkerSpell, next: SocialWorkerSpell | undefined): LaterFact[] {
  const on = spell.from < life.opened ? life.opened : spell.from;
  const begins = {
    workerRef: spell.worker.ref,
    role: 'social-worker',
    reason: spell.reason,
    occurred: onDay(spell.from),
  };
  const end = spell.to as CivilDate;
  const ends =
    next?.from === end ? [] : [{ allocation: allocationFactId('social-worker', spell.from), occurred: onDay(end) }];
  return [
    { on, command: 'AllocateWorker', input: begins },
    ...ends.map((input) => ({ on: end, command: 'EndAllocation', input })),
  ];
}

function officer(
  life: Life,
  role: Extract<Role, 'reviewing-officer' | 'personal-adviser' | 'coordinator'>,
  from: CivilDate,
): LaterFact[] {
  const on = addDays(from, life.random.int(1, 40));
  if (on >= life.closed) return [];
  const { ref } = life.staff.workingOn(role, on, life.random);
  return [{ on, command: 'AllocateWorker', input: { workerRef: ref, role, reason: null, occurred: onDay(on) } }];
}

function factsOf(life: Life, tie: Tie): LaterFact[] {
  const { random } = life;
  const { id: relationshipId, name: personName, role, since, toldBy, ring, supports } = tie;
  const where = tie.postcode === undefined ? {} : { postcode: tie.postcode };
  const words = ring !== null && ring <= 2 && random.chance(0.2) ? { ownWords: random.pick(OWN_WORDS) } : {};
  const added = { relationshipId, personName, role, since, toldBy, ring, ...where, supports, ...words };
  return [
    { on: tie.recordedOn, command: 'AddPersonWhoMatters', input: added },
    ...agreements(life, tie),
    ...closerOrNot(life, tie),
    ...tie.later.filter((fact) => fact.on >= tie.recordedOn),
    ...contactLog(life, tie),
  ];
}

/** Rings change: the young person draws the picture again, for one relationship in six. */
function closerOrNot(life: Life, tie: Tie): LaterFact[] {
  if (tie.ring === null || !life.random.chance(0.16)) return [];
  const on = dayIn(life, addDays(tie.recordedOn, 60), 30, 500);
  const ring = Math.min(4, Math.max(1, tie.ring + (life.random.chance(0.5) ? 1 : -1)));
  return [
    {
      on,
      command: 'PlaceCloseness',
      input: { relationshipId: tie.id, ring, view: 'young-person', occurred: onDay(on) },
    },
  ];
}
