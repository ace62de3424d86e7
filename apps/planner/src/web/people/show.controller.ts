import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { roleInWords } from '#libs/domain/journey';
import { vagueInWords } from '#libs/domain/kernel';
import { dayWords, sentenceCase } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { historyOf } from './contact-history';
import { OpenPeople, type OpenedPerson } from './open-people';
import { rowsOf } from './show-rows';
import { RESTRICTION_IN_WORDS, RESTRICTION_REASON_IN_WORDS, sinceInWords } from './words';

/** One relationship: everything on record of it, and every contact held or missed. */
@Controller()
export class RelationshipController {
  constructor(
    private readonly cases: CasePages,
    private readonly people: OpenPeople,
  ) {}

  @Get(paths.people.show.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest, @Query('page') asked?: string): Promise<Page> {
    const at = await this.people.open(request);
    const { opened, person, named } = at;
    const { youngPersonId, relationshipId } = named;
    return this.cases.page('web/people/show.njk', opened, {
      title: 'A person who matters',
      section: 'people',
      name: person.name,
      role: sentenceCase(roleInWords(person.role)),
      rows: rowsOf(at),
      restrictions: restrictionsOf(at),
      history: historyOf(at, asked),
      contactHref: opened.may('record-contact')
        ? paths.people.recordContact({ youngPersonId }, { with: relationshipId })
        : undefined,
      backHref: paths.people.list({ youngPersonId }, opened.question),
    });
  }
}

/** Restrictions in force on the day, then those that have been lifted. */
function restrictionsOf({ person, relationship, opened }: OpenedPerson): readonly object[] {
  const lifted = relationship.restrictions.filter((one) => one.lifted !== null && !person.restrictions.includes(one));
  return [...person.restrictions, ...lifted].map((one) => ({
    kind: RESTRICTION_IN_WORDS[one.kind],
    why: RESTRICTION_REASON_IN_WORDS[one.reasonClass],
    legalBasis: one.legalBasis,
    since: sinceInWords(one.from),
    reviewOn: dayWords(one.reviewOn),
    late: one.reviewOn < opened.answer.day && person.restrictions.includes(one),
    view: one.youngPersonsView,
    lifted:
      one.lifted === null || person.restrictions.includes(one)
        ? undefined
        : `${vagueInWords(one.lifted.on)}: ${one.lifted.reason}`,
  }));
}
