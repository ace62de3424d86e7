import type { MomentKind, PublishedFigures, PublishedShare, ServiceFigures, ThenAndNow } from '#libs/domain/journey';
import { dayInWords } from '#libs/domain/kernel';

const MOMENTS: Readonly<Record<MomentKind, string>> = {
  'birthday-16': 'At 16',
  'birthday-17': 'At 17',
  'birthday-18': 'At 18',
  'after-a-move': '90 days after a move',
};
const NAME_WIDTH = 34;
const WIDTH = 12;
const COLUMNS = ['all', 'two or more', 'fewer', 'not known', 'rate'] as const;
const HEAD = `${''.padEnd(NAME_WIDTH)}${COLUMNS.map((name) => name.padStart(WIDTH)).join('')}`;

/** The figures of a service as text, with whom a later record has moved. */
export function twoRelationshipsInWords(figures: ServiceFigures): string {
  const changed = figures.moments.flatMap(({ kind, list }) =>
    list.filter(({ differs }) => differs.length > 0).map((one) => ({ kind, one })),
  );
  return [
    ...table({ ...figures, onTheDay: figures.onTheDay.share }),
    ...(changed.length === 0 ? [] : ['', 'What was recorded later changes:']),
    ...changed.flatMap(({ kind, one }) => difference(MOMENTS[kind], one)),
  ].join('\n');
}

/** The figures as they may be shared. */
export const publishedInWords = (figures: PublishedFigures): string =>
  [...table(figures), '', 'c: not shown, because a number in the row is under 5'].join('\n');

const table = ({ on, onTheDay, moments }: PublishedFigures): readonly string[] => [
  'Young people with two or more loving and lasting relationships',
  '',
  HEAD,
  row(`Looked after on ${dayInWords(on)}`, onTheDay),
  ...moments.flatMap(({ kind, then, now }) => [
    row(`${MOMENTS[kind]}, as known then`, then),
    row(`${MOMENTS[kind]}, as known now`, now),
  ]),
];

const row = (name: string, share: PublishedShare): string => {
  const rate = share.suppressed ? 'suppressed' : share.rate === null ? '-' : `${(100 * share.rate).toFixed(1)} %`;
  const numbers = [share.total, share.twoOrMore, share.fewer, share.notKnown].map((number) => number ?? 'c');
  return `${name.padEnd(NAME_WIDTH)}${[...numbers, rate].map((cell) => String(cell).padStart(WIDTH)).join('')}`;
};

const difference = (
  moment: string,
  { localId, then, now, day, differs }: ThenAndNow & { readonly localId: string | null },
): readonly string[] => [
  `  ${localId ?? 'no identifier'}, ${moment.toLowerCase()} (${dayInWords(day)}): ${then.result} then, ${now.result} now`,
  ...differs.flatMap((person) => [
    `    ${person.name}: ${words(person.then)} then, ${words(person.now)} now`,
    ...person.learntLater.map((learnt) => `      recorded ${dayInWords(learnt.recordedOn)}: ${learnt.words}`),
  ]),
];

const words = (code: string): string => code.replaceAll('-', ' ');
