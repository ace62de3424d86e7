import type { CaseloadQuery, DutyShow, HomesQuery, LeftOut, ReadQueries, Scope } from '#libs/read-store';
import { CASELOAD_SORTS, DUTY_SHOWS, HOME_SORTS } from '#libs/read-store';
import { inventedId } from '#libs/testing/history';
import { ODD_NAMES } from './odd-authority';

const TODAYS = ['2024-02-29', '2026-03-31', '2031-01-01'];
const SCOPES: readonly Scope[] = [
  'all',
  { workerRef: 'W1' },
  { workerRef: 'W2', role: 'social-worker', on: '2021-06-01' },
  { workerRef: "W'; drop table x --" },
];
const SEARCHES = [
  ...ODD_NAMES,
  ...[
    '',
    '   ',
    'exa',
    'KIT',
    'kit 1',
    "'",
    '\\',
    '%%',
    '__',
    'LA-00007',
    'catherine',
    'a\0b',
    '\uD800',
    'x'.repeat(500),
  ],
];
const LEFT_OUT: readonly LeftOut[] = [
  { hidden: [], unnamed: [], unexplained: [] },
  { hidden: ['no-contact'], unnamed: ['supervised-only', 'safety'], unexplained: ['limited'] },
];
const PAGES: readonly Pick<CaseloadQuery, 'page' | 'pageSize'>[] = [
  {}, { page: 2, pageSize: 7 }, { page: -3, pageSize: 0 }, { page: 1e300, pageSize: 1e9 }, { page: Number.NaN, pageSize: 3.9 },
]; // prettier-ignore
const IDS = [1, 7, 60, 61, 62, 64, 66, 67, 99_999].map(inventedId);

/** A question with what is asked, in words for a failing test, and how to ask it. */
export interface Question {
  readonly of: keyof ReadQueries;
  readonly asked: readonly unknown[];
  readonly ask: (lists: ReadQueries) => Promise<unknown>;
}

function asking<Name extends keyof ReadQueries>(of: Name, all: readonly Parameters<ReadQueries[Name]>[]): Question[] {
  return all.map((asked) => ({
    of,
    asked,
    ask: (lists) => (lists[of] as (...given: readonly unknown[]) => Promise<unknown>)(...asked),
  }));
}

const both = [false, true];
const caseloads = (): CaseloadQuery[] => [
  ...CASELOAD_SORTS.flatMap((sort) =>
    both.flatMap((descending) => PAGES.map((page) => ({ scope: 'all' as const, sort, descending, ...page }))),
  ),
  ...SCOPES.flatMap((scope) => LEFT_OUT.map((leftOut) => ({ scope, leftOut, pageSize: 200 }))),
  ...SEARCHES.map((search) => ({ scope: 'all' as const, search, pageSize: 200 })),
  ...(['eligible', 'relevant', 'former-relevant', 'qualifying', 'unknown', 'none'] as const).flatMap((only) =>
    TODAYS.map((on) => ({ scope: 'all' as const, pageSize: 200, leavingCare: { on, only, qualifyingUntilAge: 21 } })),
  ),
];

const homes = (): HomesQuery[] => [
  ...HOME_SORTS.flatMap((sort) => both.flatMap((descending) => PAGES.map((page) => ({ sort, descending, ...page })))),
  ...SEARCHES.map((search) => ({ search, pageSize: 200 })),
  ...ODD_NAMES.map((provider) => ({ provider, free: 'unknown' as const })),
  ...(['yes', 'no', 'unknown'] as const).flatMap((free) =>
    [0, 5, 17].map((age) => ({ free, age, places: ['U6', '%'] })),
  ),
  { area: 'inside' },
  { area: "'" },
  { places: [] },
];

const duties = DUTY_SHOWS.flatMap((show: DutyShow) =>
  TODAYS.flatMap((today) =>
    SCOPES.flatMap((scope) => [
      { scope, today, show, pageSize: 200 },
      { scope, today, show, role: 'social-worker' as const, page: 2, pageSize: 5 },
    ]),
  ),
);

const each = <T>(all: readonly T[]): [T][] => all.map((one) => [one]);
const onEachDay = <T extends object>(asked: T) =>
  TODAYS.flatMap((today) => SCOPES.map((scope) => ({ scope, today, ...asked })));
const work = [...onEachDay({}), ...onEachDay({ limit: 3, leftOut: LEFT_OUT[1]! })];
const localIds = [...SEARCHES, ...ODD_NAMES.map((name) => `odd ${name}`)];
const finding = SEARCHES.flatMap((search): Parameters<ReadQueries['findYoungPerson']>[] => [
  [search], [search, { limit: 2 }], [search, { scope: SCOPES[1]! }],
]); // prettier-ignore

/** Every question that can be asked of the lists, with a range of what can be asked, odd things among it. */
export const everyQuestion = (): readonly Question[] => [
  ...asking('caseloadFor', each(caseloads())),
  ...asking('myWork', each(work)),
  ...asking('findYoungPerson', finding),
  ...asking('byLocalId', each(localIds)),
  ...asking('registry', [[]]),
  ...asking('movesAwaitingDecision', [[], ...each(PAGES), ...each(SCOPES.map((scope) => ({ scope })))]),
  ...asking('movesFor', each(IDS)),
  ...asking('allocationsFor', each(IDS)),
  ...asking('stabilityTotals', [[]]),
  ...asking('homesFor', each(homes())),
  ...asking('openHomes', [[], ...each(SEARCHES.map((search) => ({ search })))]),
  ...asking('homeProviders', [[]]),
  ...asking('homeRegistry', [[]]),
  ...asking('bondsAskedOf', each(IDS)),
  ...asking('dutiesFor', each(duties)),
  ...asking('dutyCounts', each(onEachDay({}))),
  ...asking('dutiesBetween', each(onEachDay({ from: '2020-01-01', to: '2026-12-31', limit: 40 }))),
];
