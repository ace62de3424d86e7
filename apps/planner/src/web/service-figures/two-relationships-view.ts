import { MOMENT_KINDS, type MomentKind, type ServiceFigures, type Share } from '#libs/domain/journey';
import { londonDay } from '#libs/domain/kernel';
import { dayWords } from '#libs/web-kit';
import { paths } from '../../paths';
import { MOMENT_IN_WORDS } from '../views/words';

/** Which figure is asked about: today's, or that of a kind of moment. */
export const FIGURES = ['today', ...MOMENT_KINDS] as const;
export type Figure = (typeof FIGURES)[number];

/** The parts of a share that open a list. */
export const PARTS = ['two-or-more', 'fewer', 'not-known'] as const;
export type SharePart = (typeof PARTS)[number];
export const PART_IN_WORDS: Readonly<Record<SharePart, string>> = {
  'two-or-more': 'two or more',
  fewer: 'fewer than two',
  'not-known': 'not known',
};

/** The moment in the address, carried by every link of the page. */
export type Question = Readonly<Record<string, string | undefined>>;

export const figureInWords = (figure: Figure, { on }: Pick<ServiceFigures, 'on'>): string =>
  figure === 'today' ? `Looked after on ${dayWords(on)}` : MOMENT_IN_WORDS[figure];

interface Row {
  readonly what: string;
  readonly known: string;
  readonly share: Share;
}

/** One row for today, and two for each kind of moment: as known then, and as known now. */
export function rowsOf(figures: ServiceFigures, question: Question): readonly object[] {
  const { asKnownAt } = question;
  const now = asKnownAt === undefined ? 'Now' : `By ${dayWords(londonDay(asKnownAt))}`;
  const row = (figure: Figure, known: 'then' | 'now' | undefined, share: Share): object => ({
    ...inRow({ what: figureInWords(figure, figures), known: known === 'then' ? 'Then' : now, share }),
    cells: cellsOf(figure, share, { ...question, known }),
  });
  const moment = ({ kind, then, now }: ServiceFigures['moments'][number]): readonly object[] => [
    row(kind, 'then', then),
    row(kind, 'now', now),
  ];
  return [row('today', undefined, figures.onTheDay.share), ...figures.moments.flatMap(moment)];
}

const inRow = ({ what, known, share }: Row): object => ({ what, known, rate: rateInWords(share) });

/** A rate in words. A number under 5 is never made into a rate; and where nobody was asked there is none. */
function rateInWords({ rate, suppressed }: Share): string {
  if (suppressed) return 'Held back: a number under 5';
  return rate === null ? 'None: nobody is known' : `${(100 * rate).toFixed(1)}%`;
}

const cellsOf = (moment: MomentKind | 'today', share: Share, question: Question): readonly object[] => {
  const counts = { 'two-or-more': share.twoOrMore, fewer: share.fewer, 'not-known': share.notKnown };
  return PARTS.map((part) => ({
    label: PART_IN_WORDS[part],
    count: counts[part],
    href: paths.twoRelationships({ moment }, { ...question, part }),
  }));
};
