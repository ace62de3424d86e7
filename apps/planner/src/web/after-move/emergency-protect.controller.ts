import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cases } from '#libs/application';
import type { PersonWhoMatters } from '#libs/domain/relationships';
import { PROTECTIONS, type Protection } from '#libs/domain/transitions';
import type { FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { agreedFor, kindsShown, protectValues, readProtect } from '../moves/protect/protect-form';
import { whatItWouldDo } from '../moves/protect/what-it-would-do';
import { OpenEmergencies, type OpenedEmergency } from './open-emergency';

/** Nobody can promise visits before a move that was made. */
const KINDS = PROTECTIONS.filter((kind) => kind !== 'pre-move-visits');

interface Protecting {
  readonly at: OpenedEmergency;
  readonly person: PersonWhoMatters;
}

/** What protects one relationship after a move that could not wait; promised once the assessment is recorded. */
@Controller()
export class EmergencyProtectController {
  constructor(
    private readonly pages: CasePages,
    private readonly cases: Cases,
    private readonly emergencies: OpenEmergencies,
    private readonly recording: Recording,
  ) {}

  @Get(paths.emergency.protect.pattern)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const protecting = await this.open(request);
    const { at, person } = protecting;
    const own = agreedFor(at.move.option, person.relationshipId);
    const form = this.recording.open(at.opened, 'AgreeEmergencyProtections', protectValues(own));
    return this.page(protecting, form, { chosen: own });
  }

  @Post(paths.emergency.protect.pattern)
  @HttpCode(200)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const protecting = await this.open(request);
    const { at, person } = protecting;
    const read = readProtect(body);
    if (read.kind === 'wrong') return this.page(protecting, read.form, { status: 400 });
    const chosen = read.protections;
    if (read.kind === 'look') return this.page(protecting, read.form, { chosen });
    const { transitionId } = at.named;
    return this.recording.record({
      request,
      opened: at.opened,
      command: 'AgreeEmergencyProtections',
      form: read.form,
      input: { transitionId, relationshipId: person.relationshipId, protections: chosen },
      fields: { protections: 'kinds', transitionId: '' },
      again: (form, status) => this.page(protecting, form, { status, chosen }),
      done: () => redirect(paths.emergency.show(at.named), `Recorded: what protects ${person.name}.`),
    });
  }

  private async open(request: FastifyRequest): Promise<Protecting> {
    const at = await this.emergencies.open(request);
    const { relationshipId } = request.params as { readonly relationshipId?: string };
    const person = at.opened.answer.view.people.find((one) => one.relationshipId === relationshipId);
    if (person === undefined) throw new NotFoundException();
    return { at, person };
  }

  private async page(
    { at, person: { relationshipId, name } }: Protecting,
    form: FormState,
    { status = 200, chosen = [] }: { status?: number; chosen?: readonly Protection[] },
  ): Promise<Page> {
    const { opened, named, move } = at;
    const about = { opened, transitionId: named.transitionId, option: move.option, relationshipId };
    const score = await whatItWouldDo(this.cases, about, chosen);
    const data = {
      title: 'Agree what protects it',
      section: 'moves',
      form,
      caption: `${name}: ${move.option.label}`,
      action: paths.emergency.protect({ ...named, relationshipId }),
      backHref: paths.emergency.show(named),
      score,
      kinds: kindsShown(KINDS, score?.alone ?? new Map()),
    } as const;
    return this.pages.page('web/moves/protect.njk', opened, data, status);
  }
}
