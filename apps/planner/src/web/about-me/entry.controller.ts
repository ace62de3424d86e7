import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import { ABOUT, entriesOn, SAID_BY, type Entry } from '#libs/domain/story';
import { defineForm, oneOf, text, vagueDate, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { aboutChoices, SAID_BY_IN_WORDS } from './words';

const entryForm = defineForm({
  about: oneOf(ABOUT, { required: 'Choose what it is about' }),
  words: text({ required: 'Enter it in their words', max: 4_000 }),
  saidBy: oneOf(SAID_BY, { required: 'Choose who said it' }),
  on: vagueDate({ required: 'Enter when they said it' }),
});

interface Entering {
  readonly opened: OpenedCase;
  /** What stands now; undefined for something new. */
  readonly entry: Entry | undefined;
}

/** Adds something the young person says about themselves, or puts newer words in its place. */
@Controller()
export class EntryController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.aboutMe.add.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async add(@Req() request: FastifyRequest): Promise<Page> {
    return this.show({ opened: await this.cases.open(request), entry: undefined });
  }

  @Post(paths.aboutMe.add.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async sendNew(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.send(request, { opened: await this.cases.open(request), entry: undefined }, body);
  }

  @Get(paths.aboutMe.change.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async change(@Req() request: FastifyRequest): Promise<Page> {
    return this.show(await this.open(request));
  }

  @Post(paths.aboutMe.change.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async sendChange(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.send(request, await this.open(request), body);
  }

  private async open(request: FastifyRequest): Promise<Entering> {
    const opened = await this.cases.open(request);
    const { entryId } = request.params as { readonly entryId?: string };
    const { story } = opened.answer.journey;
    const entry = entriesOn(story, opened.answer.day).find((one) => one.entryId === entryId);
    if (entry === undefined) throw new NotFoundException();
    return { opened, entry };
  }

  private show(entering: Entering): Page {
    const { entry } = entering;
    const values = entry === undefined ? {} : { about: entry.about, words: entry.words, saidBy: entry.saidBy };
    return this.page(entering, this.recording.open(entering.opened, 'RecordAboutMe', values));
  }

  private send(request: FastifyRequest, entering: Entering, body: unknown): Promise<Page | Redirect> | Page {
    const { opened, entry } = entering;
    const read = entryForm.read(body);
    if (read.kind === 'wrong') return this.page(entering, read.form, 400);
    const { on, ...said } = read.input;
    return this.recording.record({
      request,
      opened,
      command: 'RecordAboutMe',
      form: read.form,
      input: { ...said, entryId: entry?.entryId ?? stableUuid(read.form.commandId, 'entry'), occurred: on },
      fields: { occurred: 'on-day' },
      again: (form, status) => this.page(entering, form, status),
      done: () => redirect(paths.aboutMe.show({ youngPersonId: opened.youngPersonId }), 'Recorded, in their words.'),
    });
  }

  private page({ opened, entry }: Entering, form: FormState, status = 200): Page {
    const named = { youngPersonId: opened.youngPersonId };
    const data = {
      title: entry === undefined ? 'Add something about them' : 'Change what they said',
      section: 'about-me',
      form,
      about: aboutChoices,
      saidBy: SAID_BY.map((value) => ({ value, text: SAID_BY_IN_WORDS[value] })),
      mayChange: opened.may('edit-relationships'),
      action:
        entry === undefined ? paths.aboutMe.add(named) : paths.aboutMe.change({ ...named, entryId: entry.entryId }),
      withdrawHref: entry === undefined ? undefined : paths.aboutMe.withdraw({ ...named, entryId: entry.entryId }),
      backHref: paths.aboutMe.show(named, opened.question),
    } as const;
    return this.cases.page('web/about-me/entry.njk', opened, data, status);
  }
}
