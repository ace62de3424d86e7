import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { packOf, reviewPack, type ReviewPack } from '#libs/domain/journey';
import { earlier } from '#libs/domain/kernel';
import { dayWords, momentWords } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { openReview } from './open-review';
import { packView } from './pack-view';

interface About {
  readonly title: string;
  readonly says: string;
  readonly back: { readonly href: string; readonly text: string };
}

/** What a review has in front of it, made from the record: to look at and to print. */
@Controller()
export class ReviewPackController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.reviews.nextPack.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async next(@Req() request: FastifyRequest): Promise<Page> {
    const opened = await this.cases.open(request);
    const { journey, day } = opened.answer;
    return this.page(opened, reviewPack(journey, day), {
      title: `Pack for a review on ${dayWords(day)}`,
      says: 'Made from the record as it is known now. It is frozen when the review is recorded as held.',
      back: { href: paths.reviews.list({ youngPersonId: opened.youngPersonId }, opened.question), text: 'Reviews' },
    });
  }

  @Get(paths.reviews.pack.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const { opened, review, named } = await openReview(this.cases, request);
    const { meeting, on } = review;
    return this.page(opened, packOf(opened.answer.journey, review, opened.answer.day), {
      title: `Pack for the review of ${dayWords(on)}`,
      says:
        meeting === null
          ? `Made from the record as things stand on ${dayWords(earlier(on, opened.answer.day))}. It is frozen when what the review said is recorded.`
          : `As it was known when the review was recorded, ${momentWords(meeting.recordedAt)}. What was learnt later is not in it.`,
      back: { href: paths.reviews.show(named, opened.question), text: `Review of ${dayWords(on)}` },
    });
  }

  private page(opened: OpenedCase, pack: ReviewPack, about: About): Page {
    const data = { section: 'reviews', ...about, pack: packView(pack, opened) } as const;
    return this.cases.page('web/reviews/pack.njk', opened, data);
  }
}
