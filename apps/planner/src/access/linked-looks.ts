import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BrothersAndSisters, Cases, type CaseAnswer } from '#libs/application';
import { decideAccess, PURPOSE_OF, type LinkedThrough, type RouteAccess } from '#libs/access';
import type { QuestionOfBond, ReadQueries } from '#libs/read-store';
import { LISTS } from '../tokens';
import { AccessJournal } from './access-journal';
import { recordOf } from './access-records';

/** Which records of brothers and sisters may be looked into from the open case: decided and written down in both. */
export interface Linked {
  /** Young people's uuids. */
  readonly confirmed: ReadonlySet<string>;
  /** Questions of other records that wait for an answer, for those who may answer. */
  readonly asked: readonly QuestionOfBond[];
}

declare module 'fastify' {
  interface FastifyRequest {
    linked?: Linked;
  }
}

interface Looking {
  readonly request: FastifyRequest;
  readonly own: CaseAnswer;
  readonly today: string;
}

const NOT_LINKED: Linked = { confirmed: new Set(), asked: [] };

/** Decides on each record that a page shows something of beside its own, and writes the look down in that record too. */
@Injectable()
export class LinkedLooks {
  constructor(
    private readonly siblings: BrothersAndSisters,
    private readonly cases: Cases,
    private readonly journal: AccessJournal,
    @Inject(LISTS) private readonly lists: ReadQueries,
  ) {}

  /** Before the page is made: what it may show of linked records stands in `request.linked` afterwards. */
  async admit(request: FastifyRequest, { shows = [] }: RouteAccess, today: string): Promise<void> {
    const own = request.caseNow;
    if (own === undefined || shows.length === 0) return;
    const confirmed = shows.includes('linked') ? await this.confirmed({ request, own, today }) : NOT_LINKED.confirmed;
    const asked = shows.includes('asked') ? await this.asked({ request, own, today }) : NOT_LINKED.asked;
    request.linked = { confirmed, asked };
  }

  private async confirmed(looking: Looking): Promise<ReadonlySet<string>> {
    const allowed = new Set<string>();
    for (const { otherYoungPersonId } of await this.siblings.links(looking.own)) {
      if (await this.allows(looking, otherYoungPersonId, 'confirmed')) allowed.add(otherYoungPersonId);
    }
    return allowed;
  }

  private async asked(looking: Looking): Promise<readonly QuestionOfBond[]> {
    const allowed: QuestionOfBond[] = [];
    for (const question of await this.lists.bondsAskedOf(looking.own.youngPersonId)) {
      if ((await this.siblings.asked(looking.own, question)) === undefined) continue;
      if (await this.allows(looking, question.askedFrom, 'asked')) allowed.push(question);
    }
    return allowed;
  }

  private async allows(looking: Looking, other: string, state: LinkedThrough['state']): Promise<boolean> {
    const { request, own, today } = looking;
    const actor = request.signedIn?.actor;
    const answer = await this.cases.caseAt(other);
    if (actor === undefined || answer === undefined) return false;
    const decision = decideAccess({
      actor,
      action: 'view-linked',
      record: { ...recordOf(answer), linkedThrough: { record: recordOf(own), state } },
      purpose: PURPOSE_OF[actor.role],
      at: today,
    });
    if (decision.allow) await this.journal.writeLinked(request, other, decision);
    return decision.allow;
  }
}
