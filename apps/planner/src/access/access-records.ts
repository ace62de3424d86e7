import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cases, type CaseAnswer } from '#libs/application';
import type { AccessRecord, RouteAccess } from '#libs/access';
import { sortDay } from '#libs/domain/kernel';
import { dateOfBirth } from '#libs/domain/profile';
import { moveOf } from '#libs/domain/transitions';

declare module 'fastify' {
  interface FastifyRequest {
    /** The case as it is now, read once to decide on access and used again by the page. */
    caseNow?: CaseAnswer;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NOBODY: AccessRecord = { recordClass: 'standard', allocations: [] };

/** What a decision about access must know of a record: read from the log itself, so that an allocation that ended is felt at once. */
@Injectable()
export class AccessRecords {
  constructor(private readonly cases: Cases) {}

  /** Undefined when there is no such young person. */
  async recordFor(request: FastifyRequest, access: RouteAccess): Promise<AccessRecord | undefined> {
    if (access.subject === 'none') return NOBODY;
    const { youngPersonId = '', transitionId } = request.params as Readonly<Record<string, string | undefined>>;
    if (!UUID.test(youngPersonId)) return undefined;
    const answer = await this.cases.caseAt(youngPersonId);
    if (answer === undefined) return undefined;
    request.caseNow = answer;
    return recordOf(answer, transitionId);
  }
}

/** The record as the decision function takes it. Restricted and sealed records cannot be recorded yet: all are standard. */
export function recordOf({ youngPersonId, journey }: CaseAnswer, transitionId?: string): AccessRecord {
  const authors = transitionId === undefined ? undefined : authorsOf(journey, transitionId);
  return {
    youngPersonId,
    recordClass: 'standard',
    allocations: Object.values(journey.relationships.allocations).map((allocation) => ({
      workerRef: allocation.workerRef,
      role: allocation.role,
      from: sortDay(allocation.from),
      to: allocation.ended === null ? null : sortDay(allocation.ended),
    })),
    dateOfBirth: dateOfBirth(journey.profile),
    ...(authors === undefined ? {} : { authors }),
  };
}

/** Who proposed a move and who put it forward: neither may decide on it. */
function authorsOf({ transitions }: CaseAnswer['journey'], transitionId: string): readonly string[] | undefined {
  const move = moveOf(transitions, transitionId);
  if (move === undefined) return undefined;
  return 'submission' in move ? [move.proposed.by, move.submission.by] : [move.proposed.by];
}
