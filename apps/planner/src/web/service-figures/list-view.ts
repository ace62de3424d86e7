import type {
  HowMany,
  NamedPerson,
  OnTheList,
  PersonDiffers,
  ServiceFigures,
  ThenAndNow,
  TwoRelationships,
} from '#libs/domain/journey';
import { dayWords } from '#libs/web-kit';
import { paths } from '../../paths';
import { howManyInWords, STOOD_IN_WORDS } from '../views/words';
import type { Figure, Question, SharePart } from './two-relationships-view';

/** What a list behind a number is asked for. */
export interface ListAsked {
  readonly figure: Figure;
  readonly known: 'then' | 'now';
  /** Which part of the share; all of it when left out. */
  readonly part: SharePart | undefined;
  readonly question: Question;
}

const PART_OF = (result: HowMany): SharePart =>
  result === 'unknown' ? 'not-known' : result === '2 or more' ? 'two-or-more' : 'fewer';

/** Everybody behind a number, with who is counted, what is missing, and why a later record says otherwise. */
export function listBehind(figures: ServiceFigures, asked: ListAsked): readonly object[] {
  const { figure, known, part } = asked;
  const fits = ({ result }: TwoRelationships): boolean => part === undefined || PART_OF(result) === part;
  if (figure === 'today') return figures.onTheDay.list.filter(fits).map((one) => rowOf(one, one, asked));
  const list = figures.moments.find(({ kind }) => kind === figure)?.list ?? [];
  return list.filter((one) => fits(one[known])).map((one) => ({ ...rowOf(one, one[known], asked), ...whenOf(one) }));
}

function rowOf(who: OnTheList<unknown>, two: TwoRelationships, { figure, known, question }: ListAsked): object {
  const asItWasOn = figure === 'today' ? question['asItWasOn'] : two.on;
  const asKnownAt = figure !== 'today' && known === 'then' ? two.on : question['asKnownAt'];
  return {
    name: who.name,
    localId: who.localId,
    href: paths.people.inTheirWords({ youngPersonId: who.youngPersonId }, { asKnownAt, asItWasOn }),
    howMany: howManyInWords(two),
    counted: two.named.filter(({ counts }) => counts === 'yes').map(personInWords),
    nobody: two.unknownBecause === 'never-asked' ? 'Not asked' : 'Nobody',
    notCounted: two.named.filter(({ counts }) => counts !== 'yes').map(personInWords),
  };
}

const personInWords = ({ name, role, why, saidBy }: NamedPerson): string =>
  [`${name} (${role}${saidBy === 'advocate' ? ', said by an advocate' : ''})`, ...(why === null ? [] : [why])].join(
    ': ',
  );

const whenOf = ({ day, movedOn, then, now, differs }: ThenAndNow): object => ({
  when: movedOn === null ? dayWords(day) : `${dayWords(day)}, after the move on ${dayWords(movedOn)}`,
  changed: differs.length === 0 ? undefined : { then: howManyInWords(then), now: howManyInWords(now) },
  differs: differs.map(differenceInWords),
});

const differenceInWords = ({ name, then, now, learntLater }: PersonDiffers): object => ({
  words: `${name}: ${STOOD_IN_WORDS[then]} then, ${STOOD_IN_WORDS[now]} now`,
  learnt: learntLater.map(({ words, recordedOn }) => `${words}, recorded ${dayWords(recordedOn)}`),
});
