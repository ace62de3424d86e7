import { Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { keptIdOf, type PersonWhoMatters, type Relationship } from '#libs/domain/relationships';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';

/** One relationship of a case as a page shows it: as it stands on the day, and everything recorded of it. */
export interface OpenedPerson {
  readonly opened: OpenedCase;
  readonly named: { readonly youngPersonId: string; readonly relationshipId: string };
  readonly person: PersonWhoMatters;
  readonly relationship: Relationship;
}

/** Opens the relationship that a route names. One that was not known at the moment is not found. */
@Injectable()
export class OpenPeople {
  constructor(private readonly cases: CasePages) {}

  async open(request: FastifyRequest): Promise<OpenedPerson> {
    const opened = await this.cases.open(request);
    const { relationshipId: asked = '' } = request.params as { readonly relationshipId?: string };
    const relationshipId = keptIdOf(opened.answer.journey.relationships.mergedInto, asked);
    const person = opened.answer.view.people.find((one) => one.relationshipId === relationshipId);
    const relationship = opened.answer.journey.relationships.relationships[relationshipId];
    if (person === undefined || relationship === undefined) throw new NotFoundException();
    return { opened, named: { youngPersonId: opened.youngPersonId, relationshipId }, person, relationship };
  }
}
