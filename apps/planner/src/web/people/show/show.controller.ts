import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { roleInWords } from '#libs/domain/journey';
import { sentenceCase } from '#libs/web-kit';
import { Access } from '../../../access/route-access';
import { CasePages } from '../../../case/case-pages';
import { paths } from '../../../paths';
import type { Page } from '../../../view/page';
import { OpenPeople, type OpenedPerson } from '../open-people';
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
      ...partsOf(at, asked),
      contactHref: opened.may('record-contact')
        ? paths.people.recordContact({ youngPersonId }, { with: relationshipId })
        : undefined,
      backHref: paths.people.list({ youngPersonId }, opened.question),
    });
  }
}

/** The parts there is something to say in, and the list of contents that leads to them. */
function partsOf(
  at: OpenedPerson,
  asked: Asked,
): { readonly parts: readonly object[]; readonly contents: readonly object[] } {
  const shown = PERSON_SECTIONS.flatMap(({ template, listed, shows }) => {
    const part = shows(at, asked);
    return part === undefined ? [] : [{ listed, part: { template, ...part } }];
  });
  return { parts: shown.map(({ part }) => part), contents: shown.flatMap(({ listed }) => listed ?? []) };
}
