import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { onDay } from '#libs/domain/kernel';
import { defineForm, text, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { PageInstead, problemPage } from '../../view/problem';
import { OpenSiblings, type OpenedSibling } from './open-sibling';

const SHORT_MAX = 120;
const withdrawForm = defineForm({ reason: text({ required: 'Say why', max: SHORT_MAX }) });

interface Withdrawing {
  readonly at: OpenedSibling;
  readonly bondId: string;
}

/** Takes back a link, waiting or confirmed: from then on neither record shows anything of the other. */
@Controller()
export class WithdrawBondController {
  constructor(
    private readonly cases: CasePages,
    private readonly siblings: OpenSiblings,
    private readonly recording: Recording,
  ) {}

  @Get(paths.brothersAndSisters.withdraw.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const { at } = await this.open(request);
    return this.page(at, this.recording.open(at.opened, 'WithdrawBond'));
  }

  @Post(paths.brothersAndSisters.withdraw.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const { at, bondId } = await this.open(request);
    const read = withdrawForm.read(body);
    if (read.kind === 'wrong') return this.page(at, read.form, 400);
    return this.recording.record({
      request,
      opened: at.opened,
      command: 'WithdrawBond',
      form: read.form,
      input: {
        bondId,
        relationshipId: at.named.relationshipId,
        ...read.input,
        occurred: onDay(at.opened.answer.day),
      },
      fields: { bondId: '', relationshipId: '', occurred: '' },
      again: (form, status) => this.page(at, form, status),
      done: () => redirect(at.panelHref, 'Recorded: the link is withdrawn.'),
    });
  }

  private async open(request: FastifyRequest): Promise<Withdrawing> {
    const at = await this.siblings.open(request);
    if (at.bond === undefined) throw new PageInstead(nothingToWithdraw(at));
    return { at, bondId: at.bond.bondId };
  }

  private page(at: OpenedSibling, form: FormState, status = 200): Page {
    const { opened, named, person, panelHref } = at;
    const data = {
      title: 'Withdraw the link',
      section: 'people',
      form,
      caption: person.name,
      mayChange: opened.may('edit-relationships'),
      action: paths.brothersAndSisters.withdraw(named),
      backHref: panelHref,
    } as const;
    return this.cases.page('web/brothers-and-sisters/withdraw.njk', opened, data, status);
  }
}

const nothingToWithdraw = ({ panelHref }: OpenedSibling): Page =>
  problemPage({
    title: 'There is no link to withdraw',
    paragraphs: ['It has been withdrawn already, or there never was one.'],
    status: 409,
    action: { href: panelHref, text: 'Go to brothers and sisters' },
  });
