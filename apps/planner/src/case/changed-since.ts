import { Injectable } from '@nestjs/common';
import { Cases, CommandTable } from '#libs/application';
import { factAt, type Sights } from '#libs/domain/journey';
import { momentWords } from '#libs/web-kit';
import type { OpenedCase, RecordedSince } from './opened-case';

/** Says in words what others recorded since a page was opened. */
@Injectable()
export class ChangedSince {
  constructor(
    private readonly cases: Cases,
    private readonly table: CommandTable,
  ) {}

  /** Every event after a revision that the reader may read. What has no line of its own in the timeline is still said to be there. */
  async since(youngPersonId: string, seenAt: number, sights: Sights): Promise<readonly RecordedSince[]> {
    const [answer, entries] = await Promise.all([
      this.cases.caseAt(youngPersonId, { sights }),
      this.cases.timelineOf(youngPersonId, { sights }),
    ]);
    const words = new Map((entries ?? []).map((entry) => [entry.id, `${entry.words}, recorded by ${entry.actor}`]));
    const known = answer?.journey.known ?? { journey: [], contactLog: [] };
    return (['journey', 'contactLog'] as const).flatMap((stream) =>
      known[stream]
        .filter((event) => event.meta.revision > seenAt)
        .map(({ type, meta }) => {
          const what = words.get(factAt(stream, meta.revision)) ?? 'Something else in this record was changed';
          return { type, inWords: `${what}, ${momentWords(meta.recordedAt)}` };
        }),
    );
  }

  /** One line for each event of these types after a revision. */
  async inWords(
    { youngPersonId, moment }: OpenedCase,
    seenAt: number,
    types: readonly string[],
  ): Promise<readonly string[]> {
    return wordsOf(await this.since(youngPersonId, seenAt, moment.sights), types);
  }

  /** One line for each event that a command's form stands on. */
  under(command: string, since: readonly RecordedSince[]): readonly string[] {
    return wordsOf(since, this.table.row(command)?.lens.types ?? []);
  }
}

const wordsOf = (since: readonly RecordedSince[], types: readonly string[]): readonly string[] =>
  since.filter(({ type }) => types.includes(type)).map(({ inWords }) => inWords);
