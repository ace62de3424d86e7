import {
  compareCloseness,
  ringMovements,
  type ClosenessCompared,
  type Description,
  type RingMovement,
  type ViewOf,
} from '#libs/domain/relationships';
import { hasBegunBy } from '#libs/domain/kernel';
import { evidenceFor } from '#libs/domain/journey';
import { pluralise, vagueWords } from '#libs/web-kit';
import { paths } from '../../paths';
import type { OpenedPerson } from '../people/open-people';
import type { PersonSection } from '../people/show/section';
import { ringInWords } from '../people/words';
import { evidenceOf } from './evidence-view';
import { ANSWER_IN_WORDS, QUALITY_IN_WORDS, WISH_IN_WORDS } from './words';

/** What the young person says of somebody, beside a worker's view; both dated, the difference said, nothing averaged. */
export const ownViewSection: PersonSection = {
  template: 'web/views/own-view.section.njk',
  listed: { id: 'own-view', text: 'In their own words' },
  shows: (at) => ({
    views: [closenessIn(at), qualityIn(at)],
    differences: [closenessDiffers(at), qualityDiffers(at)].filter((words) => words !== null),
    firstWords: at.person.ownWords,
    wish: wishIn(at),
    earlierWishes: earlierWishes(at),
    loving: lovingIn(at),
    movements: ringMovements(at.relationship, at.opened.answer.day).map(movementInWords).reverse(),
    doing: doingOf(at),
  }),
};

interface Given {
  readonly text: string;
  readonly when?: string;
  readonly words?: string | null;
}
interface View {
  readonly what: string;
  readonly own: Given;
  readonly worker: Given;
}

const NOT_ASKED: Given = { text: 'Not asked yet' };
const NOT_GIVEN: Given = { text: 'Not given' };

function closenessIn({ person, relationship, opened }: OpenedPerson): View {
  const last = (view: ViewOf, ring: number | null): Given | undefined => {
    const placed = ringMovements(relationship, opened.answer.day).findLast((one) => one.view === view);
    return placed === undefined ? undefined : { text: ringInWords(ring, ''), when: vagueWords(placed.when) };
  };
  return {
    what: 'How close',
    own: last('young-person', person.ring) ?? NOT_ASKED,
    worker: last('worker', person.workerRing) ?? NOT_GIVEN,
  };
}

function qualityIn({ person: { descriptions } }: OpenedPerson): View {
  const given = (said: Description | null): Given | undefined =>
    said === null
      ? undefined
      : { text: QUALITY_IN_WORDS[said.quality], when: vagueWords(said.from), words: said.words };
  return {
    what: 'What it is like',
    own: given(descriptions.own) ?? NOT_ASKED,
    worker: given(descriptions.worker) ?? NOT_GIVEN,
  };
}

const STANDS = 'Both stand, and neither changes the other.';

function closenessDiffers({ person, opened }: OpenedPerson): string | null {
  const compared: ClosenessCompared = compareCloseness(person.ring, person.workerRing);
  if (compared.kind === 'not-both-given') return null;
  if (compared.kind === 'same') return 'Both views place them in the same ring.';
  const { name } = opened.answer.view.who;
  const [closer, other] = compared.closer === 'young-person' ? [name, 'the worker'] : ['The worker', name];
  return `${closer} places them ${pluralise(compared.rings, 'ring')} closer than ${other} does. ${STANDS}`;
}

function qualityDiffers({ person: { descriptions }, opened }: OpenedPerson): string | null {
  const { own, worker } = descriptions;
  if (own === null || worker === null || own.quality === worker.quality) return null;
  const [mine, theirs] = [QUALITY_IN_WORDS[own.quality], QUALITY_IN_WORDS[worker.quality]];
  return `${opened.answer.view.who.name} says: ${mine.toLowerCase()}. The worker says: ${theirs.toLowerCase()}. ${STANDS}`;
}

type Wish = NonNullable<OpenedPerson['person']['wish']>;
const wishShown = ({ wish, words, from, saidBy }: Wish): object => ({
  text: WISH_IN_WORDS[wish],
  words,
  when: vagueWords(from),
  byAdvocate: saidBy === 'advocate',
});

const wishIn = ({ person: { wish } }: OpenedPerson): object | null => (wish === null ? null : wishShown(wish));

const earlierWishes = ({ person, relationship, opened }: OpenedPerson): readonly object[] =>
  relationship.wishes
    .filter(
      ({ from, wishId }) => wishId !== person.wish?.wishId && (from === null || hasBegunBy(from, opened.answer.day)),
    )
    .map(wishShown)
    .reverse();

function lovingIn({ person, opened }: OpenedPerson): object | null {
  const said = person.lovingAndLasting;
  if (said === null) return null;
  const { journey, day } = opened.answer;
  const evidence =
    said.answer === 'yes' ? evidenceOf({ evidence: evidenceFor(person, said, { journey, on: day }) }) : [];
  return {
    text: ANSWER_IN_WORDS[said.answer],
    words: said.words,
    when: vagueWords(said.from),
    byAdvocate: said.saidBy === 'advocate',
    evidence,
  };
}

function movementInWords({ from, to, when, view }: RingMovement): string {
  const moved = from === null ? `Placed in ring ${to}` : `Moved from ring ${from} to ring ${to}`;
  return `${moved}, ${vagueWords(when)}, ${view === 'young-person' ? 'the young person’s own view' : 'a worker’s view'}`;
}

const DOING = [
  ['ring', 'Place how close they are'],
  ['describe', 'Record what it is like'],
  ['wish', 'Record what they want'],
  ['loving', 'Record whether it is loving and lasting'],
] as const;

const doingOf = ({ opened, named }: OpenedPerson): readonly object[] =>
  opened.may('edit-relationships')
    ? DOING.map(([change, text]) => ({ text, href: paths.people.change({ ...named, change }) }))
    : [];
