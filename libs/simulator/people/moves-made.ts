import { addDays, onDay, type CivilDate } from '#libs/domain/kernel';
import { lastDayOf, collectionYearOf } from '../collection-year';
import type { Action, Spell } from '../types';
import { ageAt, homeOn, type Life, type TimeWithCarer } from './life';
import { staying, VIEWS, type Asked } from './moves';
import { bringsOf, protectionsFor, type DraftOption } from './options';
import { actionOf, inOrder, type LifeRecord } from './record';

/** Moves of the last months that were planned in the product: the most of them, and how long ago, in days. */
const MOVES_MADE = 10;
const LONGEST_AGO = 200;
const SHORTEST_AGO = 17;

const WHY: Readonly<Record<string, string>> = {
  CARPL: 'The plan is for a home where they can stay.',
  CLOSE: 'The home is closing.',
  CREQB: 'The carers have said that they cannot go on, after a hard spring.',
  CREQO: 'The carers have said that they cannot go on, for reasons of their own.',
  CHILD: 'The young person has asked to live somewhere else.',
};
const CAME_ALONG: readonly string[] = [
  'The photo album, the bike and two boxes. The rest follows on Saturday.',
  'Everything they own, in suitcases, and the cat’s blanket.',
  'School things, the guitar, and the picture from the kitchen wall.',
];

/**
 * Moves of the last months as they were planned, approved and made, for some of those who really moved: what was promised
 * then can be held against the contact that happened since. Not for those of whom a move is being planned now.
 */
export function movesMade(records: readonly LifeRecord[], planned: readonly Action[]): Action[] {
  const busy = new Set(planned.map(({ localId }) => localId));
  const moved = records.filter(({ life }) => !busy.has(life.person.localId)).flatMap((record) => madeIn(record) ?? []);
  return inOrder(moved.slice(0, MOVES_MADE).flatMap(madeMove));
}

interface Made {
  readonly record: LifeRecord;
  readonly to: Spell;
  readonly left: TimeWithCarer;
  readonly proposedOn: CivilDate;
}

/** The last change of carers, when the home that was left is in a return that has been read, and nothing followed. */
function madeIn(record: LifeRecord): Made | undefined {
  const { life } = record;
  const [from, to] = lastTwo(life);
  if (from === undefined || to === undefined || !isRecent(life, to)) return undefined;
  const left = homeOn(life, addDays(to.from, -1));
  const proposedOn = addDays(to.from, -life.random.fork('move-made').int(18, 32));
  if (left === null || !isInAReturn(life, from) || proposedOn <= life.opened) return undefined;
  return { record, to, left, proposedOn };
}

const isInAReturn = ({ today }: Life, { from }: Spell): boolean =>
  from <= lastDayOf(collectionYearOf(today) - 1, today);

const lastTwo = ({ person }: Life): readonly Spell[] => person.periods.at(-1)?.spells.slice(-2) ?? [];

function isRecent(life: Life, { from, place, sameCarer }: Spell): boolean {
  const recent = from >= addDays(life.today, -LONGEST_AGO) && from <= addDays(life.today, -SHORTEST_AGO);
  return recent && !sameCarer && !/^[AP]/.test(place) && ageAt(life, from) >= 5 && homeOn(life, life.today) !== null;
}

function madeMove({ record, to, left, proposedOn: on }: Made): Action[] {
  const life = { ...record.life, random: record.life.random.fork('move-made-texts') };
  const { random } = life;
  const [transitionId, manager] = [random.uuid(), life.staff.workingOn('team-manager', on, random)];
  const by: Asked = (day, command, input) => actionOf(life, { on: day, command, input });
  const options = [staying({ ...record, life }, left), optionOf({ ...record, life }, to, on)];
  const optionId = options[1]?.optionId ?? '';
  const reasonPastRed = 'Nobody nearer has a place. What protects each of them is agreed and has a first day.';
  return [
    by(on, 'ProposeMove', {
      transitionId, why: WHY[to.because] ?? 'Another home is needed.', neededBy: to.from,
      wishes: random.pick(WISHES), noWishesReason: null, options, occurred: onDay(on),
    }),
    ...VIEWS.map(([whose, view]) =>
      by(addDays(on, 4), 'RecordMoveView', { transitionId, viewId: random.uuid(), whose, view }),
    ),
    by(addDays(on, 6), 'SubmitMove', {
      transitionId, optionId, reasonNotFirst: 'Staying is not possible, and this home can begin when it is needed.',
    }),
    actionOf(life, { on: addDays(on, 9), command: 'ApproveMove', input: { transitionId, reasonPastRed } }, {
      id: manager.ref, role: 'team-manager',
    }),
    by(to.from, 'RecordMoveHappened', {
      transitionId, on: to.from, reasonPlaceChange: to.because === '' ? 'OTHER' : to.because, homeName: to.home.name,
      asPlanned: 'yes', whoWasThere: 'Their social worker, and whoever cares for them now', cameAlong: random.pick(CAME_ALONG),
    }),
  ]; // prettier-ignore
}

const WISHES: readonly string[] = [
  'I want to go on seeing everybody on my map.',
  'Not too far. I want to get to school by bus.',
  'I want to meet them before I move in.',
];

function optionOf(record: LifeRecord, to: Spell, on: CivilDate): DraftOption {
  const { random, map } = record.life;
  const carer = to.home.carers[0] ?? record.life.newName('F');
  return {
    optionId: random.uuid(), label: to.home.name, stay: false, place: to.place, provider: to.provider.code,
    postcode: to.point.postcode, startsOn: to.from, sameCarer: 'no', school: ageAt(record.life, on) > 16 ? 'none' : 'kept',
    area: map.nearnessOf(to.point.postcode), planned: 'yes', noticeHours: null, livesThere: [],
    brings: bringsOf(to.home.kind, carer), protections: protectionsFor(record, 0.9, { knownBefore: on, from: to.from }),
    homeHelps: random.pick(['yes', 'yes', 'unknown']), supports: [],
  }; // prettier-ignore
}
