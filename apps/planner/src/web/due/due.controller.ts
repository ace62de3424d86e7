import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { addDays, addMonths, civilDate } from '#libs/domain/kernel';
import type { Clock } from '#libs/ports';
import { DUTY_SHOWS, type DutyRow, type DutyShow, type ReadQueries } from '#libs/read-store';
import { pageNumber, pageShown, pluralise } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { paths } from '../../paths';
import { CLOCK, LISTS } from '../../tokens';
import { Download } from '../../view/download';
import { page, type Page } from '../../view/page';
import { roleInWords } from '../../view/words';
import { monthAsked, monthGrid, type InMonth } from '../dates/month-grid';
import { calendarOf } from './calendar';
import { DUTY_ROLES, dueAsked, type DueAsked } from './due-asked';

type Asked = Readonly<Record<string, unknown>>;

/** The most a month shows, and a calendar holds: a worker has a few dozen young people. */
const MONTH_MAX = 1_000;
/** How far a calendar reaches back and ahead, days. */
const CALENDAR_BACK = 90;
const CALENDAR_AHEAD = 366;

const SHOW_WORDS: Readonly<Record<DutyShow, { readonly text: string; readonly nothing: string }>> = {
  overdue: { text: 'Overdue', nothing: 'Nothing is overdue.' },
  soon: { text: 'In the next 4 weeks', nothing: 'Nothing is due in the next 4 weeks.' },
  later: { text: 'Later', nothing: 'Nothing is due later.' },
  'no-day': { text: 'Without a day', nothing: 'Every duty has a day.' },
  waived: { text: 'Waived for now', nothing: 'Nothing is waived.' },
};

/** What is due across young people, by whoever's duty it is: a list, a month, and a file for one's own calendar. */
@Controller()
export class DueController {
  constructor(
    @Inject(LISTS) private readonly lists: ReadQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.due.list.pattern)
  @Access({ action: 'view-list', subject: 'none' })
  async list(@Req() request: FastifyRequest, @Query() query: Asked): Promise<Page> {
    const today = this.clock.today();
    const asked = dueAsked(request, query, today);
    const counts = await this.lists.dutyCounts({ ...asked, today });
    const found = await this.lists.dutiesFor({ ...asked, today, page: pageNumber(textOf(query['page'])) });
    const list = pageShown(found.rows.map(rowOf), found.total, found.page, (number) =>
      paths.due.list({}, { ...asked.question, page: number }),
    );
    const kinds = DUTY_SHOWS.map((show) => ({
      text: SHOW_WORDS[show].text,
      count: counts[show],
      href: paths.due.list({}, { ...asked.question, show }),
      current: show === asked.show,
    }));
    return page('web/due/list.njk', { ...common(asked), list, kinds, nothing: SHOW_WORDS[asked.show].nothing });
  }

  @Get(paths.due.month.pattern)
  @Access({ action: 'view-list', subject: 'none' })
  async month(@Req() request: FastifyRequest, @Query() query: Asked): Promise<Page> {
    const today = this.clock.today();
    const asked = dueAsked(request, query, today);
    const month = monthAsked(query, civilDate(today));
    const to = addDays(addMonths(month, 1), -1);
    const rows = await this.lists.dutiesBetween({ ...asked, today, from: month, to, limit: MONTH_MAX });
    const hrefFor = (text: string): string => paths.due.month({}, { ...asked.question, month: text });
    const grid = monthGrid(rows.flatMap(inMonth), { month, today: civilDate(today), hrefFor });
    return page('web/due/month.njk', { ...common(asked), title: 'Dates, month by month', month: grid });
  }

  @Get(paths.due.calendar.pattern)
  @Access({ action: 'view-list', subject: 'none' })
  async calendar(@Req() request: FastifyRequest, @Query() query: Asked): Promise<Download> {
    const today = civilDate(this.clock.today());
    const asked = dueAsked(request, query, today);
    const [from, to] = [addDays(today, -CALENDAR_BACK), addDays(today, CALENDAR_AHEAD)];
    const rows = await this.lists.dutiesBetween({ ...asked, today, from, to, limit: MONTH_MAX });
    const origin = `${request.protocol}://${request.host}`;
    const file = calendarOf(rows, ({ youngPersonId }) => `${origin}${paths.dates.show({ youngPersonId })}`);
    return new Download(Buffer.from(file, 'utf8'), 'text/calendar', 'throughline-dates.ics');
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const common = ({ question, role, worker, scope }: DueAsked) => ({
  title: 'Dates',
  area: 'due' as const,
  worker,
  mayChooseWorker: scope === 'all' || worker !== undefined,
  show: question['show'],
  roles: DUTY_ROLES.map((value) => ({ value, text: roleInWords(value), selected: value === role })),
  listHref: paths.due.list({}, question),
  monthHref: paths.due.month({}, question),
  calendarHref: paths.due.calendar({}, { role: question['role'], worker: question['worker'] }),
});

const lateInWords = (days: number | null): string => {
  if (days === null) return '';
  if (days === 0) return 'today';
  return days < 0 ? `${pluralise(-days, 'day')} late` : `in ${pluralise(days, 'day')}`;
};

const rowOf = (row: DutyRow): object => ({
  ...row,
  role: roleInWords(row.role),
  days: lateInWords(row.days),
  late: row.days !== null && row.days < 0,
  href: paths.dates.show({ youngPersonId: row.youngPersonId }),
  personHref: paths.case.show({ youngPersonId: row.youngPersonId }),
});

function inMonth(row: DutyRow): readonly InMonth[] {
  if (row.due === null) return [];
  const isLate = row.days !== null && row.days < 0;
  const tag = isLate ? ({ text: 'Overdue', colour: 'red' } as const) : ({ text: 'Due', colour: 'blue' } as const);
  const href = paths.dates.show({ youngPersonId: row.youngPersonId });
  return [{ on: civilDate(row.due), what: row.what, of: row.name, href, tag }];
}
