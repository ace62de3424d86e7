import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Cases } from '#libs/application';
import { endOfLondonDay, type CivilDate } from '#libs/domain/kernel';
import { openForm, withErrors, type FieldError, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { momentOf } from '../../case/moment';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { compareView, type CompareAsked } from './compare-view';
import { readMoment, valuesOf, type PickedMoment } from './moment-picker';
import { dayToCompareWith } from './two-maps';

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** Two maps beside one another. The later one is the moment of the page; the earlier has two dates of its own in the address. */
@Controller()
export class CompareMapsController {
  constructor(
    private readonly pages: CasePages,
    private readonly cases: Cases,
  ) {}

  /** Sent by GET: choosing two moments changes nothing, and the address that follows holds all four dates. */
  @Get(paths.people.compareMaps.pattern)
  @Access({ action: 'replay', subject: 'young-person' })
  async show(@Req() request: FastifyRequest, @Query() query: Asked): Promise<Page | Redirect> {
    const opened = await this.pages.open(request);
    const asked = await this.askedIn(request, opened, query);
    if (query['choose'] === undefined) return this.page(opened, asked, openForm({ commandId: '', values: valuesIn(opened, asked) }));
    const today = asked.now.day;
    const earlier = readMoment(query, 'earlier-', today);
    const later = readMoment(query, 'later-', today);
    const errors = [...earlier.errors, ...later.errors];
    const wrong = errors.length > 0 ? errors : orderErrors(earlier.moment, later.moment, today);
    if (wrong.length === 0) return redirect(addressOf(opened, asked, earlier.moment, later.moment));
    const form = openForm({ commandId: '', values: { ...earlier.values, ...later.values } });
    return this.page(opened, asked, withErrors(form, wrong));
  }

  private async askedIn(request: FastifyRequest, opened: OpenedCase, query: Asked): Promise<CompareAsked> {
    const earlierMoment = momentOf({ asItWasOn: query['earlierOn'], asKnownAt: query['earlierKnownAt'] });
    const { youngPersonId, answer, moment } = opened;
    const usual = dayToCompareWith(answer);
    const earlierDay = earlierMoment.asItWasOn ?? usual.day;
    const asKnownAt = earlierMoment.asKnownAt ?? moment.asKnownAt;
    const known = { sights: moment.sights, ...(asKnownAt === undefined ? {} : { asKnownAt }) };
    const earlier = await this.cases.caseAt(youngPersonId, { asItWasOn: earlierDay, ...known });
    const everybody = query['restricted'] === 'shown';
    const chosenFor = earlierMoment.asItWasOn === undefined ? usual.why : undefined;
    return { earlier, earlierDay, earlierMoment, chosenFor, later: answer, now: request.caseNow ?? answer, everybody };
  }

  private page(opened: OpenedCase, asked: CompareAsked, form: FormState): Page {
    const wrong = form.errors.length > 0;
    const compared = compareView(opened, asked);
    const data = { title: 'Two maps compared', section: 'people', compared, form, wrong } as const;
    return this.pages.page('web/map/compare.njk', opened, data, wrong ? 400 : 200);
  }
} // prettier-ignore

/** The boxes as they stand: the earlier day is filled in, also where it was chosen for them. */
const valuesIn = ({ moment }: OpenedCase, { earlierDay, earlierMoment }: CompareAsked) => ({
  ...valuesOf({ ...earlierMoment, asItWasOn: earlierDay }, 'earlier-'),
  ...valuesOf(moment, 'later-'),
});

function orderErrors(earlier: PickedMoment, later: PickedMoment, today: CivilDate): readonly FieldError[] {
  const laterDay = later.was ?? later.known ?? today;
  const errors: FieldError[] = [];
  if (earlier.was !== null && earlier.was > laterDay) {
    errors.push({ field: 'earlier-was-day', message: 'The earlier map cannot be about a day after the later map’s' });
  }
  if (earlier.known !== null && later.known !== null && earlier.known > later.known) {
    errors.push({ field: 'earlier-known-day', message: 'The earlier map cannot stand on what was only known after the later map' });
  }
  return errors;
} // prettier-ignore

function addressOf(opened: OpenedCase, asked: CompareAsked, earlier: PickedMoment, later: PickedMoment): string {
  const question = {
    earlierOn: earlier.was ?? undefined,
    earlierKnownAt: earlier.known === null ? undefined : endOfLondonDay(earlier.known),
    asItWasOn: later.was ?? undefined,
    asKnownAt: later.known ?? undefined,
    restricted: asked.everybody ? 'shown' : undefined,
  };
  return paths.people.compareMaps({ youngPersonId: opened.youngPersonId }, question);
}
