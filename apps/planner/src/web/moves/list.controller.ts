import { Controller, Get, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { dayInWords } from '#libs/domain/kernel';
import {
  allMoves,
  assessmentOwed,
  emergencyMoves,
  preferredOption,
  type EmergencyMove,
} from '#libs/domain/transitions';
import type { ReadQueries } from '#libs/read-store';
import { pageNumber, pageShown } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { LISTS } from '../../tokens';
import { page, type Page } from '../../view/page';
import { situationInWords } from './words';

const PAGE_SIZE = 25;

/** The moves of one young person, and those of the authority that wait for a manager. */
@Controller()
export class MovesListController {
  constructor(
    private readonly cases: CasePages,
    @Inject(LISTS) private readonly lists: ReadQueries,
  ) {}

  @Get(paths.moves.list.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async list(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const { youngPersonId, question } = opened;
    const moves = allMoves(opened.answer.journey.transitions).map((move) => ({
      why: move.why,
      situation: situationInWords(move),
      proposedAt: move.proposed.at,
      neededBy: move.neededBy,
      options: move.options.length,
      preferred: preferredOption(move)?.label ?? null,
      href: paths.moves.show({ youngPersonId, transitionId: move.transitionId }, question),
    }));
    const data = {
      title: 'Moves',
      section: 'moves',
      moves: moves.reverse(),
      emergencies: emergencyMoves(opened.answer.journey.transitions).map((move) => emergencyRow(opened, move)),
      promisesHref: paths.promises.list({ youngPersonId }, question),
      mayPropose: opened.may('propose-move'),
      emergencyHref: opened.may('record-move') ? paths.emergency.record({ youngPersonId }) : undefined,
      extendHref: opened.may('record-move') ? paths.emergency.extend({ youngPersonId }) : undefined,
    } as const;
    return this.cases.page('web/moves/list.njk', opened, data);
  }

  @Get(paths.movesToDecide.pattern)
  @Access({ action: 'view-list', subject: 'none' })
  async toDecide(@Req() request: FastifyRequest): Promise<Page> {
    const shown = pageNumber((request.query as { readonly page?: string }).page);
    const isManager = request.signedIn?.actor.role === 'team-manager';
    const found = isManager
      ? await this.lists.movesAwaitingDecision({ page: shown, pageSize: PAGE_SIZE })
      : { rows: [], total: 0, page: 1, pageSize: PAGE_SIZE, pages: 0 };
    const rows = found.rows.map(({ youngPersonId, transitionId, ...row }) => ({
      ...row,
      href: paths.moves.decide({ youngPersonId, transitionId }),
    }));
    const list = pageShown(rows, found.total, found.page, (to) => paths.movesToDecide({}, { page: String(to) }));
    return page('web/moves/to-decide.njk', { title: 'Moves to decide', area: 'moves-to-decide', list, isManager });
  }
}

/** An emergency move, and how its assessment stands. */
function emergencyRow({ answer, youngPersonId, question }: OpenedCase, move: EmergencyMove): object {
  const { status, dueOn } = assessmentOwed(move, answer.day);
  const standing = { owed: `assessment owed by ${dayInWords(dueOn)}`, overdue: `assessment overdue since ${dayInWords(dueOn)}`, done: 'assessed' }; // prettier-ignore
  return {
    on: dayInWords(move.on),
    to: move.option.label,
    standing: standing[status],
    href: paths.emergency.show({ youngPersonId, transitionId: move.transitionId }, question),
  };
}
