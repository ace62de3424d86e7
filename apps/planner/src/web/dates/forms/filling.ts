import type { FastifyRequest } from 'fastify';
import type { CasePages } from '../../../case/case-pages';
import { paths } from '../../../paths';
import { askedIn } from '../../small-form/asked';
import type { Filling } from '../../small-form/small-forms';
import { ABOUT, type DateAt } from './date-form';

/** The case, and what the address says a form of the diary is about. */
export async function openDates(cases: CasePages, request: FastifyRequest): Promise<DateAt> {
  const opened = await cases.open(request);
  return { opened, named: { youngPersonId: opened.youngPersonId }, about: askedIn(request.query, ABOUT) };
}

/** What the forms of the diary have in common; who may fill one in and under which address is for its table to say. */
export const dateFilling = (at: DateAt, of: Pick<Filling<DateAt>, 'form' | 'may' | 'action'>): Filling<DateAt> => ({
  at,
  ...of,
  section: 'dates',
  caption: 'Dates',
  backHref: paths.dates.show(at.named, at.opened.question),
  done: paths.dates.show(at.named),
});
