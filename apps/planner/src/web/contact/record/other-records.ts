import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BrothersAndSisters, Cases, Commands, recordAcross, type SharedWith } from '#libs/application';
import { decideAccess, PURPOSE_OF } from '#libs/access';
import type { MissedBy } from '#libs/domain/relationships';
import type { Clock } from '#libs/ports';
import { recordOf } from '../../../access/access-records';
import type { OpenedCase } from '../../../case/opened-case';
import { CLOCK } from '../../../tokens';
import type { OtherRecord } from './other-record';
import type { Answers } from './record-form';

/** One occasion as it is recorded in this record. */
export interface Occasion {
  readonly request: FastifyRequest;
  readonly opened: OpenedCase;
  readonly commandId: string;
  readonly answers: Answers;
  /** What the command takes here: the id of the occasion and its day are the same there. */
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * Contact between brothers and sisters who each have a record of their own. Only a link that both records say and may tell
 * of opens the other one, and only to somebody who may record in both; nothing but the contact itself is written there.
 */
@Injectable()
export class OtherRecords {
  constructor(
    private readonly siblings: BrothersAndSisters,
    private readonly cases: Cases,
    private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The records in which the same contact can be recorded. The route must have said that it shows linked records. */
  async openTo(request: FastifyRequest, opened: OpenedCase): Promise<readonly OtherRecord[]> {
    const { people } = opened.answer.view;
    const found: OtherRecord[] = [];
    for (const { relationshipId, otherYoungPersonId } of await this.siblings.links(opened.answer)) {
      const name = people.find((person) => person.relationshipId === relationshipId)?.name;
      const isShown = request.linked?.confirmed.has(otherYoungPersonId) ?? false;
      if (name === undefined || !isShown || !(await this.mayRecordIn(request, otherYoungPersonId))) continue;
      found.push({ youngPersonId: otherYoungPersonId, relationshipId, name });
    }
    return found;
  }

  private async mayRecordIn(request: FastifyRequest, youngPersonId: string): Promise<boolean> {
    const actor = request.signedIn?.actor;
    const other = await this.cases.caseAt(youngPersonId);
    if (actor === undefined || other === undefined) return false;
    const asked = {
      actor,
      action: 'record-contact',
      record: recordOf(other),
      purpose: PURPOSE_OF[actor.role],
    } as const;
    return decideAccess({ ...asked, at: this.clock.today() }).allow;
  }

  /** Records the occasion in the records that were chosen, and says in words what came of it. Sent twice, it is once there too. */
  async record(occasion: Occasion, others: readonly OtherRecord[]): Promise<string> {
    const { answers, opened, request } = occasion;
    const actor = request.signedIn?.actor;
    const chosen = others.filter(({ youngPersonId }) => answers.alsoIn.includes(youngPersonId));
    if (actor === undefined || chosen.length === 0) return '';
    const may = (id: string): boolean => chosen.some(({ youngPersonId }) => youngPersonId === id);
    const shared = await this.siblings.sharedWith(opened.answer, answers.who, may);
    const came = await recordAcross(this.commands, {
      command: 'RecordContact',
      envelope: {
        commandId: occasion.commandId,
        youngPersonId: opened.youngPersonId,
        actor: { id: actor.id, role: actor.role },
        source: 'planner',
      },
      records: shared.map((there) => ({
        youngPersonId: there.youngPersonId,
        input: asToldThere(occasion.input, answers, there),
      })),
    });
    const isDone = (id: string): boolean =>
      came.some(({ youngPersonId, outcome }) => youngPersonId === id && outcome.kind === 'done');
    return chosen
      .map(({ youngPersonId, name }) =>
        isDone(youngPersonId)
          ? ` Also recorded in ${name}’s record.`
          : ` It could not be recorded in ${name}’s record.`,
      )
      .join('');
  }
}

const MISSED_THERE: Readonly<Record<MissedBy, MissedBy>> = {
  'young-person': 'other-person',
  'other-person': 'young-person',
  service: 'service',
  unknown: 'unknown',
};

/** That it happened, when and how. How it went, and why it was missed, stay where they were said (research/domain 4.7). */
function asToldThere(
  { contactId, occurred, mode }: Occasion['input'],
  { outcome, missedBy }: Answers,
  { relationshipIds }: SharedWith,
): object {
  const contact = { contactId, relationshipIds, occurred, mode, outcome };
  if (outcome === 'held') return contact;
  const reason = 'Written down in the record of their brother or sister';
  return { ...contact, missedBy: MISSED_THERE[missedBy ?? 'unknown'], reason };
}
