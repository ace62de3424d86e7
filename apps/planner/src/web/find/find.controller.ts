import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '#libs/ports';
import type { ReadQueries, YoungPersonFound } from '#libs/read-store';
import { defineForm, openForm, text, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { scopeFor } from '../../access/scope-for';
import { paths } from '../../paths';
import { CLOCK, LISTS } from '../../tokens';
import { page, type Page } from '../../view/page';
import { ageInWords } from '../young-people/young-person-row';

const FOUND_MAX = 50;
const findForm = defineForm(
  { name: text({ required: 'Enter a name or a local identifier', max: 80 }) },
  { records: false },
);

@Controller()
export class FindController {
  constructor(
    @Inject(LISTS) private readonly lists: ReadQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.find.pattern)
  @Access({ action: 'view-list', subject: 'none' })
  show(): Page {
    return this.page(openForm({ commandId: '' }), undefined);
  }

  /** Sent, not put in the address: what is looked for is a name. */
  @Post(paths.find.pattern)
  @HttpCode(200)
  @Access({ action: 'view-list', subject: 'none' })
  async find(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page> {
    const read = findForm.read(body);
    if (read.kind === 'wrong') return this.page(read.form, undefined, 400);
    const scope = scopeFor(request, this.clock.today());
    const found = await this.lists.findYoungPerson(read.input.name, { scope, limit: FOUND_MAX });
    return this.page(read.form, found);
  }

  private page(form: FormState, found: readonly YoungPersonFound[] | undefined, status = 200): Page {
    const today = this.clock.today();
    const results = found?.map((one) => ({
      ...one,
      href: paths.case.show({ youngPersonId: one.youngPersonId }),
      age: ageInWords(one.dateOfBirth, today),
      why: one.match === 'text' ? 'The name or identifier matches' : 'The name sounds alike',
    }));
    const more = (results?.length ?? 0) >= FOUND_MAX;
    return page('web/find/find.njk', { title: 'Find a young person', area: 'find', form, results, more }, status);
  }
}
