import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { roleInWords } from '#libs/domain/journey';
import { sentenceCase } from '#libs/web-kit';
import { Access } from '../../../access/route-access';
import { CasePages } from '../../../case/case-pages';
import { paths } from '../../../paths';
import type { Page } from '../../../view/page';
import { OpenPeople } from '../open-people';
import type { Asked } from './section';
import { PERSON_SECTIONS } from './sections';

/** One relationship: everything on record of it, part by part. */
@Controller()
export class RelationshipController {
  constructor(
    private readonly cases: CasePages,
    private readonly people: OpenPeople,
  ) {}

  @Get(paths.people.show.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest, @Query() asked: Asked): Promise<Page> {
    const at = await this.people.open(request);
    const { opened, person, named } = at;
    const { youngPersonId, relationshipId } = named;
    return this.cases.page('web/people/show/show.njk', opened, {
      title: 'A person who matters',
      section: 'people',
      name: person.name,
      role: sentenceCase(roleInWords(person.role)),
      parts: PERSON_SECTIONS.flatMap(({ template, shows }) => {
        const shown = shows(at, asked);
        return shown === undefined ? [] : [{ template, ...shown }];
      }),
      contactHref: opened.may('record-contact')
        ? paths.people.recordContact({ youngPersonId }, { with: relationshipId })
        : undefined,
      backHref: paths.people.list({ youngPersonId }, opened.question),
    });
  }
}
