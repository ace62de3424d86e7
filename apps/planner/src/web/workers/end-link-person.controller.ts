import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { linkPersonOn, type LinkPerson } from '#libs/domain/relationships';
import { defineForm, text, vagueDate, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { nameOfLink } from './link-view';

const endForm = defineForm({
  reason: text({ required: 'Say why they stopped', max: 400 }),
  on: vagueDate({ required: 'Enter when they stopped' }),
});

interface Ending {
  readonly opened: OpenedCase;
  readonly link: LinkPerson;
  readonly name: string;
}

/** The link person stops and nobody takes over: a gap, which shows until somebody does. */
@Controller()
export class EndLinkPersonController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.workers.endLinkPerson.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page | Redirect> {
    const ending = await this.open(request);
    if (!('link' in ending)) return ending;
    return this.page(ending, this.recording.open(ending.opened, 'EndLinkPerson'));
  }

  @Post(paths.workers.endLinkPerson.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const ending = await this.open(request);
    if (!('link' in ending)) return ending;
    const { opened, link, name } = ending;
    const read = endForm.read(body);
    if (read.kind === 'wrong') return this.page(ending, read.form, 400);
    return this.recording.record({
      request,
      opened,
      command: 'EndLinkPerson',
      form: read.form,
      input: { linkId: link.linkId, reason: read.input.reason, occurred: read.input.on },
      fields: { occurred: 'on-day', linkId: '' },
      again: (form, status) => this.page(ending, form, status),
      done: () =>
        redirect(
          paths.workers.list({ youngPersonId: opened.youngPersonId }),
          `Recorded: ${name} is no longer the link person. Nobody has taken over yet.`,
        ),
    });
  }

  /** Whoever is the link person; where nobody is, somebody else has just said so: back to the page that shows it. */
  private async open(request: FastifyRequest): Promise<Ending | Redirect> {
    const opened = await this.cases.open(request);
    const { relationships } = opened.answer.journey;
    const link = linkPersonOn(relationships, opened.answer.day);
    if (link === undefined) {
      return redirect(paths.workers.list({ youngPersonId: opened.youngPersonId }), 'Nobody is the link person now.');
    }
    return { opened, link, name: nameOfLink(relationships, link) };
  }

  private page({ opened, name }: Ending, form: FormState, status = 200): Page {
    const named = { youngPersonId: opened.youngPersonId };
    const data = {
      title: `${name} stops being the link person`,
      section: 'workers',
      form,
      mayChange: opened.may('edit-relationships'),
      action: paths.workers.endLinkPerson(named),
      nameHref: paths.workers.nameLinkPerson(named),
      backHref: paths.workers.list(named, opened.question),
    } as const;
    return this.cases.page('web/workers/end-link-person.njk', opened, data, status);
  }
}
