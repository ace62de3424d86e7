import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { PersonWhoMatters } from '#libs/domain/relationships';
import { PROTECTIONS, type MoveOption } from '#libs/domain/transitions';
import { defineForm, manyOf, optionalDay, optionalText, text, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { OpenMoves, type OpenedMove } from './open-move';
import { PROTECTION_IN_WORDS } from './words';

const protectForm = defineForm({
  kinds: manyOf(PROTECTIONS),
  note: text({ required: 'Say what was agreed, and with whom', max: 120 }),
  responsible: optionalText({ max: 120 }),
  firstOn: optionalDay,
});

interface Protecting {
  readonly at: OpenedMove;
  readonly option: MoveOption;
  readonly person: PersonWhoMatters;
}

/** What protects one relationship under one option. */
@Controller()
export class ProtectController {
  constructor(
    private readonly cases: CasePages,
    private readonly moves: OpenMoves,
    private readonly recording: Recording,
  ) {}

  @Get(paths.moves.protect.pattern)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const protecting = await this.open(request);
    return this.page(protecting, this.recording.open(protecting.at.opened, 'ChangeOption', valuesOf(protecting)));
  }

  @Post(paths.moves.protect.pattern)
  @HttpCode(200)
  @Access({ action: 'propose-move', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const protecting = await this.open(request);
    const { at, option, person } = protecting;
    const read = protectForm.read(body);
    if (read.kind === 'wrong') return this.page(protecting, read.form, 400);
    const { kinds, ...agreed } = read.input;
    const others = option.protections.filter(({ relationshipId }) => relationshipId !== person.relationshipId);
    const own = kinds.map((kind) => ({ relationshipId: person.relationshipId, kind, ...agreed }));
    return this.recording.record({
      request,
      opened: at.opened,
      command: 'ChangeOption',
      form: read.form,
      input: { transitionId: at.named.transitionId, option: { ...option, protections: [...others, ...own] } },
      again: (form, status) => this.page(protecting, form, status),
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

  private page(protecting: Protecting, form: FormState, status = 200): Page {
    const { at, option, person } = protecting;
    const named = { ...at.named, optionId: option.optionId, relationshipId: person.relationshipId };
    const data = {
      title: 'Agree what protects it',
      section: 'moves',
      form,
      caption: `${person.name}: ${option.label}`,
      action: paths.moves.protect(named),
      backHref: effectHref(protecting),
      kinds: PROTECTIONS.map((kind) => ({ value: kind, text: PROTECTION_IN_WORDS[kind] })),
    } as const;
    return this.cases.page('web/moves/protect.njk', at.opened, data, status);
  }
}

const effectHref = ({ at, option }: Protecting): string =>
  paths.moves.option({ ...at.named, optionId: option.optionId });

function valuesOf({ option, person }: Protecting): Readonly<Record<string, string | readonly string[]>> {
  const own = option.protections.filter(({ relationshipId }) => relationshipId === person.relationshipId);
  const [first] = own;
  if (first === undefined) return {};
  const [year = '', month = '', day = ''] = first.firstOn?.split('-') ?? [];
  return {
    kinds: own.map(({ kind }) => kind),
    note: first.note,
    responsible: first.responsible ?? '',
    'firstOn-day': day,
    'firstOn-month': month,
    'firstOn-year': year,
  };
}
