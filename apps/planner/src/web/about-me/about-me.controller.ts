import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { dayInWords, vagueInWords } from '#libs/domain/kernel';
import { entriesOn, sharingOn, sharingsOf, type Entry, type Sharing } from '#libs/domain/story';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { grouped, OPEN_IN_WORDS, SAID_BY_IN_WORDS } from './words';

/** What the young person says about themselves, and who may read what of it. */
@Controller()
export class AboutMeController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.aboutMe.show.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const { answer, youngPersonId } = opened;
    const named = { youngPersonId };
    const may = opened.may('edit-relationships');
    return this.cases.page('web/about-me/about-me.njk', opened, {
      title: 'About them, in their words',
      section: 'about-me',
      groups: grouped(entriesOn(answer.journey.story, answer.day).map((entry) => entryOf(opened, entry))),
      sharings: sharingsOf(answer.journey.story).map((sharing) => sharingRow(opened, sharing)),
      addHref: may ? paths.aboutMe.add(named) : undefined,
      shareHref: may ? paths.aboutMe.share(named) : undefined,
    });
  }
}

const entryOf = (opened: OpenedCase, { entryId, about, words, saidBy, from }: Entry) => ({
  about,
  words,
  saidBy: `${SAID_BY_IN_WORDS[saidBy]}, ${vagueInWords(from)}`,
  changeHref: opened.may('edit-relationships')
    ? paths.aboutMe.change({ youngPersonId: opened.youngPersonId, entryId })
    : undefined,
});

const sharingRow = (opened: OpenedCase, sharing: Sharing): object => ({
  sharedWith: sharing.sharedWith,
  agreed: vagueInWords(sharing.from),
  until: sharing.until === null ? 'No end agreed' : dayInWords(sharing.until),
  state: OPEN_IN_WORDS[sharingOn(sharing, opened.answer.day)],
  href: paths.aboutMe.sheet({ youngPersonId: opened.youngPersonId, sharingId: sharing.sharingId }, opened.question),
});
