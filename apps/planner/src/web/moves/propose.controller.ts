import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import { defineForm, optionalDay, optionalText, text, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';

const FREE_TEXT_MAX = 4_000;

const proposeForm = defineForm({
  why: text({ required: 'Say why a move is being thought about', max: FREE_TEXT_MAX }),
  neededBy: optionalDay,
  wishes: optionalText({ max: FREE_TEXT_MAX }),
  noWishesReason: optionalText({ max: 120 }),
});

/** A move begins here: why, by when, and what the young person wants. Staying where they are is an option from the start. */
@Controller()
export class ProposeMoveController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.moves.propose.pattern)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    return this.page(opened, this.recording.open(opened, 'ProposeMove'));
  }

  @Post(paths.moves.propose.pattern)
  @HttpCode(200)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const opened = await this.cases.open(request);
    const read = proposeForm.read(body);
    if (read.kind === 'wrong') return this.page(opened, read.form, 400);
    const transitionId = stableUuid(read.form.commandId, 'transition');
    const options = [stayingOption(opened, stableUuid(read.form.commandId, 'staying'))];
    return this.recording.record({
      request,
      opened,
      command: 'ProposeMove',
      form: read.form,
      input: { ...read.input, transitionId, options },
      fields: { neededBy: 'neededBy-day' },
      again: (form, status) => this.page(opened, form, status),
      done: () =>
        redirect(
          paths.moves.addOption({ youngPersonId: opened.youngPersonId, transitionId }),
          'Recorded: a move is being planned. Staying where they are is the first option; now add another.',
        ),
    });
  }

  private page(opened: OpenedCase, form: FormState, status = 200): Page {
    const data = { title: 'Propose a move', section: 'moves', form } as const;
    return this.cases.page('web/moves/propose.njk', opened, data, status);
  }
}

/** Staying where they are, with support, as far as the home is on record. */
function stayingOption({ answer: { view } }: OpenedCase, optionId: string): Readonly<Record<string, unknown>> {
  const { home } = view;
  const base = {
    optionId,
    label: 'Stay where they are, with support',
    stay: true,
    sameCarer: 'yes',
    school: 'kept',
    planned: 'yes',
  };
  if (home.kind !== 'in-care') return base;
  return { ...base, place: home.place, provider: home.provider, postcode: home.postcode };
}
