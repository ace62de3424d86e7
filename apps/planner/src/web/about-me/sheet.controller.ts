import { Controller, Get, NotFoundException, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { carryForwardSheet, type SharedPerson } from '#libs/domain/journey';
import { dayInWords } from '#libs/domain/kernel';
import { pluralise } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { grouped, OPEN_IN_WORDS } from './words';

/** The sheet that goes with a young person to a new home, as it may be read on the day: to look at and to print. */
@Controller()
export class SheetController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.aboutMe.sheet.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const { sharingId = '' } = request.params as { readonly sharingId?: string };
    const { journey, day } = opened.answer;
    const sharing = journey.story.sharings[sharingId];
    if (sharing === undefined) throw new NotFoundException();
    const sheet = carryForwardSheet(journey, sharing, day);
    const named = { youngPersonId: opened.youngPersonId };
    const may = opened.may('edit-relationships') && sheet.open !== 'withdrawn';
    return this.cases.page('web/about-me/sheet.njk', opened, {
      title: sheet.name === null ? 'About me' : `About me: ${sheet.name}`,
      section: 'about-me',
      sheet: {
        ...sheet,
        until: sheet.until === null ? 'no end agreed' : `until ${dayInWords(sheet.until)}`,
        state: OPEN_IN_WORDS[sheet.open],
        groups: grouped(sheet.said),
        people: sheet.people.map((person) => ({ ...person, contact: contactInWords(person) })),
      },
      withdrawHref: may ? paths.aboutMe.withdrawSheet({ ...named, sharingId }) : undefined,
      backHref: paths.aboutMe.show(named, opened.question),
    });
  }
}

function contactInWords({ agreed }: SharedPerson): string | undefined {
  if (agreed === null) return undefined;
  const often = agreed.everyDays === null ? 'when we want to' : `every ${pluralise(agreed.everyDays, 'day')}`;
  const how = agreed.mode.replaceAll('-', ' ');
  return `${how}, ${often}${agreed.responsible === null ? '' : `; ${agreed.responsible} sees to it`}`;
}
