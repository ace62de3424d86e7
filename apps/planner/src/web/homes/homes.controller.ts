import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { HomeWithPlaces } from '#libs/domain/homes';
import type { Clock } from '#libs/ports';
import { HOME_SORTS, type HomeSort, type ReadQueries } from '#libs/read-store';
import { columnHeads, defineForm, optionalText, pageNumber, pageShown, sortedBy, type Column } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { paths } from '../../paths';
import { CLOCK, LISTS } from '../../tokens';
import { page, type Page } from '../../view/page';
import { homesFilter, type HomesFilter } from './homes-filter';
import {
  areaInWords, weeklyCostInWords, homesInWords, kindInWords, placesInWords, providerWithKind, statedInWords, takesInWords,
} from './words'; // prettier-ignore

const COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Home', sortable: true },
  { key: 'provider', label: 'Provider', sortable: true },
  { key: 'where', label: 'Where' },
  { key: 'takes', label: 'Takes' },
  { key: 'placesFree', label: 'Places free', sortable: true },
  { key: 'weeklyCost', label: 'Cost', sortable: true },
  { key: 'placesStatedOn', label: 'Stated on', sortable: true },
];

const SEARCH_MAX = 80;
/** Homes found by name are shown at once, on one page. */
const FOUND_MAX = 200;
const searchForm = defineForm({ search: optionalText({ max: SEARCH_MAX }) }, { records: false });

/** The homes an authority can ask for a place, and how many are free. */
@Controller()
export class HomesController {
  constructor(
    @Inject(LISTS) private readonly lists: ReadQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(paths.homes.pattern)
  @Access({ action: 'view-list', subject: 'none' })
  async list(@Query() query: Readonly<Record<string, unknown>>): Promise<Page> {
    const filter = homesFilter(query, await this.lists.homeProviders());
    const sort = textOf(query['sort']);
    const by = sortedBy(sort, COLUMNS);
    const found = await this.lists.homesFor({
      ...filter.wanted,
      sort: known(by.key),
      descending: by.backwards,
      page: pageNumber(textOf(query['page'])),
    });
    const kept = by.backwards ? `-${by.key}` : by.key;
    const asked = { ...filter.question, sort: sort === undefined ? undefined : kept };
    const list = pageShown(this.rows(found.rows), found.total, found.page, (number) => paths.homes({}, { ...asked, page: number })); // prettier-ignore
    const heads = columnHeads(COLUMNS, by, (next) => paths.homes({}, { ...filter.question, sort: next }));
    return this.page({ list, heads, filter, sort: asked.sort });
  }

  /** A search is sent, not put in the address: it may hold the name of a foster carer. */
  @Post(paths.homes.pattern)
  @HttpCode(200)
  @Access({ action: 'view-list', subject: 'none' })
  async search(@Body() body: unknown): Promise<Page> {
    const read = searchForm.read(body);
    const search = read.kind === 'read' ? (read.input.search ?? '') : '';
    const found = await this.lists.homesFor({ ...(search === '' ? {} : { search }), pageSize: FOUND_MAX });
    const filter = homesFilter({}, await this.lists.homeProviders());
    const heads = columnHeads(COLUMNS, sortedBy(undefined, COLUMNS), (next) => paths.homes({}, { sort: next }));
    return this.page({ list: { rows: this.rows(found.rows), total: found.total }, heads, filter, search });
  }

  private rows(homes: readonly HomeWithPlaces[]): readonly object[] {
    const today = this.clock.today();
    return homes.map((home) => rowFor(home, today));
  }

  private page(shown: Shown): Page {
    const count = homesInWords(shown.list.total);
    return page('web/homes/homes.njk', { title: 'Homes and vacancies', area: 'homes', count, ...shown });
  }
}

interface Shown {
  readonly list: { readonly rows: readonly object[]; readonly total: number };
  readonly heads: readonly object[];
  readonly filter: HomesFilter;
  readonly search?: string;
  readonly sort?: string | undefined;
}

/** A row of the list, in words. */
const rowFor = (home: HomeWithPlaces, today: string): object => ({
  name: home.name,
  kind: kindInWords(home),
  provider: providerWithKind(home),
  postcode: home.postcode,
  area: areaInWords(home),
  takes: takesInWords(home),
  places: placesInWords(home, today),
  cost: weeklyCostInWords(home),
  stated: statedInWords(home),
  offers: home.offers,
});

const textOf = (asked: unknown): string | undefined => (typeof asked === 'string' && asked !== '' ? asked : undefined);
const known = (key: string): HomeSort => HOME_SORTS.find((sort) => sort === key) ?? 'name';
