import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { stableUuid } from '#libs/application';
import { dayWords, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import type { SmallForm } from '../small-form/small-form';
import { ADDING_FORMS, ITEM_FORMS } from './item-forms';
import { MEETING_FORMS, type ReviewAt } from './meeting-forms';
import { mayHold, openReview } from './open-review';

interface Filling {
  readonly at: ReviewAt;
  readonly form: SmallForm<ReviewAt>;
  readonly action: string;
  readonly backHref: string;
}

/** Fields of a reason that stand in the first box of a date; a reason about the review is about the whole form. */
const FIELDS = {
  on: 'on-day', by: 'by-day', occurred: 'occurred-day', decisionId: '', wordsId: '', reviewId: '',
}; // prettier-ignore
const WITHOUT_A_REVIEW: readonly string[] = ['arrange', 'held'];
const OF_A_REVIEW: Readonly<Record<string, SmallForm<ReviewAt>>> = { ...MEETING_FORMS, ...ADDING_FORMS };
const OF_AN_ITEM: Readonly<Record<string, SmallForm<ReviewAt>>> = ITEM_FORMS;
const formIn = (forms: Readonly<Record<string, SmallForm<ReviewAt>>>, name = ''): SmallForm<ReviewAt> => {
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (form === undefined) throw new NotFoundException();
  return form;
};

/** The small forms about reviews: arranged, held, decided, said, and each of them put right. */
@Controller()
export class ReviewFormController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.reviews.start.pattern)
  @Access({ action: 'hold-review', subject: 'young-person' })
  async showStart(@Req() request: FastifyRequest): Promise<Page> {
    return this.show(await this.start(request));
  }

  @Post(paths.reviews.start.pattern)
  @HttpCode(200)
  @Access({ action: 'hold-review', subject: 'young-person' })
  async sendStart(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.send(await this.start(request), request, body);
  }

  @Get(paths.reviews.form.pattern)
  @Access({ action: 'hold-review', subject: 'young-person' })
  async showForm(@Req() request: FastifyRequest): Promise<Page> {
    return this.show(await this.about(request));
  }

  @Post(paths.reviews.form.pattern)
  @HttpCode(200)
  @Access({ action: 'hold-review', subject: 'young-person' })
  async sendForm(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.send(await this.about(request), request, body);
  }

  @Get(paths.reviews.item.pattern)
  @Access({ action: 'hold-review', subject: 'young-person' })
  async showItem(@Req() request: FastifyRequest): Promise<Page> {
    return this.show(await this.about(request));
  }

  @Post(paths.reviews.item.pattern)
  @HttpCode(200)
  @Access({ action: 'hold-review', subject: 'young-person' })
  async sendItem(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    return this.send(await this.about(request), request, body);
  }

  /** A form for a review that is not on record yet. */
  private async start(request: FastifyRequest): Promise<Filling> {
    const opened = await this.cases.open(request);
    const { reviewStart = '' } = request.params as { readonly reviewStart?: string };
    if (!WITHOUT_A_REVIEW.includes(reviewStart)) throw new NotFoundException();
    const { youngPersonId, question } = opened;
    return {
      at: { opened, review: null, item: '' },
      form: formIn(MEETING_FORMS, reviewStart),
      action: paths.reviews.start({ youngPersonId, reviewStart }),
      backHref: paths.reviews.list({ youngPersonId }, question),
    };
  }

  /** A form about a review, or about one decision or the words of one. */
  private async about(request: FastifyRequest): Promise<Filling> {
    const { opened, review, named } = await openReview(this.cases, request);
    const { reviewForm, item, itemForm } = request.params as Readonly<Record<string, string | undefined>>;
    const at = { opened, review, item: item ?? '' };
    const backHref = paths.reviews.show(named, opened.question);
    if (item === undefined || itemForm === undefined) {
      const form = formIn(OF_A_REVIEW, reviewForm);
      return { at, form, backHref, action: paths.reviews.form({ ...named, reviewForm: reviewForm ?? '' }) };
    }
    const form = formIn(OF_AN_ITEM, itemForm);
    return { at, form, backHref, action: paths.reviews.item({ ...named, item, itemForm }) };
  }

  private show(filling: Filling): Page {
    const { at, form } = filling;
    return this.page(filling, this.recording.open(at.opened, form.command, form.values?.(at)));
  }

  private async send(filling: Filling, request: FastifyRequest, body: unknown): Promise<Page | Redirect> {
    const { at, form } = filling;
    const read = form.read(at, body);
    if (read.kind === 'wrong') return this.page(filling, read.form, 400);
    const input = read.toInput((what) => stableUuid(read.form.commandId, what));
    return this.recording.record({
      request,
      opened: at.opened,
      command: form.command,
      form: read.form,
      input,
      fields: FIELDS,
      again: (state, status) => this.page(filling, state, status),
      done: () => redirect(afterwards(filling, input), `Recorded: ${form.recorded}.`),
    });
  }

  private page({ at, form, action, backHref }: Filling, state: FormState, status = 200): Page {
    const data = {
      title: form.title,
      section: 'reviews',
      form: state,
      caption: at.review === null ? 'Reviews' : `Review of ${dayWords(at.review.on)}`,
      says: form.says,
      submit: form.submit,
      nothing: form.nothing?.(at),
      questions: form.questions(at),
      mayChange: mayHold(at.opened),
      action,
      backHref,
    } as const;
    return this.cases.page('web/small-form/small-form.njk', at.opened, data, status);
  }
}

/** The review that was recorded, or its agenda when it is recorded for the first time; the list where it is there no more. */
function afterwards({ at, form }: Filling, input: Readonly<Record<string, unknown>>): string {
  const { youngPersonId } = at.opened;
  if (form.command === 'TakeBackReview') return paths.reviews.list({ youngPersonId });
  const named = { youngPersonId, review: String(input['reviewId']) };
  const isNew = form.command === 'RecordReviewHeld' && (at.review?.meeting ?? null) === null;
  return isNew ? paths.reviews.relationships(named) : paths.reviews.show(named);
}
