import { addDays, onDay, type CivilDate } from '#libs/domain/kernel';
import type { RelationshipRole } from '#libs/domain/relationships';
import type { HomeKind } from '../homes';
import { milesApart, type GridPoint } from '../map';
import type { Action } from '../types';
import { ageAt, homeOn, type Life, type TimeWithCarer } from './life';
import { bringsOf, protectionsFor, type DraftOption } from './options';
import { actionOf, inOrder, type LifeRecord } from './record';

/** How many young people have a move being planned on the last day, and how many of those wait for a manager. */
const MOVES_BEING_PLANNED = 9;
const MOVES_SUBMITTED = 3;

/** Why a move is being thought about, what they want, and which homes are looked at beside staying. */
interface Story {
  readonly why: string;
  readonly wishes: string | null;
  readonly options: readonly HomeKind[];
  /** Where they live now, when the story says so. */
  readonly from?: readonly HomeKind[];
  /** Who the story speaks of, when it does. */
  readonly about?: RelationshipRole;
}

const HOUSES: readonly HomeKind[] = ['children-home', 'supported'];
const STORIES: readonly Story[] = [
  { why: 'The carers have asked for support and are not sure they can go on.', wishes: 'I want to stay at my school and near my friends.', options: ['foster', 'children-home'], from: ['foster', 'kinship'] },
  { why: 'A longer-term home is being looked for, as the plan says.', wishes: 'I would like to live with my brother or sister again.', options: ['foster', 'foster', 'kinship'], about: 'brother-or-sister' },
  { why: 'The home is closing at the end of the term.', wishes: 'Somewhere with a garden. I want to keep my mentor.', options: ['foster', 'children-home', 'kinship'], from: HOUSES, about: 'mentor' },
  { why: 'The home is closing at the end of the term.', wishes: 'Somewhere near enough to see everybody.', options: ['foster', 'children-home'], from: HOUSES },
  { why: 'Planning for more independence before 18.', wishes: 'My own front door, but not far from here.', options: ['supported', 'foster'], from: ['foster', 'children-home'] },
  { why: 'A relative has offered to care and has been assessed.', wishes: null, options: ['kinship', 'foster'] },
  { why: 'The home is a long way from school and family.', wishes: 'I want to be closer to my grandparents.', options: ['foster', 'foster', 'children-home'], about: 'grandparent' },
  { why: 'A longer-term home is being looked for, as the plan says.', wishes: 'I want somewhere I can stay.', options: ['foster'] },
]; // prettier-ignore

/** Moves that are being planned on the authority's last days, each with staying and one to three other homes. */
export function movesBeingPlanned(records: readonly LifeRecord[]): Action[] {
  const candidates = records.filter(({ life, ties }) => {
    const home = homeOn(life, life.today);
    const known = ties.filter((tie) => tie.recordedOn < addDays(life.today, -40)).length;
    return home !== null && known >= 6 && ageAt(life, life.today) >= 8 && !home.place.startsWith('A');
  });
  const chosen = spread(candidates, MOVES_BEING_PLANNED);
  return inOrder(chosen.flatMap((record, i) => plan(record, i)));
}

/** Some of a list, evenly spread over it, so that they have different workers and ages. */
function spread<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, i) => items[Math.floor(i * step)] as T);
}

function plan(record: LifeRecord, index: number): Action[] {
  const { life } = record;
  const { random, today } = life;
  const now = homeOn(life, today) as TimeWithCarer;
  const story = storyFor(record, index);
  const on = settledBy(now.from, addDays(today, -random.int(6, 34)), today);
  const transitionId = random.uuid();
  const options = [staying(record, now), ...story.options.map((kind) => elsewhere(record, kind, on))];
  const worker = actionOf(life, { on, command: 'ProposeMove', input: {} }).actor;
  const by: Asked = (day, command, input) => actionOf(life, { on: day, command, input }, worker);
  const noWishesReason = story.wishes === null ? 'Has asked for time to think before saying' : null;
  const proposed = by(on, 'ProposeMove', {
    transitionId, why: story.why, neededBy: addDays(today, random.int(10, 60)), wishes: story.wishes, noWishesReason,
    options: options.slice(0, 2), occurred: onDay(on),
  }); // prettier-ignore
  const added = options
    .slice(2)
    .map((option, i) => by(within(on, 1 + i, today), 'AddOption', { transitionId, option }));
  return [
    proposed,
    ...added,
    ...submission({ index, options, transitionId, on, today, uuid: () => random.uuid() }, by),
  ];
}

interface Planned {
  readonly index: number;
  readonly options: readonly DraftOption[];
  readonly transitionId: string;
  readonly on: CivilDate;
  readonly today: CivilDate;
  readonly uuid: () => string;
}

export type Asked = (day: CivilDate, command: string, input: Readonly<Record<string, unknown>>) => Action;

function submission(planned: Planned, by: Asked): Action[] {
  if (planned.index % Math.ceil(MOVES_BEING_PLANNED / MOVES_SUBMITTED) !== 0) return [];
  const preferred = planned.options[1];
  if (preferred === undefined) return [];
  const { transitionId, on, today } = planned;
  const reasonNotFirst = 'It can begin when it is needed, and visits to everybody named are agreed.';
  const views = VIEWS.map(([whose, view]) =>
    by(within(on, 4, today), 'RecordMoveView', { transitionId, viewId: planned.uuid(), whose, view }),
  );
  return [
    ...views,
    by(within(on, 5, today), 'SubmitMove', { transitionId, optionId: preferred.optionId, reasonNotFirst }),
  ];
}

/** What those who must be asked before a manager is think of the move. */
export const VIEWS: readonly (readonly [string, string])[] = [
  ['parent', 'Would like to be told the new address and to go on seeing them.'],
  ['carer', 'Will help with visits before the move and would like to stay in touch.'],
  ['reviewing-officer', 'Asks that everybody in the closest ring has a first date before the move.'],
];

const within = (day: CivilDate, days: number, today: CivilDate): CivilDate => {
  const wanted = addDays(day, days);
  return wanted < today ? wanted : today;
};

/** A proposal is not made before somebody has settled in: three weeks after the last move, or on the last day. */
function settledBy(moved: CivilDate, wanted: CivilDate, today: CivilDate): CivilDate {
  const settled = addDays(moved, 21);
  return within(settled > wanted ? settled : wanted, 0, today);
}

function storyFor({ life, ties }: LifeRecord, index: number): Story {
  const kind = homeOn(life, life.today)?.home.kind ?? 'foster';
  const fits = (story: Story): boolean =>
    (ageAt(life, life.today) >= 16 || !story.options.includes('supported')) &&
    (!life.person.family.unaccompanied || !story.options.includes('kinship')) &&
    (story.from === undefined || story.from.includes(kind)) &&
    (story.about === undefined || ties.some((tie) => tie.role === story.about));
  const fitting = STORIES.filter(fits);
  return fitting[index % fitting.length] as Story;
}

/** Staying where they are, with support: always among the options. */
export function staying(record: LifeRecord, now: TimeWithCarer): DraftOption {
  const { random } = record.life;
  return {
    optionId: random.uuid(), label: `Stay at ${now.home.name} with more support`, stay: true, place: now.place,
    provider: now.home.provider.code, postcode: now.point.postcode, startsOn: null, sameCarer: 'yes', school: 'kept',
    area: record.life.map.nearnessOf(now.point.postcode), planned: 'yes', noticeHours: null, livesThere: [], brings: [],
    protections: [], homeHelps: 'yes', supports: [],
  }; // prettier-ignore
}

/** How far each kind of home would be from where they live now, in miles: near carers, houses further off. */
const MILES: Readonly<Partial<Record<HomeKind, readonly [number, number]>>> = {
  foster: [2, 14], kinship: [3, 20], supported: [2, 12], 'children-home': [18, 62],
}; // prettier-ignore
const PLACE: Readonly<Partial<Record<HomeKind, string>>> = {
  foster: 'U6',
  kinship: 'U3',
  supported: 'K3',
  'children-home': 'K2',
};

interface Place {
  readonly label: string;
  readonly point: GridPoint;
  readonly livesThere: readonly string[];
}

function elsewhere(record: LifeRecord, kind: HomeKind, on: CivilDate): DraftOption {
  const { life } = record;
  const { random, map } = life;
  const now = homeOn(life, life.today) as TimeWithCarer;
  const carer = life.newName(random.chance(0.7) ? 'F' : 'M');
  const { label, point, livesThere } = placeFor(record, kind, carer);
  const far = milesApart(point, now.point) > 12;
  return {
    optionId: random.uuid(),
    label,
    stay: false,
    place: PLACE[kind] ?? '',
    provider: kind === 'kinship' ? 'PR1' : random.pick(['PR1', 'PR4', 'PR5']),
    postcode: random.chance(0.9) ? point.postcode : null,
    startsOn: addDays(on, random.int(20, 60)),
    sameCarer: 'no',
    school: schoolThen(life, on, far),
    area: map.nearnessOf(point.postcode),
    ...notice(life),
    livesThere,
    brings: bringsOf(kind, carer),
    protections: protectionsFor(record, far ? 0.25 : 0.6, { knownBefore: addDays(life.today, -40), from: life.today }),
    homeHelps: random.pick(['yes', 'unknown', 'unknown']),
    supports: [],
  };
}

/** Where an option is: for some foster homes, where a brother or sister lives already. */
function placeFor(record: LifeRecord, kind: HomeKind, carer: string): Place {
  const { life } = record;
  const sibling = kind === 'foster' && life.random.chance(0.4) ? siblingHome(record) : null;
  if (sibling !== null) {
    const { home, point } = sibling.time;
    return { label: `${home.name}, where ${sibling.name} lives`, point, livesThere: [sibling.id] };
  }
  const now = homeOn(life, life.today) as TimeWithCarer;
  const [least, most] = MILES[kind] ?? [2, 20];
  const point = life.map.pointNear(now.point, least + (most - least) * life.random.next(), life.random);
  return { label: labelFor(kind, carer), point, livesThere: [] };
}

function schoolThen(life: Life, on: CivilDate, far: boolean): DraftOption['school'] {
  if (ageAt(life, on) > 16) return 'none';
  return far ? 'changed' : life.random.pick(['kept', 'kept', 'unknown']);
}

function notice({ random }: Life): Pick<DraftOption, 'planned' | 'noticeHours'> {
  return random.chance(0.75)
    ? { planned: 'yes', noticeHours: null }
    : { planned: 'no', noticeHours: random.pick([20, 72]) };
}

function labelFor(kind: HomeKind, carer: string): string {
  const family = carer.split(' ')[1] ?? carer;
  if (kind === 'children-home') return `${family} House, a children’s home`;
  if (kind === 'supported') return `Supported flat at ${family} Court`;
  return kind === 'kinship' ? `With ${carer}, a relative` : `The ${family}s, foster carers`;
}

function siblingHome(record: LifeRecord): { id: string; name: string; time: TimeWithCarer } | null {
  const { life, ties } = record;
  for (const sibling of life.siblings) {
    const known = ties.find((tie) => tie.name === `${sibling.member.given} ${sibling.family.surname}`);
    const time = known === undefined ? undefined : currentHome(sibling.periods, life.today);
    const apart = time !== undefined && time.home !== homeOn(life, life.today)?.home;
    if (known !== undefined && apart && time.home.kind === 'foster')
      return { id: known.id, name: sibling.member.given, time };
  }
  return null;
}

function currentHome(periods: Life['person']['periods'], today: CivilDate): TimeWithCarer | undefined {
  const period = periods.find((one) => one.from <= today && one.to === null);
  const spell = period?.spells[period.spells.length - 1];
  if (spell === undefined) return undefined;
  return { home: spell.home, place: spell.place, point: spell.point, from: spell.from, to: null, rec: '' };
}
