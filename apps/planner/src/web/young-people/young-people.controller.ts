import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LEAVING_CARE_STATUSES, leavingCareStatusInWords, type LeavingCareStatus } from '#libs/domain/leaving-care';
import type { Clock } from '#libs/ports';
import type { Config } from '#libs/runtime';
import {
  CASELOAD_SORTS,
  type CaseloadRow,
  type CaseloadSort,
  type LeavingCareAsked,
  type ReadQueries,
} from '#libs/read-store';
import { columnHeads, defineForm, optionalText, pageNumber, pageShown, sortedBy, type Column } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { leftOutFor, scopeFor } from '../../access/scope-for';
import { paths } from '../../paths';
import { CLOCK, CONFIG, LISTS } from '../../tokens';
import { page, type Page } from '../../view/page';
import { rowFor } from './young-person-row';

const COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Name', sortable: true },
  { key: 'age', label: 'Age', numeric: true },
  { key: 'leavingCare', label: 'Leaving care' },
  { key: 'homeSince', label: 'Home since', sortable: true },
  { key: 'workerSince', label: 'Worker since' },
  { key: 'peopleWhoMatter', label: 'People who matter', sortable: true },
  { key: 'openMoves', label: 'Moves planned', sortable: true, numeric: true },
  { key: 'nextReview', label: 'Next review by', sortable: true },
];

interface Shown {
  readonly list: object;
  readonly heads: readonly object[];
  readonly search?: string;
  /** The category that alone is shown; undefined for everybody. */
  readonly only?: LeavingCareStatus | undefined;
}

const SEARCH_MAX = 80;
const searchForm = defineForm({ search: optionalText({ max: SEARCH_MAX }) }, { records: false });

@Controller()
export class YoungPeopleController {
  constructor(
    @Inject(LISTS) private readonly lists: ReadQueries,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(paths.youngPeople.pattern)
  @Access({ action: 'view-list', subject: 'none' })
  async list(
    @Req() request: FastifyRequest,
    @Query('sort') sort?: string,
    @Query('page') asked?: string,
    @Query('category') category?: string,
  ): Promise<Page> {
    const by = sortedBy(sort, COLUMNS);
    const only = LEAVING_CARE_STATUSES.find((status) => status === category);
    const found = await this.lists.caseloadFor({
      scope: scopeFor(request, this.clock.today()),
      leftOut: leftOutFor(request),
      leavingCare: this.asked(only),
      sort: known(by.key),
      descending: by.backwards,
      page: pageNumber(asked),
    });
    const kept = by.backwards ? `-${by.key}` : by.key;
    const list = pageShown(this.rows(found.rows), found.total, found.page, (number) =>
      paths.youngPeople({}, { sort: sort === undefined ? undefined : kept, category: only, page: number }),
    );
    const heads = columnHeads(COLUMNS, by, (next) => paths.youngPeople({}, { sort: next, category: only }));
    return this.page({ list, heads, only });
  }

  /** A search is sent, not put in the address: it holds a name. */
  @Post(paths.youngPeople.pattern)
  @HttpCode(200)
  @Access({ action: 'view-list', subject: 'none' })
  async search(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page> {
    const read = searchForm.read(body);
    const search = read.kind === 'read' ? (read.input.search ?? '') : '';
    const scope = scopeFor(request, this.clock.today());
    const found = await this.lists.caseloadFor({
      scope,
      leftOut: leftOutFor(request),
      leavingCare: this.asked(),
      ...(search === '' ? {} : { search }),
      pageSize: 200,
    });
    const list = { rows: this.rows(found.rows), total: found.total };
    const heads = columnHeads(COLUMNS, sortedBy(undefined, COLUMNS), (next) => paths.youngPeople({}, { sort: next }));
    return this.page({ list, heads, search });
  }

  private rows(rows: readonly CaseloadRow[]): readonly object[] {
    const today = this.clock.today();
    return rows.map((row) => rowFor(row, today));
  }

  /** Categories on this day, by the rules this service has set; of one category alone where it is asked for. */
  private asked(only?: LeavingCareStatus): LeavingCareAsked {
    const { qualifyingUntilAge } = this.config;
    return { on: this.clock.today(), qualifyingUntilAge, ...(only === undefined ? {} : { only }) };
  }

  private page(data: Shown): Page {
    const categories = LEAVING_CARE_STATUSES.map((value) => ({
      value,
      text: leavingCareStatusInWords(value),
      selected: value === data.only,
    }));
    const onlyInWords = data.only === undefined ? undefined : leavingCareStatusInWords(data.only);
    const shown = { title: 'My young people', area: 'young-people', categories, onlyInWords, ...data } as const;
    return page('web/young-people/young-people.njk', shown);
  }
}

const known = (key: string): CaseloadSort => CASELOAD_SORTS.find((sort) => sort === key) ?? 'name';
