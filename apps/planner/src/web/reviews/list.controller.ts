import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { nextReviewOf, type NextReview } from '#libs/domain/journey';
import { reviewsOn } from '#libs/domain/reviews';
import { dayWords, daysFrom } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { mayHold } from './open-review';
import { reviewAsRow } from './review-view';

/** Every review of the care plan, and by when the next one is due. */
@Controller()
export class ReviewsController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.reviews.list.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const { youngPersonId, question, answer } = opened;
    const named = { youngPersonId };
    const start = (reviewStart: string): string | undefined =>
      mayHold(opened) ? paths.reviews.start({ ...named, reviewStart }) : undefined;
    return this.cases.page('web/reviews/list.njk', opened, {
      title: 'Reviews',
      section: 'reviews',
      reviews: reviewsOn(answer.journey.reviews, answer.day).map((review) => reviewAsRow(review, opened)),
      due: dueInWords(nextReviewOf(answer.journey, answer.day), opened),
      packHref: paths.reviews.nextPack(named, question),
      arrangeHref: start('arrange'),
      heldHref: start('held'),
    });
  }
}

/** By when, and the sum behind it. Source: Care Planning Regulations 2010, reg 33. */
function dueInWords(next: NextReview | null, { answer }: OpenedCase) {
  if (next === null) return null;
  const { by, last, careBegan, held } = next;
  const rule =
    held === 0
      ? `the first within 20 working days of coming into care on ${dayWords(careBegan)}`
      : held === 1
        ? `the second within 3 months of the first on ${dayWords(last)}`
        : `within 6 months of the last on ${dayWords(last)}`;
  return { by: dayWords(by), away: daysFrom(by, answer.day), isLate: by < answer.day, rule };
}
