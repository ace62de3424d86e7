import { addDays, inYear, later, onDay, partsOf, type CivilDate } from '#libs/domain/kernel';
import type { FamilyMember, YoungPerson } from '../types';
import { dayIn, homeOn, nameOf, timesWithCarers, type Life } from './life';
import { rhythm, ring, support, tie, type LaterFact, type Tie } from './tie';

/** Parents, grandparents and others who were family before care. */
export function elders(life: Life): Tie[] {
  const { elders: known, person } = life;
  const alone = person.family.unaccompanied;
  const ties: Tie[] = [];
  if (!alone || life.random.chance(0.55)) ties.push(parent(life, known.mother, 'mother'));
  if (known.father !== null && (!alone || life.random.chance(0.4))) ties.push(parent(life, known.father, 'father'));
  if (alone) return ties;
  if (known.grandparent !== null)
    ties.push(relative(life, { name: known.grandparent, role: 'grandparent', at: known.grandparentAt.postcode }));
  if (known.aunt !== null)
    ties.push(relative(life, { name: known.aunt, role: 'aunt-or-uncle', at: known.auntAt.postcode }));
  return ties;
}

function parent(life: Life, name: string, role: 'mother' | 'father'): Tie {
  const { person, random, elders: known, today } = life;
  const recordedOn = dayIn(life, life.opened, 1, 25);
  const at = role === 'mother' ? person.family.home.postcode : known.fatherAt.postcode;
  const alone = person.family.unaccompanied;
  const restricted = !alone && random.chance(0.13);
  const seen = rhythm(
    life,
    { modes: alone ? ['phone', 'message'] : ['face-to-face', 'face-to-face', 'phone', 'video'], everyDays: random.pick([14, 28, 42, 60]), from: recordedOn, until: fades(life, recordedOn, 0.25) },
    role === 'mother' ? 0.28 : 0.45,
  ); // prettier-ignore
  const where = alone ? null : random.weighted<string | null | undefined>([[at, 62], [null, 14], [undefined, 24]]); // prettier-ignore
  const base = tie(life, {
    name, role, recordedOn,
    since: onDay(person.member.born),
    toldBy: random.weighted([['file', 5], ['family', 3], ['young-person', 2]]),
    ring: ring(life, recordedOn, role === 'mother' ? [45, 30, 15, 10] : [25, 30, 25, 20]),
    ...(where === undefined ? {} : { postcode: where }),
    supports: alone ? [support(life, 'phone', 'Data on their phone')] : random.chance(0.5) ? [support(life, 'person-who-arranges', 'Visits arranged by the contact service')] : [],
    rhythm: seen,
    agreed: !restricted && seen !== null && random.chance(0.55),
  }); // prettier-ignore
  return restricted ? { ...base, later: [restriction(life, base.id, recordedOn, today)] } : base;
}

/** A restriction for safety or by order, with its own review day; half of them supervised contact only. */
function restriction(life: Life, relationshipId: string, from: CivilDate, today: CivilDate): LaterFact {
  const { random } = life;
  const on = dayIn(life, from, 5, 90);
  const kind = random.weighted([['supervised-only', 6], ['no-contact', 4], ['information-barred', 1]]); // prettier-ignore
  const ordered = random.chance(0.45);
  return {
    on,
    command: 'ImposeRestriction',
    input: {
      restrictionId: random.uuid(), relationshipId, kind, reasonClass: ordered ? 'court-order' : 'safety',
      legalBasis: ordered ? 'Order of the family court about contact' : 'Risk assessment agreed with the reviewing officer',
      youngPersonsView: random.chance(0.4) ? random.pick(['I would like letters.', 'I do not want to decide yet.', 'I understand why.']) : null,
      reviewOn: later(addDays(on, random.int(120, 240)), random.chance(0.6) ? addDays(today, random.int(20, 120)) : addDays(on, 30)),
      occurred: onDay(on),
    },
  }; // prettier-ignore
}

/** The day on which contact thins out for good: for some long before today. */
function fades(life: Life, from: CivilDate, share: number): CivilDate {
  if (!life.random.chance(share)) return life.closed;
  const day = addDays(from, life.random.int(60, 700));
  return day < life.closed ? day : life.closed;
}

function relative(life: Life, who: { name: string; role: 'grandparent' | 'aunt-or-uncle'; at: string }): Tie {
  const { random, person } = life;
  const recordedOn = dayIn(life, life.opened, 5, 120);
  const where = random.weighted<string | null | undefined>([[who.at, 50], [null, 8], [undefined, 42]]); // prettier-ignore
  const seen = rhythm(life, {
    modes: ['face-to-face', 'phone', 'letter', 'gift'],
    everyDays: random.pick([28, 42, 90]),
    from: recordedOn,
    until: fades(life, recordedOn, 0.35),
  });
  const ended = random.chance(0.025)
    ? [{ on: dayIn(life, recordedOn, 200, 900), how: random.pick(['death', 'chosen-by-other']) }]
    : [];
  const base = tie(life, {
    name: who.name, role: who.role, recordedOn,
    since: random.chance(0.5) ? inYear(partsOf(person.member.born).year) : onDay(person.member.born),
    toldBy: random.weighted([['young-person', 4], ['family', 3], ['file', 3]]),
    ring: ring(life, recordedOn, [30, 40, 20, 10]),
    ...(where === undefined ? {} : { postcode: where }),
    supports: random.chance(0.3) ? [support(life, 'transport', 'Lifts from the carers')] : [],
    rhythm: ended[0] && seen ? { ...seen, until: ended[0].on } : seen,
    agreed: ended.length === 0 && random.chance(0.3),
  }); // prettier-ignore
  return {
    ...base,
    later: ended.map(({ on, how }) => ({
      on,
      command: 'EndRelationship',
      input: { relationshipId: base.id, how, occurred: onDay(on) },
    })),
  };
}

/** Brothers and sisters: those in care here, those in the family who are not, and where they live if anybody wrote it down. */
export function brothersAndSisters(life: Life): Tie[] {
  const { family, member } = life.person;
  const others = [...family.children, ...family.othersAtHome].filter((one) => one !== member);
  return others.map((one) => {
    const inCare = life.siblings.find((sibling) => sibling.member === one);
    return inCare === undefined ? siblingElsewhere(life, one) : siblingInCare(life, inCare);
  });
}

function siblingElsewhere(life: Life, one: FamilyMember): Tie {
  const { random, person } = life;
  const recordedOn = later(dayIn(life, life.opened, 1, 60), later(one.born, life.opened));
  return tie(life, {
    name: nameOf(person.family, one.given), role: 'brother-or-sister', recordedOn,
    since: onDay(later(one.born, person.member.born)),
    toldBy: random.pick(['young-person', 'family', 'file']),
    ring: ring(life, recordedOn, [40, 30, 20, 10]),
    ...(random.chance(0.4) ? { postcode: random.chance(0.7) ? person.family.home.postcode : null } : {}),
    rhythm: rhythm(life, { modes: ['phone', 'message', 'face-to-face'], everyDays: random.pick([21, 42, 75]), from: recordedOn, until: fades(life, recordedOn, 0.4) }),
    agreed: random.chance(0.25),
  }); // prettier-ignore
}

function siblingInCare(life: Life, sibling: YoungPerson): Tie {
  const { random, person } = life;
  const recordedOn = dayIn(life, life.opened, 1, 20);
  const theirs = timesWithCarers(sibling.periods);
  const now = theirs.find((home) => home.from <= recordedOn && (home.to === null || home.to > recordedOn));
  const mine = homeOn(life, recordedOn);
  const together = now !== undefined && mine !== null && now.home === mine.home;
  const parted = together ? partingDay(life, sibling) : null;
  const visits = rhythm(
    life,
    {
      modes: ['face-to-face', 'face-to-face', 'video', 'online-game'],
      everyDays: random.pick([14, 28, 35]),
      from: parted ?? recordedOn,
      until: fades(life, parted ?? recordedOn, 0.3),
    },
    together && parted === null ? 0.8 : 0.22,
  );
  const base = tie(life, {
    name: nameOf(person.family, sibling.member.given), role: 'brother-or-sister', recordedOn,
    since: onDay(later(sibling.member.born, person.member.born)),
    toldBy: random.pick(['young-person', 'worker', 'file']),
    ring: ring(life, recordedOn, [62, 25, 9, 4]),
    ...(now === undefined ? {} : { postcode: now.point.postcode }),
    supports: together ? [support(life, 'placement', `They live together with ${mine?.home.name ?? 'the same carers'}`.slice(0, 118))] : [],
    rhythm: visits,
    agreed: !together && random.chance(0.6),
  }); // prettier-ignore
  const moves = theirs.filter((home) => home.from > recordedOn && home.from < life.closed && random.chance(0.75));
  const later_ = moves.map((home) => movedTo(base.id, home.point.postcode, dayIn(life, home.from, 3, 25)));
  return { ...base, later: later_.filter((fact, i) => i === 0 || fact.on > (later_[i - 1]?.on ?? '')) };
}

/** The first day on which the two no longer live in one home; null while they do. */
function partingDay(life: Life, sibling: YoungPerson): CivilDate | null {
  const theirs = timesWithCarers(sibling.periods);
  const days = [...life.homes, ...theirs]
    .map((home) => home.from)
    .filter((day) => day > life.opened && day <= life.closed);
  return (
    days.sort().find((day) => {
      const other = theirs.find((home) => home.from <= day && (home.to === null || home.to > day));
      return other?.home !== homeOn(life, day)?.home;
    }) ?? null
  );
}

const movedTo = (relationshipId: string, postcode: string, on: CivilDate): LaterFact => ({
  on,
  command: 'RecordWhereabouts',
  input: { relationshipId, postcode, occurred: onDay(on) },
});
