import { dayInWords, londonDay, onDay, type DomainEvent, type Recorded } from '../kernel';
import { WHOSE_IN_WORDS, type FirstContact, type PromisesEvent, type TransitionsEvent } from '../transitions';
import type { Described } from './described';

type DataOf<T extends TransitionsEvent['type']> = Extract<TransitionsEvent, { type: T }>['data'];
type Said = Pick<Described, 'words' | 'detail' | 'level'>;
/** Promises have words of their own (`describePromise`). */
type OnMoves = Exclude<TransitionsEvent, PromisesEvent>;
type Describers = { readonly [T in OnMoves['type']]: (data: DataOf<T>) => Said };

type About = Partial<Pick<DataOf<'MoveHappened'>, 'occurred' | 'firstContacts'>> & {
  readonly relationshipId?: string | null;
};

const major = (words: string, detail: string | null = null): Said => ({ level: 'major', words, detail });
const minor = (words: string, detail: string | null = null): Said => ({ level: 'minor', words, detail });

const plain = (code: string): string => code.replaceAll('-', ' ');

const DESCRIBERS: Describers = {
  MoveProposed: ({ why }) => major('A move is being thought about', why),
  MoveOptionAdded: ({ option }) => minor(`Option added: ${option.label}`),
  MoveOptionChanged: ({ option }) => minor(`Option changed: ${option.label}`),
  MoveOptionWithdrawn: ({ reason }) => minor('Option withdrawn', reason),
  MoveSubmitted: ({ reasonNotFirst }) => major('A move was put to a manager', reasonNotFirst),
  MoveApproved: ({ reasonPastRed }) => major('A move was approved', reasonPastRed),
  MoveRefused: ({ reason }) => major('A move was refused', reason),
  MoveSentBack: ({ reason }) => minor('A move was sent back', reason),
  MoveWithdrawn: ({ reason }) => minor('A move was withdrawn', reason),
  MovePurposeChanged: ({ why }) => minor('Why and by when of a move changed', why),
  MoveWishesRecorded: ({ wishes, noWishesReason }) =>
    major('What the young person wants of a move', wishes ?? noWishesReason),
  MoveViewRecorded: ({ whose, name, view, notSoughtReason }) =>
    minor(
      view === null
        ? `Not asked about a move: ${name ?? WHOSE_IN_WORDS[whose]}`
        : `What ${name ?? WHOSE_IN_WORDS[whose]} thinks of a move`,
      view ?? notSoughtReason,
    ),
  MoveTaskAdded: ({ what, who }) => minor(`To be prepared for a move: ${what}`, who),
  MoveTaskChanged: ({ what, who }) => minor(`To be prepared for a move, changed: ${what}`, who),
  MoveTaskDone: ({ note }) => minor('Something was prepared for a move', note),
  MoveTaskNotNeeded: ({ reason }) => minor('Something is not needed for a move', reason),
  MoveTaskReopened: ({ reason }) => minor('Something is to be prepared for a move after all', reason),
  MoveApprovalGiven: ({ kind, givenBy, givenAs }) =>
    major(`Approved for a move: ${plain(kind)}`, `${givenBy}, ${plain(givenAs)}`),
  MoveLegalStepTaken: ({ step, who }) => minor(`Done for a move, as the law asks: ${plain(step)}`, who),
  MoveLegalStepWithdrawn: ({ reason }) => minor('An approval or step for a move was recorded wrongly', reason),
  RankingWeightsChanged: ({ reason }) => minor('The options of a move were weighed otherwise', reason),
  RankingWeightsReset: ({ reason }) => minor('The options of a move are weighed by the rule set again', reason),
  AssessmentLineOverruled: ({ computed, group, reason }) =>
    minor(
      `Somebody judged a line of an assessment otherwise: ${plain(group)}, worked out as ${plain(computed)}`,
      reason,
    ),
  AssessmentLineOverruleWithdrawn: ({ reason }) => minor('What is worked out in an assessment stands again', reason),
  EmergencyMoveRecorded: ({ why }) => major('An emergency move, recorded afterwards', why),
  EmergencyProtectionsAgreed: ({ protections }) =>
    protections.length === 0
      ? minor('What was agreed after an emergency move, to protect a relationship, is taken back')
      : minor(
          'Agreed after an emergency move, to protect a relationship',
          [...new Set(protections.map(({ note }) => note))].join('; '),
        ),
  EmergencyMoveAssessed: ({ conclusion }) => major('The emergency move was assessed', conclusion),
  PlacementExtended: ({ until, reason }) => minor(`The home goes on until ${dayInWords(until)}`, reason),
  MoveHappened: (data) => major('The move that was approved happened', howItWent(data)),
};

/** The day of the move, in sentences: what nobody was asked is left out. */
function howItWent({ time, asPlanned, whoWasThere, cameAlong, firstContacts, note }: DataOf<'MoveHappened'>) {
  const said = [
    after('At', time),
    asPlanned && AS_PLANNED[asPlanned],
    after('Who was there:', whoWasThere),
    after('What came along:', cameAlong),
    firstContacts && firstContactsInWords(firstContacts),
    note,
  ].filter((one) => typeof one === 'string');
  return said.length === 0 ? null : said.join('. ');
}

const AS_PLANNED = { yes: 'It went as planned', no: 'It did not go as planned' } as const;
const after = (before: string, what: string | undefined): string | undefined => what && `${before} ${what}`;

const firstContactsInWords = (all: readonly FirstContact[]): string =>
  `First contact arranged with ${all.filter(({ on }) => on !== null).length} of ${all.length} promised it`;

/** Whom an event about a move is about, where it is about people one by one. */
const peopleIn = ({ relationshipId, firstContacts = [] }: About): readonly string[] =>
  typeof relationshipId === 'string' ? [relationshipId] : firstContacts.map((one) => one.relationshipId);

/** What an event about a move says; undefined for any other. A decision occurred on the day on which it was recorded. */
export function describeMove(event: Recorded<DomainEvent>): Described | undefined {
  const describer = (DESCRIBERS as Readonly<Record<string, ((data: never) => Said) | undefined>>)[event.type];
  if (describer === undefined) return undefined;
  const data = event.data as About;
  const occurred = data.occurred ?? onDay(londonDay(event.meta.recordedAt));
  return { context: 'moves', ...describer(event.data as never), occurred, relationshipIds: peopleIn(data) };
}
