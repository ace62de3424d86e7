import { Controller, Get, Inject } from '@nestjs/common';
import type { ReadQueries } from '#libs/read-store';
import { Access } from '../../access/route-access';
import { paths } from '../../paths';
import { LISTS } from '../../tokens';
import { page, type Page } from '../../view/page';

@Controller()
export class ServiceFiguresController {
  constructor(@Inject(LISTS) private readonly lists: ReadQueries) {}

  @Get(paths.serviceFigures.pattern)
  @Access({ action: 'report', subject: 'none' })
  async show(): Promise<Page> {
    const totals = await this.lists.stabilityTotals();
    const rows = [
      { what: 'Changes of carer', count: totals.carerChanges, means: 'The young person moved to other carers (return codes P and B).' },
      { what: 'Moves with the same carer', count: totals.movesSameCarer, means: 'The home changed and the carer did not: nobody was lost (T and U).' },
      { what: 'Changes of legal status only', count: totals.legalStatusOnly, means: 'Nobody moved (L).' },
      { what: 'Temporary absences', count: totals.temporaryAbsences, means: 'A stay away, after which they came back: not a move.' },
      { what: 'Young people with any period of care', count: totals.youngPeople, means: 'Everybody these figures are about.' },
    ]; // prettier-ignore
    return page('web/service-figures/service-figures.njk', { title: 'Service figures', area: 'service-figures', rows });
  }
}
