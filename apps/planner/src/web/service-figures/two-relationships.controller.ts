import { Controller, Get, NotFoundException, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { TwoRelationshipsReader } from '#libs/application';
import { pageNumber, pageOf } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { momentOf } from '../../case/moment';
import { paths } from '../../paths';
import { page, type Page } from '../../view/page';
import { askedOf } from './figures-asked';
import { listBehind } from './list-view';
import { FIGURES, figureInWords, PART_IN_WORDS, PARTS } from './two-relationships-view';

type Asked = Readonly<Record<string, string | undefined>>;

/** The list behind a number of the two-relationships figures. */
@Controller()
export class TwoRelationshipsController {
  constructor(private readonly reader: TwoRelationshipsReader) {}

  @Get(paths.twoRelationships.pattern)
  @Access({ action: 'report', subject: 'none' })
  async show(@Req() request: FastifyRequest, @Param('moment') named: string, @Query() query: Asked): Promise<Page> {
    const figure = FIGURES.find((one) => one === named);
    if (figure === undefined) throw new NotFoundException();
    const moment = momentOf(request.query);
    const figures = await this.reader.figures(askedOf(moment));
    const known = query['known'] === 'then' ? 'then' : 'now';
    const part = PARTS.find((one) => one === query['part']);
    const { question } = moment;
    const rows = listBehind(figures, { figure, known, part, question });
    const kept = { ...question, known: query['known'], part };
    return page('web/service-figures/two-relationships.njk', {
      title: 'Loving and lasting relationships',
      area: 'service-figures',
      figure: figureInWords(figure, figures),
      known: figure === 'today' ? undefined : known,
      part: part === undefined ? undefined : PART_IN_WORDS[part],
      list: pageOf(rows, pageNumber(query['page']), (number) =>
        paths.twoRelationships({ moment: figure }, { ...kept, page: number }),
      ),
      backHref: paths.serviceFigures({}, question),
    });
  }
}
