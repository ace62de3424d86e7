import { addDays, birthdayAt, onDay, type CivilDate } from '#libs/domain/kernel';
import { episodeFactId } from '#libs/domain/placements';
import type { Spell } from '../types';
import { homeOn, type Life } from './life';
import type { LaterFact } from './tie';

/** Share of visits that slip past the six weeks, and of young people seen alone. */
const SLIPS = 0.08;
const ALONE = 0.9;
/** Share of placements for which a plan is on record, and of those who were asked about Staying Put or Close in time. */
const PLANNED = 0.85;
const ASKED_IN_TIME = 0.7;

const fact = (on: CivilDate, command: string, input: object): LaterFact => ({
  on,
  command,
  input: { ...input, occurred: onDay(on) },
});

/**
 * Visits by social workers, plans of placements and talks about Staying Put or Close, most of them in time. Drawn from a
 * sequence of its own, so that the rest of a life stays as it is.
 */
export function visits(life: Life): LaterFact[] {
  const { person, opened, closed } = life;
  const spells = person.periods.flatMap((period) =>
    period.spells.map((spell, at) => ({ spell, until: period.spells[at + 1]?.from ?? period.to ?? closed })),
  );
  const known = spells.filter(({ until }) => until > opened);
  return [
    ...known.flatMap(({ spell, until }) => visitsIn(life, spell, until)),
    ...known.flatMap(({ spell }) => planOf(life, spell)),
    ...talk(life),
  ];
}

function visitsIn(life: Life, { from }: Spell, until: CivilDate): LaterFact[] {
  const { random, opened, closed } = life;
  const made: LaterFact[] = [];
  const isNew = from > opened;
  let on = addDays(isNew ? from : opened, isNew ? random.int(2, 7) : random.int(1, 30));
  while (on < until && on < closed) {
    made.push(visit(life, on));
    on = addDays(on, random.chance(SLIPS) ? random.int(46, 70) : random.int(30, 42));
  }
  return made;
}

function visit({ random }: Life, on: CivilDate): LaterFact {
  const isAlone = random.chance(ALONE);
  return fact(on, 'RecordVisit', {
    visitId: random.uuid(),
    by: 'social-worker',
    where: 'home',
    alone: isAlone ? 'yes' : 'no',
    whyNotAlone: isAlone ? null : 'Wanted their carer to stay',
  });
}

function planOf(life: Life, { from }: Spell): LaterFact[] {
  const { random, opened } = life;
  if (!random.chance(PLANNED)) return [];
  const on = from > opened ? addDays(from, random.int(0, 5)) : addDays(opened, random.int(1, 20));
  const told = { recordId: random.uuid(), placement: episodeFactId(from) };
  return [
    fact(on, 'RecordPlacementPlan', { ...told, wishesAscertained: 'yes', reviewingOfficerTold: 'yes', signed: 'yes' }),
  ];
}

/** Talked about between 15½ and 16½: staying with foster carers, or near a home with staff. */
function talk(life: Life): LaterFact[] {
  const { random, person } = life;
  const on = addDays(birthdayAt(person.member.born, 15), random.int(150, 450));
  const home = homeOn(life, on);
  if (home === null || on <= life.opened || !random.chance(ASKED_IN_TIME)) return [];
  const about = home.place.startsWith('U') ? 'staying-put' : 'staying-close';
  const wants = {
    youngPerson: random.pick(['wants', 'not-sure']),
    carer: random.pick(['wants', 'not-sure', 'not-asked']),
  };
  return [fact(on, 'RecordStayingConversation', { recordId: random.uuid(), about, ...wants })];
}
