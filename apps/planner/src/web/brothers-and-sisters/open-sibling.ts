import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isBrotherOrSister, linksHere, type Bond } from '#libs/domain/relationships';
import { paths } from '../../paths';
import { PageInstead, problemPage } from '../../view/problem';
import { OpenPeople, type OpenedPerson } from '../people/open-people';

/** One brother or sister of a case. */
export interface OpenedSibling extends OpenedPerson {
  /** Their link, the one recorded last and not withdrawn in this record; undefined when there is none. */
  readonly bond: Bond | undefined;
  readonly panelHref: string;
}

/** Opens the brother or sister that a route names; somebody else who matters is not one. */
@Injectable()
export class OpenSiblings {
  constructor(private readonly people: OpenPeople) {}

  async open(request: FastifyRequest): Promise<OpenedSibling> {
    const at = await this.people.open(request);
    const { person, opened, named } = at;
    const panelHref = paths.brothersAndSisters.show({ youngPersonId: named.youngPersonId }, opened.question);
    if (!isBrotherOrSister(person.role)) {
      throw new PageInstead(
        problemPage({
          title: 'This is not recorded as a brother or sister',
          paragraphs: [
            `${person.name} is somebody else to the young person. Change who they are first, if that is wrong.`,
          ],
          status: 409,
          action: { href: paths.people.show(named, opened.question), text: `Go to ${person.name}` },
        }),
      );
    }
    const bonds = linksHere(opened.answer.journey.relationships)
      .filter(
        ({ relationship, bond }) => relationship.relationshipId === named.relationshipId && bond.withdrawn === null,
      )
      .map(({ bond }) => bond);
    return { ...at, bond: bonds.at(-1), panelHref };
  }
}
