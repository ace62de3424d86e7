import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BrothersAndSisters, type CaseAnswer } from '#libs/application';
import type { ReadQueries } from '#libs/read-store';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { LISTS } from '../../tokens';
import { siblingLine } from './panel-view';

/** The brothers and sisters on the summary of a case: `web/brothers-and-sisters/short.njk` shows it as `siblingsInShort`. */
@Injectable()
export class ShortSiblingPanel {
  constructor(
    private readonly siblings: BrothersAndSisters,
    @Inject(LISTS) private readonly lists: ReadQueries,
  ) {}

  /** Undefined when there is nobody and nothing is asked. The route must say that it `shows: ['linked']`. */
  async of(request: FastifyRequest, opened: OpenedCase): Promise<object | undefined> {
    const may = (other: string): boolean => request.linked?.confirmed.has(other) === true;
    const rows = await this.siblings.panel(opened.answer, may);
    const asked = opened.may('edit-relationships') ? await this.waiting(opened.answer) : 0;
    if (rows.length === 0 && asked === 0) return undefined;
    return {
      lines: rows.filter(({ person }) => !person.past).map((row) => siblingLine(row, opened)),
      asked,
      href: paths.brothersAndSisters.show({ youngPersonId: opened.youngPersonId }, opened.question),
    };
  }
  /** How many questions of other records wait for an answer. What they say is told on their own page, to those who may answer. */
  private async waiting(answer: CaseAnswer): Promise<number> {
    const questions = await this.lists.bondsAskedOf(answer.youngPersonId);
    const asked = await Promise.all(questions.map((question) => this.siblings.asked(answer, question)));
    return asked.filter((one) => one !== undefined).length;
  }
}
