import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Allocation } from '#libs/domain/relationships';
import { defineForm, oneOf, optionalText, vagueDate, type FormState, type TypedValue } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { knownChoices } from './words';

const KNOWN = ['yes', 'no', 'unknown'] as const;
const handoverForm = defineForm({
  goodbye: oneOf(KNOWN, { required: 'Choose whether they said goodbye' }),
  metTogether: oneOf(KNOWN, { required: 'Choose whether they met the next worker together' }),
  letter: oneOf(KNOWN, { required: 'Choose whether there was a letter' }),
  words: optionalText({ max: 4_000 }),
  on: vagueDate({ required: 'Enter when it was handed over' }),
});

interface Left {
  readonly opened: OpenedCase;
  readonly allocation: Allocation;
}

/** How a worker who left handed over: the goodbye, the meeting with the next, the letter. */
@Controller()
export class HandoverController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.workers.handover.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const left = await this.open(request);
    return this.page(left, this.recording.open(left.opened, 'RecordHandover', knownValues(left)));
  }

  @Post(paths.workers.handover.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const left = await this.open(request);
    const { opened, allocation } = left;
    const read = handoverForm.read(body);
    if (read.kind === 'wrong') return this.page(left, read.form, 400);
    const { on, ...said } = read.input;
    return this.recording.record({
      request,
      opened,
      command: 'RecordHandover',
      form: read.form,
      input: { ...said, allocation: allocation.factId, occurred: on },
      fields: { occurred: 'on-day', allocation: '' },
      again: (form, status) => this.page(left, form, status),
      done: () =>
        redirect(
          paths.workers.list({ youngPersonId: opened.youngPersonId }),
          `Recorded: how ${allocation.workerRef} handed over.`,
        ),
    });
  }

  private async open(request: FastifyRequest): Promise<Left> {
    const opened = await this.cases.open(request);
    const { allocation: asked = '' } = request.params as { readonly allocation?: string };
    const allocation = opened.answer.journey.relationships.allocations[asked];
    if (allocation === undefined) throw new NotFoundException();
    return { opened, allocation };
  }

  private page({ opened, allocation }: Left, form: FormState, status = 200): Page {
    const named = { youngPersonId: opened.youngPersonId };
    const data = {
      title: `How ${allocation.workerRef} handed over`,
      section: 'workers',
      form,
      known: knownChoices,
      mayChange: opened.may('edit-relationships'),
      action: paths.workers.handover({ ...named, allocation: allocation.factId }),
      backHref: paths.workers.list(named, opened.question),
    } as const;
    return this.cases.page('web/workers/handover.njk', opened, data, status);
  }
}

/** What is on record already, so that a change begins from it. */
function knownValues({ opened, allocation }: Left): Readonly<Record<string, TypedValue>> {
  const known = opened.answer.journey.relationships.handovers[allocation.factId];
  if (known === undefined) return {};
  const { goodbye, metTogether, letter, words } = known;
  return { goodbye, metTogether, letter, words: words ?? '' };
}
