import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { TwoRelationshipsReader } from '#libs/application';
import { civilDate } from '#libs/domain/kernel';
import { stabilityTotalsByReplay, type StabilityTotals } from '#libs/read-store';
import type { Engine } from '#libs/runtime';
import { openForm, withErrors, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { momentOf, type Moment } from '../../case/moment';
import { paths } from '../../paths';
import { ENGINE } from '../../tokens';
import { page, redirect, type Page, type Redirect } from '../../view/page';
import { momentInWords } from '../../case/moment';
import { readMoment, valuesOf } from '../map/moment-picker';
import { askedOf } from './figures-asked';
import { stabilityRows } from './stability-rows';
import { rowsOf } from './two-relationships-view';

/** The figures of the service, as known now or at any moment. */
@Controller()
export class ServiceFiguresController {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly reader: TwoRelationshipsReader,
  ) {}

  @Get(paths.serviceFigures.pattern)
  @Access({ action: 'report', subject: 'none' })
  async show(
    @Req() request: FastifyRequest,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Page | Redirect> {
    const shown = momentOf(request.query);
    if (query['choose'] === undefined)
      return this.page(shown, openForm({ commandId: '', values: valuesOf(shown, '') }));
    const { moment, values, errors } = readMoment(query, '', civilDate(this.engine.clock.today()));
    if (errors.length > 0) return this.page(shown, withErrors(openForm({ commandId: '', values }), errors));
    const question = { asKnownAt: moment.known ?? undefined, asItWasOn: moment.was ?? undefined };
    return redirect(paths.serviceFigures({}, question));
  }

  private async page(moment: Moment, form: FormState): Promise<Page> {
    const figures = await this.reader.figures(askedOf(moment));
    const wrong = form.errors.length > 0;
    const data = {
      title: 'Service figures',
      area: 'service-figures',
      moment: moment.set ? momentInWords(moment, figures.on) : undefined,
      rows: rowsOf(figures, moment.question),
      stability: stabilityRows(await this.stability(moment)),
      form,
      wrong,
    } as const;
    return page('web/service-figures/service-figures.njk', data, wrong ? 400 : 200);
  }

  /** Over everything recorded, or everything recorded by a moment. */
  private async stability({ asKnownAt }: Moment): Promise<StabilityTotals> {
    const { log, lists, roll } = this.engine;
    if (asKnownAt === undefined) return lists.stabilityTotals();
    return stabilityTotalsByReplay({ log, asKnownAt, youngPeople: await roll.everybody() });
  }
}
