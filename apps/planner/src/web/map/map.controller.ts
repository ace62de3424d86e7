import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { openForm, withErrors, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { mapView, type MapAsked } from './map-view';
import { readMoment, valuesOf } from './moment-picker';
import { filterOf } from './who-is-shown';

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** The map of the people who matter, as a picture or as a table, on any day and as known at any day. */
@Controller()
export class MapController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.people.map.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest, @Query() query: Asked): Promise<Page | Redirect> {
    const opened = await this.cases.open(request);
    const now = request.caseNow ?? opened.answer;
    const asked = askedIn(query);
    if (query['choose'] === undefined) {
      return this.page(opened, mapView(opened, now, asked), openForm({ commandId: '', values: valuesOf(opened.moment, '') }));
    }
    const { moment, values, errors } = readMoment(query, '', now.day);
    if (errors.length === 0) {
      const question = { asKnownAt: moment.known ?? undefined, asItWasOn: moment.was ?? undefined, ...asked.question };
      return redirect(paths.people.map({ youngPersonId: opened.youngPersonId }, question));
    }
    return this.page(opened, mapView(opened, now, asked), withErrors(openForm({ commandId: '', values }), errors));
  }

  private page(opened: OpenedCase, map: object, form: FormState): Page {
    const wrong = form.errors.length > 0;
    const mayLookBack = opened.may('replay');
    const data = { title: 'Map of the people who matter', section: 'people', map, form, wrong, mayLookBack } as const;
    return this.cases.page('web/map/map.njk', opened, data, wrong ? 400 : 200);
  }
} // prettier-ignore

/** Which people and in which form. What the address says that is none of them is the usual. */
function askedIn(query: Asked): MapAsked {
  const filter = filterOf(query['show']);
  const view = query['view'] === 'table' ? 'table' : 'picture';
  const everybody = query['restricted'] === 'shown';
  return { filter, view, everybody, question: questionOf({ filter, view, everybody }) };
}

/** The same, for an address; the usual is left out. */
const questionOf = ({ filter, view, everybody }: Omit<MapAsked, 'question'>): MapAsked['question'] => ({
  show: filter === 'all' ? undefined : filter,
  view: view === 'table' ? view : undefined,
  restricted: everybody ? 'shown' : undefined,
});
