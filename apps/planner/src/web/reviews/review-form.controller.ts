import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { dayWords } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page, Redirect } from '../../view/page';
import { formNamed } from '../small-form/asked';
import type { SmallForm } from '../small-form/small-form';
import { SmallForms, type Filling } from '../small-form/small-forms';
import { ADDING_FORMS, ITEM_FORMS } from './item-forms';
import { MEETING_FORMS, type ReviewAt } from './meeting-forms';
import { openReview } from './open-review';

const WITHOUT_A_REVIEW: readonly string[] = ['arrange', 'held'];
const OF_A_REVIEW: Readonly<Record<string, SmallForm<ReviewAt>>> = { ...MEETING_FORMS, ...ADDING_FORMS };
const OF_AN_ITEM: Readonly<Record<string, SmallForm<ReviewAt>>> = ITEM_FORMS;

/** The small forms about reviews: arranged, held, decided, said, and each of them put right. */
@Controller()
export class ReviewFormController {
  constructor(
    private readonly cases: CasePages,
    private readonly forms: SmallForms,
  ) {}

  @Get(paths.reviews.start.pattern)
  @Access({ action: 'hold-review', subject: 'young-person' })
  async showStart(@Req() request: FastifyRequest): Promise<Page> {
    return this.forms.show(await this.start(request));
  }

  @Post(paths.reviews.start.pattern)
  @HttpCode(200)
  @Access({ action: 'hold-review', subject: 'young-person' })
  async sendStart(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.forms.send(await this.start(request), request, body);
  }

  @Get([paths.reviews.form.pattern, paths.reviews.item.pattern])
  @Access({ action: 'hold-review', subject: 'young-person' })
  async showAbout(@Req() request: FastifyRequest): Promise<Page> {
    return this.forms.show(await this.about(request));
  }

  @Post([paths.reviews.form.pattern, paths.reviews.item.pattern])
  @HttpCode(200)
  @Access({ action: 'hold-review', subject: 'young-person' })
  async sendAbout(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.forms.send(await this.about(request), request, body);
  }

  /** A form for a review that is not on record yet. */
  private async start(request: FastifyRequest): Promise<Filling<ReviewAt>> {
    const opened = await this.cases.open(request);
    const { reviewStart = '' } = request.params as { readonly reviewStart?: string };
    if (!WITHOUT_A_REVIEW.includes(reviewStart)) throw new NotFoundException();
    const { youngPersonId, question } = opened;
    const form = formNamed(MEETING_FORMS, reviewStart);
    const action = paths.reviews.start({ youngPersonId, reviewStart });
    return fillingOf(
      { opened, review: null, item: '' },
      { form, action, backHref: paths.reviews.list({ youngPersonId }, question) },
    );
  }

  /** A form about a review, or about one decision or the words of one. */
  private async about(request: FastifyRequest): Promise<Filling<ReviewAt>> {
    const { opened, review, named } = await openReview(this.cases, request);
    const { reviewForm = '', item = '', itemForm = '' } = request.params as Readonly<Record<string, string>>;
    const backHref = paths.reviews.show(named, opened.question);
    const at = { opened, review, item };
    if (itemForm === '') {
      const action = paths.reviews.form({ ...named, reviewForm });
      return fillingOf(at, { form: formNamed(OF_A_REVIEW, reviewForm), action, backHref });
    }
    const action = paths.reviews.item({ ...named, item, itemForm });
    return fillingOf(at, { form: formNamed(OF_AN_ITEM, itemForm), action, backHref });
  }
}

/** What the forms of all reviews have in common. */
const fillingOf = (at: ReviewAt, of: Pick<Filling<ReviewAt>, 'form' | 'action' | 'backHref'>): Filling<ReviewAt> => ({
  at,
  ...of,
  section: 'reviews',
  caption: at.review === null ? 'Reviews' : `Review of ${dayWords(at.review.on)}`,
  may: 'hold-review',
  done: (input) => afterwards(at, of.form, input),
});

/** The review that was recorded, or its agenda when it is recorded for the first time; the list where it is there no more. */
function afterwards(
  { opened, review }: ReviewAt,
  { command }: SmallForm<ReviewAt>,
  input: Readonly<Record<string, unknown>>,
): string {
  const { youngPersonId } = opened;
  if (command === 'TakeBackReview') return paths.reviews.list({ youngPersonId });
  const named = { youngPersonId, review: String(input['reviewId']) };
  const isNew = command === 'RecordReviewHeld' && (review?.meeting ?? null) === null;
  return isNew ? paths.reviews.relationships(named) : paths.reviews.show(named);
}
