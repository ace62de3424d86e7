import { Injectable } from '@nestjs/common';
import { Cases } from '#libs/application';
import { factAt } from '#libs/domain/journey';
import { momentWords } from '#libs/web-kit';

/** Says in words what others recorded since a page was opened. */
@Injectable()
export class ChangedSince {
  constructor(private readonly cases: Cases) {}

  /** One line for each event of these types after a revision. What has no line of its own is still said to be there. */
  async inWords(youngPersonId: string, seenAt: number, types: readonly string[]): Promise<readonly string[]> {
    const [answer, entries] = await Promise.all([
      this.cases.caseAt(youngPersonId),
      this.cases.timelineOf(youngPersonId),
    ]);
    const words = new Map((entries ?? []).map((entry) => [entry.id, `${entry.words}, recorded by ${entry.actor}`]));
    const known = answer?.journey.known ?? { journey: [], contactLog: [] };
    const since = (['journey', 'contactLog'] as const).flatMap((stream) =>
      known[stream]
        .filter((event) => event.meta.revision > seenAt && types.includes(event.type))
        .map((event) => ({
          at: event.meta.recordedAt,
          text: words.get(factAt(stream, event.meta.revision)) ?? 'Something else in this record was changed',
        })),
    );
    return since.map(({ text, at }) => `${text}, ${momentWords(at)}`);
  }
}
