import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { onDay } from '#libs/domain/kernel';
import { entriesOn, sharingOn } from '#libs/domain/story';
import { defineForm, text, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';

const reasonForm = defineForm({ reason: text({ required: 'Say why', max: 400 }) });

/** What is taken back, and how that is asked for. */
interface TakingBack {
  readonly opened: OpenedCase;
  readonly title: string;
  readonly says: string;
  readonly command: 'WithdrawAboutMe' | 'WithdrawSharing';
  readonly input: object;
  readonly action: string;
}

/** Takes back something that was said, or a sharing that was agreed. Both stay in the record. */
@Controller()
export class TakingBackController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.aboutMe.withdraw.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async showEntry(@Req() request: FastifyRequest): Promise<Page> {
    return this.show(await this.openEntry(request));
  }

  @Post(paths.aboutMe.withdraw.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async sendEntry(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.send(request, await this.openEntry(request), body);
  }

  @Get(paths.aboutMe.withdrawSheet.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async showSheet(@Req() request: FastifyRequest): Promise<Page> {
    return this.show(await this.openSheet(request));
  }

  @Post(paths.aboutMe.withdrawSheet.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async sendSheet(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.send(request, await this.openSheet(request), body);
  }

  private async openEntry(request: FastifyRequest): Promise<TakingBack> {
    const opened = await this.cases.open(request);
    const { entryId = '' } = request.params as { readonly entryId?: string };
    const entry = entriesOn(opened.answer.journey.story, opened.answer.day).find((one) => one.entryId === entryId);
    if (entry === undefined) throw new NotFoundException();
    return {
      opened,
      title: 'Take it back',
      says: `“${entry.words}” will no longer be shown or shared. It stays in the record.`,
      command: 'WithdrawAboutMe',
      input: { entryId },
      action: paths.aboutMe.withdraw({ youngPersonId: opened.youngPersonId, entryId }),
    };
  }

  private async openSheet(request: FastifyRequest): Promise<TakingBack> {
    const opened = await this.cases.open(request);
    const { sharingId = '' } = request.params as { readonly sharingId?: string };
    const sharing = opened.answer.journey.story.sharings[sharingId];
    if (sharing === undefined || sharingOn(sharing, opened.answer.day) === 'withdrawn') throw new NotFoundException();
    return {
      opened,
      title: 'Stop sharing',
      says: `${sharing.sharedWith} may no longer read it. What was agreed stays in the record.`,
      command: 'WithdrawSharing',
      input: { sharingId },
      action: paths.aboutMe.withdrawSheet({ youngPersonId: opened.youngPersonId, sharingId }),
    };
  }

  private show(taking: TakingBack): Page {
    return this.page(taking, this.recording.open(taking.opened, taking.command));
  }

  private send(request: FastifyRequest, taking: TakingBack, body: unknown): Promise<Page | Redirect> | Page {
    const { opened, command, input } = taking;
    const read = reasonForm.read(body);
    if (read.kind === 'wrong') return this.page(taking, read.form, 400);
    return this.recording.record({
      request,
      opened,
      command,
      form: read.form,
      input: { ...input, reason: read.input.reason, occurred: onDay(opened.answer.day) },
      again: (form, status) => this.page(taking, form, status),
      done: () => redirect(paths.aboutMe.show({ youngPersonId: opened.youngPersonId }), 'Recorded.'),
    });
  }

  private page({ opened, title, says, action }: TakingBack, form: FormState, status = 200): Page {
    const mayChange = opened.may('edit-relationships');
    const backHref = paths.aboutMe.show({ youngPersonId: opened.youngPersonId }, opened.question);
    const data = { title, section: 'about-me', form, says, mayChange, action, backHref } as const;
    return this.cases.page('web/about-me/taking-back.njk', opened, data, status);
  }
}
