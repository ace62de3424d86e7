import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { rehearse, type Rehearsed } from '#libs/domain/journey';
import { addMonths, dayInWords, type CivilDate } from '#libs/domain/kernel';
import { DUTIES, dutyOf } from '#libs/domain/rulebook/duties';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { dayOrWhyNot, rehearsedInWords } from './words';

/** How far back somebody may look, in months: each day is worked out as it was known on that day, which takes its time. */
const SPANS = [
  [12, 'The last year'],
  [24, 'The last 2 years'],
  [36, 'The last 3 years'],
] as const;
type Span = (typeof SPANS)[number][0];
const FIRST_SPAN: Span = 12;
const NOT_IN_FORCE = DUTIES.find(({ status }) => status === 'not-yet-in-force')?.id ?? '';

/** What a rule would have asked of one young person, had it been in force: nothing is recorded, nothing is due by it. */
@Controller()
export class RehearsalController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.dates.rehearsal.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest, @Query() query: Readonly<Record<string, unknown>>): Promise<Page> {
    const opened = await this.cases.open(request);
    const { journey, day } = opened.answer;
    const rule = dutyOf(typeof query['rule'] === 'string' ? query['rule'] : '') ?? dutyOf(NOT_IN_FORCE);
    const span = SPANS.find(([months]) => String(months) === query['months'])?.[0] ?? FIRST_SPAN;
    const lines = rule === undefined ? [] : rehearse(journey, rule.id, addMonths(day, -span), day);
    return this.cases.page('web/dates/rehearsal.njk', opened, {
      title: 'Rehearse a rule',
      section: 'dates',
      rule,
      rules: DUTIES.map(({ id, what, status }) => ({
        id,
        what,
        isNew: status !== 'in-force',
        selected: id === rule?.id,
      })),
      spans: SPANS.map(([months, text]) => ({ months, text, selected: months === span })),
      from: dayInWords(addMonths(day, -span)),
      lines: lines.map((line, at) => lineOf(line, lines[at + 1]?.from ?? day)),
      action: paths.dates.rehearsal({ youngPersonId: opened.youngPersonId }),
      listHref: paths.dates.show({ youngPersonId: opened.youngPersonId }, opened.question),
    });
  }
}

const lineOf = ({ from, asked }: Rehearsed, until: CivilDate): object => ({
  from: dayInWords(from),
  until: dayInWords(until),
  asked: asked.map(({ what, due, sum, state }) => ({
    what,
    when: dayOrWhyNot(due),
    sum,
    state: rehearsedInWords(state),
  })),
});
