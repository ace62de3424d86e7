import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import { roleInWords, sharablePeople } from '#libs/domain/journey';
import { AGREED_BY, entriesOn } from '#libs/domain/story';
import { defineForm, manyOf, oneOf, optionalDay, optionalText, text, vagueDate, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { ABOUT_IN_WORDS } from './words';

const entriesOf = ({ answer }: OpenedCase) => entriesOn(answer.journey.story, answer.day);
const peopleOf = ({ answer }: OpenedCase) => sharablePeople(answer.journey, answer.day);

const shareForm = (opened: OpenedCase) => {
  const people = peopleOf(opened);
  return defineForm({
    sharedWith: text({ required: 'Enter who may read it', max: 400 }),
    entries: manyOf(entriesOf(opened).map(({ entryId }) => entryId)),
    people: manyOf(people.map(({ relationshipId }) => relationshipId)),
    contact: manyOf(people.map(({ relationshipId }) => relationshipId)),
    agreedBy: oneOf(AGREED_BY, { required: 'Choose who agreed' }),
    whyAnAdvocate: optionalText({ max: 400 }),
    until: optionalDay,
    on: vagueDate({ required: 'Enter when it was agreed' }),
  });
};

/** The young person chooses what may be read, by whom and until when. Nothing is chosen for them beforehand. */
@Controller()
export class ShareController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.aboutMe.share.pattern)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async show(@Req() request: FastifyRequest, @Query('move') move?: string): Promise<Page> {
    const opened = await this.cases.open(request);
    return this.page(opened, this.recording.open(opened, 'AgreeSharing'), { move, status: 200 });
  }

  @Post(paths.aboutMe.share.pattern)
  @HttpCode(200)
  @Access({ action: 'edit-relationships', subject: 'young-person' })
  async send(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Query('move') move?: string,
  ): Promise<Page | Redirect> {
    const opened = await this.cases.open(request);
    const read = shareForm(opened).read(body);
    if (read.kind === 'wrong') return this.page(opened, read.form, { move, status: 400 });
    const { on, ...agreed } = read.input;
    const sharingId = stableUuid(read.form.commandId, 'sharing');
    const transitionId = moveOf(opened, move);
    return this.recording.record({
      request,
      opened,
      command: 'AgreeSharing',
      form: read.form,
      input: { ...agreed, sharingId, transitionId, occurred: on },
      fields: { occurred: 'on-day', until: 'until-day' },
      again: (form, status) => this.page(opened, form, { move, status }),
      done: () =>
        redirect(
          paths.aboutMe.sheet({ youngPersonId: opened.youngPersonId, sharingId }),
          `Recorded: what ${agreed.sharedWith} may read.`,
        ),
    });
  }

  private page(
    opened: OpenedCase,
    form: FormState,
    { move, status }: { readonly move: string | undefined; readonly status: number },
  ): Page {
    const named = { youngPersonId: opened.youngPersonId };
    const data = {
      title: 'Agree what to share',
      section: 'about-me',
      form,
      entries: entriesOf(opened).map(({ entryId, about, words }) => ({
        value: entryId,
        text: `${ABOUT_IN_WORDS[about]}: ${words}`,
      })),
      people: peopleOf(opened).map(({ relationshipId, name, role }) => ({
        value: relationshipId,
        text: `${name}, ${roleInWords(role)}`,
      })),
      mayChange: opened.may('edit-relationships'),
      action: paths.aboutMe.share(named, move === undefined ? {} : { move }),
      backHref: paths.aboutMe.show(named, opened.question),
    } as const;
    return this.cases.page('web/about-me/share.njk', opened, data, status);
  }
}

/** The move it is for, if the address names one of this young person's. */
const moveOf = ({ answer }: OpenedCase, move: string | undefined): string | null =>
  move !== undefined && answer.journey.transitions.moves[move] !== undefined ? move : null;
