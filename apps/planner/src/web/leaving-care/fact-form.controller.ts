import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import { FACT_KINDS, factNamed } from '#libs/domain/leaving-care';
import { defineForm, text, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import type { Question } from '../small-form/small-form';
import { FACT_FORMS, formOf, questionsOf, valuesOf, type OpenedFact } from './fact-forms';
import { factInWords } from './facts-view';

const REASON_MAX = 120;
const reasonForm = defineForm({ reason: text({ required: 'Say why it is taken back', max: REASON_MAX }) });
const WHY: readonly Question[] = [{ kind: 'text', name: 'reason', label: 'Why is it taken back?' }];

/** Fields of a reason that stand in the first box of a date; a reason about the fact is about the whole form. */
const FIELDS = { from: 'from-day', until: 'until-day', told: 'told-day', asked: 'asked-day', factId: '' };

/** One asking of one of these forms: what it is about and how it is drawn and sent. */
interface Filling {
  readonly at: OpenedFact;
  readonly title: string;
  readonly says: string;
  readonly command: string;
  readonly questions: readonly Question[];
  readonly action: string;
}

/** The facts that placements do not hold: recorded, put right, taken back. */
@Controller()
export class FactFormController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get([paths.leavingCare.record.pattern, paths.leavingCare.correct.pattern])
  @Access({ action: 'edit-plan', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const filling = await this.open(request);
    return this.page(filling, this.recording.open(filling.at.opened, filling.command, valuesOf(filling.at)));
  }

  @Post([paths.leavingCare.record.pattern, paths.leavingCare.correct.pattern])
  @HttpCode(200)
  @Access({ action: 'edit-plan', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const filling = await this.open(request);
    const read = formOf(filling.at).read(body);
    if (read.kind === 'wrong') return this.page(filling, read.form, 400);
    const factId = filling.at.standing?.fact.factId ?? stableUuid(read.form.commandId, 'fact');
    return this.record(request, filling, { form: read.form, input: { ...read.input, factId } });
  }

  @Get(paths.leavingCare.takeBack.pattern)
  @Access({ action: 'edit-plan', subject: 'young-person' })
  async showTakingBack(@Req() request: FastifyRequest): Promise<Page> {
    const filling = await this.openTakingBack(request);
    return this.page(filling, this.recording.open(filling.at.opened, filling.command));
  }

  @Post(paths.leavingCare.takeBack.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-plan', subject: 'young-person' })
  async sendTakingBack(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const filling = await this.openTakingBack(request);
    const read = reasonForm.read(body);
    if (read.kind === 'wrong') return this.page(filling, read.form, 400);
    const { kind, standing } = filling.at;
    const input = { ...read.input, kind, factId: standing?.fact.factId };
    return this.record(request, filling, { form: read.form, input });
  }

  private async openFact(request: FastifyRequest): Promise<OpenedFact> {
    const opened = await this.cases.open(request);
    const { factKind, factId } = request.params as { readonly factKind?: string; readonly factId?: string };
    const kind = FACT_KINDS.find((one) => one === factKind);
    const standing = factId === undefined ? undefined : factNamed(opened.answer.journey.leavingCare, factId);
    if (kind === undefined || (factId !== undefined && standing?.fact.kind !== kind)) throw new NotFoundException();
    return { opened, kind, standing };
  }

  private async open(request: FastifyRequest): Promise<Filling> {
    const at = await this.openFact(request);
    const { title, says, command } = FACT_FORMS[at.kind];
    const named = { youngPersonId: at.opened.youngPersonId, factKind: at.kind };
    const action =
      at.standing === undefined
        ? paths.leavingCare.record(named)
        : paths.leavingCare.correct({ ...named, factId: at.standing.fact.factId });
    return { at, title, says, command, questions: questionsOf(at), action };
  }

  private async openTakingBack(request: FastifyRequest): Promise<Filling> {
    const at = await this.openFact(request);
    if (at.standing === undefined || at.standing.takenBackBecause !== null) throw new NotFoundException();
    const { fact } = at.standing;
    return {
      at,
      title: 'Take a fact back',
      says: `“${factInWords(fact)}” will no longer count. It stays in the record, with why it was taken back.`,
      command: 'TakeBackLeavingCareFact',
      questions: WHY,
      action: paths.leavingCare.takeBack({
        youngPersonId: at.opened.youngPersonId,
        factKind: at.kind,
        factId: fact.factId,
      }),
    };
  }

  private record(
    request: FastifyRequest,
    filling: Filling,
    { form, input }: { readonly form: FormState; readonly input: object },
  ): Promise<Page | Redirect> {
    const { opened } = filling.at;
    const done = paths.leavingCare.show({ youngPersonId: opened.youngPersonId });
    return this.recording.record({
      request,
      opened,
      command: filling.command,
      form,
      input,
      fields: FIELDS,
      again: (state, status) => this.page(filling, state, status),
      done: () => redirect(done, 'Recorded. The category below is worked out again with it.'),
    });
  }

  private page({ at, title, says, questions, action }: Filling, form: FormState, status = 200): Page {
    const { opened } = at;
    const data = {
      title,
      section: 'leaving-care',
      form,
      caption: 'Leaving care',
      says,
      submit: 'Record',
      questions,
      mayChange: opened.may('edit-plan'),
      action,
      backHref: paths.leavingCare.show({ youngPersonId: opened.youngPersonId }, opened.question),
    } as const;
    return this.cases.page('web/small-form/small-form.njk', opened, data, status);
  }
}
