import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { AREA_CHOICES, placeChoices, providerChoices, REASON_CHOICES, SCHOOL_CHOICES } from '../moves/words';
import { emergencyForm, emergencyFrom } from './emergency-form';

/** Records a move that could not wait. The same assessment is owed within five working days. */
@Controller()
export class EmergencyMoveController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.emergency.record.pattern)
  @Access({ action: 'record-move', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    return this.page(opened, this.recording.open(opened, 'RecordEmergencyMove'));
  }

  @Post(paths.emergency.record.pattern)
  @HttpCode(200)
  @Access({ action: 'record-move', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const opened = await this.cases.open(request);
    const read = emergencyForm.read(body);
    if (read.kind === 'wrong') return this.page(opened, read.form, 400);
    const input = emergencyFrom(read.input, read.form.commandId);
    const transitionId = String(input['transitionId']);
    return this.recording.record({
      request,
      opened,
      command: 'RecordEmergencyMove',
      form: read.form,
      input,
      fields: { on: 'on-day', 'option.postcode': 'postcode', 'option.place': 'place' },
      again: (form, status) => this.page(opened, form, status),
      done: () =>
        redirect(
          paths.emergency.show({ youngPersonId: opened.youngPersonId, transitionId }),
          'Recorded: where they live now. The assessment is still owed.',
        ),
    });
  }

  private page(opened: OpenedCase, form: FormState, status = 200): Page {
    const named = { youngPersonId: opened.youngPersonId };
    const data = {
      title: 'Record an emergency move',
      section: 'moves',
      form,
      places: placeChoices,
      providers: providerChoices,
      schools: SCHOOL_CHOICES,
      areas: AREA_CHOICES,
      reasons: REASON_CHOICES,
      yesNo: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
      mayChange: opened.may('record-move'),
      action: paths.emergency.record(named),
      backHref: paths.moves.list(named, opened.question),
    } as const;
    return this.cases.page('web/after-move/emergency.njk', opened, data, status);
  }
}
