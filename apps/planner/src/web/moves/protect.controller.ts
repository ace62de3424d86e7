import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cases } from '#libs/application';
import type { PersonWhoMatters } from '#libs/domain/relationships';
import { PROTECTIONS, type MoveOption, type Protection } from '#libs/domain/transitions';
import type { FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { OpenMoves, type OpenedMove } from './open-move';
import { agreedFor, kindsShown, protectValues, readProtect } from './protect/protect-form';
import { whatItWouldDo } from './protect/what-it-would-do';

interface Protecting {
  readonly at: OpenedMove;
  readonly option: MoveOption;
  readonly person: PersonWhoMatters;
}

/** What protects one relationship under one option. */
@Controller()
export class ProtectController {
  constructor(
    private readonly pages: CasePages,
    private readonly cases: Cases,
    private readonly moves: OpenMoves,
    private readonly recording: Recording,
  ) {}

  @Get(paths.moves.protect.pattern)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const protecting = await this.open(request);
    const own = agreedFor(protecting.option, protecting.person.relationshipId);
    const form = this.recording.open(protecting.at.opened, 'ChangeOption', protectValues(own));
    return this.page(protecting, form, { chosen: own });
  }

  @Post(paths.moves.protect.pattern)
  @HttpCode(200)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const protecting = await this.open(request);
    const { at, option, person } = protecting;
    const read = readProtect(body);
    if (read.kind === 'wrong') return this.page(protecting, read.form, { status: 400 });
    const chosen = read.protections;
    if (read.kind === 'look') return this.page(protecting, read.form, { chosen });
    const others = option.protections.filter(({ relationshipId }) => relationshipId !== person.relationshipId);
    const own = chosen.map((one) => ({ ...one, relationshipId: person.relationshipId }));
    return this.recording.record({
      request,
      opened: at.opened,
      command: 'ChangeOption',
      form: read.form,
      input: { transitionId: at.named.transitionId, option: { ...option, protections: [...others, ...own] } },
      again: (form, status) => this.page(protecting, form, { status, chosen }),
      done: () => redirect(effectHref(protecting), `Recorded: what protects ${person.name}.`),
    });
  }

  private async open(request: FastifyRequest): Promise<Protecting> {
    const at = await this.moves.open(request);
    const option = this.moves.optionOf(request, at);
    const { relationshipId } = request.params as { readonly relationshipId?: string };
    const person = at.opened.answer.view.people.find((one) => one.relationshipId === relationshipId);
    if (person === undefined) throw new NotFoundException();
    return { at, option, person };
  }

  private async page(
    protecting: Protecting,
    form: FormState,
    { status = 200, chosen = [] }: { status?: number; chosen?: readonly Protection[] },
  ): Promise<Page> {
    const { at, option, person } = protecting;
    const { relationshipId } = person;
    const named = { ...at.named, optionId: option.optionId, relationshipId };
    const about = { opened: at.opened, transitionId: at.named.transitionId, option, relationshipId };
    const score = await whatItWouldDo(this.cases, about, chosen);
    const data = {
      title: 'Agree what protects it',
      section: 'moves',
      form,
      caption: `${person.name}: ${option.label}`,
      action: paths.moves.protect(named),
      backHref: effectHref(protecting),
      score,
      kinds: kindsShown(PROTECTIONS, score?.alone ?? new Map()),
    } as const;
    return this.pages.page('web/moves/protect.njk', at.opened, data, status);
  }
}

const effectHref = ({ at, option }: Protecting): string =>
  paths.moves.option({ ...at.named, optionId: option.optionId });
