import { addDays, inYear, later, onDay, partsOf, type CivilDate } from '#libs/domain/kernel';
import type { FamilyMember, YoungPerson } from '../types';
import { dayIn, homeOn, nameOf, timesWithCarers, type Life, type TimeWithCarer } from './life';
import { rhythm, ring, support, tie, type LaterFact, type Rhythm, type Tie } from './tie';

/** Parents, grandparents and others who were family before care. */
export function elders(life: Life): Tie[] {
  const { mother, father, grandparent, aunt, grandparentAt, auntAt } = life.elders;
  if (life.person.family.unaccompanied) return parentsFarAway(life);
  const relatives = [
    { name: grandparent, role: 'grandparent', at: grandparentAt.postcode },
    { name: aunt, role: 'aunt-or-uncle', at: auntAt.postcode },
  ] as const;
  return [
    parent(life, mother, 'mother'),
    ...(father === null ? [] : [parent(life, father, 'father')]),
    ...relatives.flatMap(({ name, ...other }) => (name === null ? [] : [relative(life, { name, ...other })])),
  ];
}

/** Parents of somebody who came alone: some are written down, by phone when at all, and nobody knows where. */
function parentsFarAway(life: Life): Tie[] {
  const { mother, father } = life.elders;
  const both = [{ name: mother, role: 'mother' }, { name: father, role: 'father' }] as const; // prettier-ignore
  return both.flatMap(({ name, role }) => {
    if (name === null || !life.random.chance(0.5)) return [];
    const recordedOn = dayIn(life, life.opened, 1, 25);
    const calls = { modes: ['phone', 'message'], everyDays: 28, from: recordedOn, until: life.closed } as const;
    return [
      tie(life, {
        name,
        role,
        recordedOn,
        since: onDay(life.person.member.born),
        toldBy: 'young-person',
        ring: ring(life, recordedOn, [60, 25, 10, 5]),
        postcode: null,
        supports: [support(life, 'phone', 'Data on their phone')],
        rhythm: rhythm(life, calls, 0.45),
      }),
    ];
  });
}

/** What differs between mothers and fathers in case files: rings, and how often the file says nothing of contact. */
const PARENTS = {
  mother: { rings: [45, 30, 15, 10], silent: 0.28 },
  father: { rings: [25, 30, 25, 20], silent: 0.45 },
} as const;

function parent(life: Life, name: string, role: 'mother' | 'father'): Tie {
  const { person, random } = life;
  const recordedOn = dayIn(life, life.opened, 1, 25);
  const restricted = random.chance(0.13);
  const visits: Rhythm = {
    modes: ['face-to-face', 'face-to-face', 'phone', 'video'],
    everyDays: random.pick([14, 28, 42, 60]),
    from: recordedOn,
    until: fades(life, recordedOn, 0.25),
  };
  const seen = rhythm(life, visits, PARENTS[role].silent);
  const arranged = random.chance(0.5)
    ? [support(life, 'person-who-arranges', 'Visits arranged by the contact service')]
    : [];
  const base = tie(life, {
    name,
    role,
    recordedOn,
    since: onDay(person.member.born),
    toldBy: random.weighted([['file', 5], ['family', 3], ['young-person', 2]]), // prettier-ignore
    ring: ring(life, recordedOn, PARENTS[role].rings),
    ...parentsAddress(life, role),
    supports: arranged,
    rhythm: seen,
    agreed: !restricted && seen !== null && random.chance(0.55),
  });
  return restricted ? { ...base, later: [restriction(life, base.id, recordedOn, life.today)] } : base;
}

/** The address if anybody wrote it down; null where it is written that nobody knows. */
function parentsAddress(life: Life, role: 'mother' | 'father'): { postcode?: string | null } {
  const at = role === 'mother' ? life.person.family.home : life.elders.fatherAt;
  return life.random.weighted<{ postcode?: string | null }>([[{ postcode: at.postcode }, 62], [{ postcode: null }, 14], [{}, 24]]); // prettier-ignore
}

const WHAT_HAPPENED = [
  'They drove the young person home after drinking, twice.',
  'The last two visits ended in shouting, and once in a push.',
  'They told somebody who must not know it where the young person lives.',
] as const;

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
      because: random.pick(WHAT_HAPPENED),
      ...(random.chance(0.8)
        ? { youngPersonsView: random.pick(['I would like letters.', 'I do not want to decide yet.', 'I understand why.']) }
        : { viewNotAsked: random.pick(['Too unwell to be asked that week', 'Away with the school when it was decided']) }),
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

const WHY_IT_ENDED = {
  death: { reason: 'They died after an illness.', goodbye: 'unknown' },
  'chosen-by-other': { reason: 'They said that they could not keep it up.', goodbye: 'no' },
} as const;

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
    ? [{ on: dayIn(life, recordedOn, 200, 900), how: random.pick(['death', 'chosen-by-other'] as const) }]
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
      input: { relationshipId: base.id, how, ...WHY_IT_ENDED[how], occurred: onDay(on) },
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
  const now = liveAt(theirs, recordedOn);
  const mine = homeOn(life, recordedOn);
  const shared = mine !== null && now?.home === mine.home ? mine.home : null;
  const parted = shared === null ? recordedOn : partingDay(life, theirs);
  const base = tie(life, {
    name: nameOf(person.family, sibling.member.given),
    role: 'brother-or-sister',
    recordedOn,
    since: onDay(later(sibling.member.born, person.member.born)),
    toldBy: random.pick(['young-person', 'worker', 'file']),
    ring: ring(life, recordedOn, [62, 25, 9, 4]),
    ...(now === undefined ? {} : { postcode: now.point.postcode }),
    supports: shared === null ? [] : [support(life, 'placement', `They live together with ${shared.name}`)],
    rhythm: siblingVisits(life, parted),
    agreed: shared === null && random.chance(0.6),
  });
  return { ...base, later: movesOf(life, base, theirs) };
}

const liveAt = (homes: readonly TimeWithCarer[], day: CivilDate): TimeWithCarer | undefined =>
  homes.find((home) => home.from <= day && (home.to === null || home.to > day));

/** Contact from the day they live apart: those who live together need no log. */
function siblingVisits(life: Life, from: CivilDate | null): Rhythm | null {
  if (from === null) return null;
  const everyDays = life.random.pick([14, 28, 35]);
  const modes = ['face-to-face', 'face-to-face', 'video', 'online-game'] as const;
  return rhythm(life, { modes, everyDays, from, until: fades(life, from, 0.3) });
}

/** Where a brother or sister moved to, for the moves that somebody wrote down, each on a later day than the one before. */
function movesOf(life: Life, { id, recordedOn }: Tie, theirs: readonly TimeWithCarer[]): LaterFact[] {
  let last = recordedOn;
  return theirs.flatMap((home) => {
    const on = dayIn(life, home.from, 3, 25);
    if (home.from <= recordedOn || home.from >= life.closed || on <= last || !life.random.chance(0.75)) return [];
    last = on;
    return [movedTo(id, home.point.postcode, on)];
  });
}

/** The first day on which the two no longer live in one home; null while they do. */
function partingDay(life: Life, theirs: readonly TimeWithCarer[]): CivilDate | null {
  const days = [...life.homes, ...theirs].map((home) => home.from).sort();
  const within = days.filter((day) => day > life.opened && day <= life.closed);
  return within.find((day) => liveAt(theirs, day)?.home !== homeOn(life, day)?.home) ?? null;
}

const movedTo = (relationshipId: string, postcode: string, on: CivilDate): LaterFact => ({
  on,
  command: 'RecordWhereabouts',
  input: { relationshipId, postcode, occurred: onDay(on) },
});
