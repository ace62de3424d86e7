import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import type { MoveOption } from '#libs/domain/transitions';
import { defineForm, text, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { moveHref, OpenMoves, type OpenedMove } from './open-move';
import { NEW_PEOPLE, OPTION_FIELDS, optionForm, optionFrom, valuesOf } from './option-form';
import { AREA_CHOICES, placeChoices, providerChoices, SCHOOL_CHOICES, YES_NO_UNKNOWN } from './words';

const NOTHING_KNOWN = {
  sameCarer: 'no',
  school: 'unknown',
  area: 'unknown',
  planned: 'yes',
  homeHelps: 'unknown',
  endsCare: 'unknown',
};
const withdrawForm = defineForm({ reason: text({ required: 'Say why the option is withdrawn', max: 120 }) });

/** One home that is being considered: adding it, putting it right, taking it off the table. */
@Controller()
export class OptionController {
  constructor(
    private readonly cases: CasePages,
    private readonly moves: OpenMoves,
    private readonly recording: Recording,
  ) {}

  @Get(paths.moves.addOption.pattern)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async add(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.moves.open(request);
    return this.page(at, this.recording.open(at.opened, 'AddOption', NOTHING_KNOWN));
  }

  @Post(paths.moves.addOption.pattern)
  @HttpCode(200)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async sendAdded(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.send(request, body, await this.moves.open(request));
  }

  @Get(paths.moves.changeOption.pattern)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async change(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.moves.open(request);
    const option = this.moves.optionOf(request, at);
    return this.page(at, this.recording.open(at.opened, 'ChangeOption', valuesOf(option)), { option });
  }

  @Post(paths.moves.changeOption.pattern)
  @HttpCode(200)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async sendChanged(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.moves.open(request);
    return this.send(request, body, at, this.moves.optionOf(request, at));
  }

  @Post(paths.moves.withdrawOption.pattern)
  @HttpCode(200)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async withdraw(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.moves.open(request);
    const option = this.moves.optionOf(request, at);
    const read = withdrawForm.read(body);
    const again = (form: FormState, status: number): Page => this.withdrawPage(at, option, form, status);
    if (read.kind === 'wrong') return again(read.form, 400);
    return this.recording.record({
      request,
      opened: at.opened,
      command: 'WithdrawOption',
      form: read.form,
      input: { ...read.input, transitionId: at.named.transitionId, optionId: option.optionId },
      again,
      done: () => redirect(moveHref(at), `Recorded: ${option.label} is off the table.`),
    });
  }

  @Get(paths.moves.withdrawOption.pattern)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async showWithdraw(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.moves.open(request);
    return this.withdrawPage(at, this.moves.optionOf(request, at), this.recording.open(at.opened, 'WithdrawOption'));
  }

  private async send(
    request: FastifyRequest,
    body: unknown,
    at: OpenedMove,
    option?: MoveOption,
  ): Promise<Page | Redirect> {
    const read = optionForm(livePeople(at)).read(body);
    const again = (form: FormState, status: number): Page =>
      this.page(at, form, { status, ...(option ? { option } : {}) });
    if (read.kind === 'wrong') return again(read.form, 400);
    const optionId = option?.optionId ?? stableUuid(read.form.commandId, 'option');
    return this.recording.record({
      request,
      opened: at.opened,
      command: option === undefined ? 'AddOption' : 'ChangeOption',
      form: read.form,
      input: { transitionId: at.named.transitionId, option: optionFrom(read.input, optionId, option) },
      fields: OPTION_FIELDS,
      again,
      done: () => redirect(paths.moves.option({ ...at.named, optionId }), `Recorded: ${read.input.label}.`),
    });
  }

  private page(
    at: OpenedMove,
    form: FormState,
    { option, status = 200 }: { option?: MoveOption; status?: number } = {},
  ): Page {
    const action =
      option === undefined
        ? paths.moves.addOption(at.named)
        : paths.moves.changeOption({ ...at.named, optionId: option.optionId });
    const data = {
      title: option === undefined ? 'Add an option' : 'Change an option',
      section: 'moves',
      form,
      action,
      backHref: moveHref(at),
      stay: option?.stay === true,
      places: placeChoices,
      providers: providerChoices,
      schools: SCHOOL_CHOICES,
      areas: AREA_CHOICES,
      yesNoUnknown: YES_NO_UNKNOWN,
      newPeople: NEW_PEOPLE,
      people: livePeople(at).map(({ relationshipId, name }) => ({ value: relationshipId, text: name })),
    } as const;
    return this.cases.page('web/moves/option.njk', at.opened, data, status);
  }

  private withdrawPage(at: OpenedMove, option: MoveOption, form: FormState, status = 200): Page {
    const action = paths.moves.withdrawOption({ ...at.named, optionId: option.optionId });
    const data = {
      title: 'Take an option off the table',
      section: 'moves',
      form,
      label: option.label,
      action,
      backHref: moveHref(at),
    } as const;
    return this.cases.page('web/moves/withdraw-option.njk', at.opened, data, status);
  }
}

/** People who could live in the home: those whose relationship goes on and is not held back for safety. */
const livePeople = ({ opened }: OpenedMove) =>
  opened.answer.view.people.filter(({ past, heldBackForSafety }) => !past && !heldBackForSafety);
