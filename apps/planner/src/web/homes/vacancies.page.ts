import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cases } from '#libs/application';
import { OPTIONS_MAX } from '#libs/domain/transitions';
import type { RankedVacancies } from '#libs/domain/journey/vacancies';
import type { ReadQueries } from '#libs/read-store';
import { pageNumber, pageOf, PAGE_SIZE, type FormState } from '#libs/web-kit';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import { LISTS } from '../../tokens';
import type { Page } from '../../view/page';
import { moveHref, type OpenedMove } from '../moves/open-move';
import { homesFilter, type FilterName, type HomesFilter } from './homes-filter';
import { unsuitableRow, vacancyRow } from './vacancy-row';

/** By places and age homes are told apart already: those that do not fit stand apart, with the reason. */
const NARROWED_BY: readonly FilterName[] = ['kind', 'provider', 'area'];

/** How many more options a move can have. */
export const roomIn = ({ move }: OpenedMove): number => OPTIONS_MAX - move.options.length;

/** The page on which a home is found for a move: ranked, narrowed and paged by its address. */
@Injectable()
export class VacanciesPage {
  constructor(
    @Inject(LISTS) private readonly lists: ReadQueries,
    private readonly cases: Cases,
    private readonly pages: CasePages,
  ) {}

  async show({ query }: FastifyRequest, at: OpenedMove, form: FormState, status = 200): Promise<Page> {
    const filter = homesFilter(query, await this.lists.homeProviders(), NARROWED_BY);
    const number = pageNumber(textOf((query as { readonly page?: unknown }).page));
    const found = await this.ranked(at, filter, number * PAGE_SIZE);
    const data = {
      title: 'Find a home',
      section: 'moves',
      form,
      filter,
      ...listed(at, found, { filter, number }),
      unsuitable: found.unsuitable.map(unsuitableRow),
      neededBy: found.neededBy,
      isWeighedOtherwise: found.weights !== null,
      room: roomIn(at),
      mayAdd: at.move.kind === 'proposed' && roomIn(at) > 0,
      filterHref: paths.moves.vacancies(at.named),
      formHref: paths.moves.addOption(at.named),
      backHref: moveHref(at),
    } as const;
    return this.pages.page('web/homes/vacancies.njk', at.opened, data, status);
  }

  private async ranked(
    { named, opened }: OpenedMove,
    { wanted }: HomesFilter,
    explainFirst: number,
  ): Promise<RankedVacancies> {
    const homes = await this.lists.openHomes(wanted);
    const { transitionId } = named;
    const moment = { sights: opened.moment.sights };
    const found = await this.cases.rankVacancies(named.youngPersonId, homes, { moment, transitionId, explainFirst });
    if (found === undefined) throw new NotFoundException();
    return found;
  }
}

interface Address {
  readonly filter: HomesFilter;
  readonly number: number;
}

/** One page of the homes that could take them; those that are options of the move already say so. */
function listed({ named, move, opened }: OpenedMove, { ranked }: RankedVacancies, { filter, number }: Address): object {
  const address = (page: number): string => paths.moves.vacancies(named, { ...filter.question, page });
  const { rows, ...list } = pageOf(ranked, number, address);
  const options = new Set(move.options.map(({ homeId }) => homeId));
  const shown = rows.map((row) => ({ ...vacancyRow(row, opened.answer.day), isOption: options.has(row.home.homeId) }));
  return { list: { ...list, rows: shown }, action: address(list.page) };
}

const textOf = (asked: unknown): string | undefined => (typeof asked === 'string' ? asked : undefined);
