import { Body, Controller, Get, HttpCode, NotFoundException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RelationshipInPack } from '#libs/domain/journey';
import { keptIdOf } from '#libs/domain/relationships';
import { completenessOf } from '#libs/domain/reviews';
import { dayWords, pluralise, type FormState } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { Recording } from '../../case/recording';
import { paths } from '../../paths';
import { redirect, type Page, type Redirect } from '../../view/page';
import { mayHold, openReview, type OpenedReview } from './open-review';
import { relationshipView } from './pack-view';
import { fieldsOf, linesIn, peopleOf, relationshipsForm, valuesNow, withNames } from './relationships-form';
import { completenessInWords, outcomeChoices } from './words';

/** Every relationship on the agenda on one page: an outcome and what happens next for each, as far as they have got. */
@Controller()
export class RelationshipsReviewedController {
  constructor(
    private readonly cases: CasePages,
    private readonly recording: Recording,
  ) {}

  @Get(paths.reviews.relationships.pattern)
  @Access({ action: 'hold-review', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await this.open(request);
    return this.page(at, this.recording.open(at.opened, 'RecordRelationshipsReviewed', valuesNow(at)));
  }

  @Post(paths.reviews.relationships.pattern)
  @HttpCode(200)
  @Access({ action: 'hold-review', subject: 'young-person' })
  async send(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const at = await this.open(request);
    const read = relationshipsForm(at).read(body);
    if (read.kind === 'wrong') return this.page(at, read.form, 400);
    const { lines, errors } = linesIn(at, read.input);
    if (errors.length > 0) return this.page(at, { ...read.form, errors }, 400);
    return this.recording.record({
      request,
      opened: at.opened,
      command: 'RecordRelationshipsReviewed',
      form: read.form,
      input: { reviewId: at.review.reviewId, lines },
      fields: fieldsOf(lines),
      again: (form, status) => this.page(at, form, status),
      done: ({ events }) => redirect(paths.reviews.show(at.named), said(events)),
    });
  }

  private async open(request: FastifyRequest): Promise<OpenedReview> {
    const at = await openReview(this.cases, request);
    if (at.review.meeting === null) throw new NotFoundException();
    return at;
  }

  private page(at: OpenedReview, form: FormState, status = 200): Page {
    const { opened, review, named } = at;
    const { inPack, since } = peopleOf(at);
    const data = {
      title: 'Relationships on the agenda',
      caption: `Review of ${dayWords(review.on)}`,
      section: 'reviews',
      form: withNames(form, [...inPack, ...since]),
      completeness: completenessInWords(completenessOf(review)),
      people: inPack.map((one) => relationshipView(one, opened)),
      toDo: notAnswered(at, inPack),
      since: since.map((one) => relationshipView(one, opened)),
      outcomes: outcomeChoices,
      mayChange: mayHold(opened),
      action: paths.reviews.relationships(named),
      packHref: paths.reviews.pack(named, opened.question),
      backHref: paths.reviews.show(named, opened.question),
    } as const;
    return this.cases.page('web/reviews/relationships.njk', opened, data, status);
  }
}

/** Who is still to be looked at: to go straight there. */
function notAnswered({ opened, review }: OpenedReview, people: readonly RelationshipInPack[]) {
  const { mergedInto } = opened.answer.journey.relationships;
  const answered = new Set(review.relationships.map(({ relationshipId }) => keptIdOf(mergedInto, relationshipId)));
  return people
    .filter(({ relationshipId }) => !answered.has(relationshipId))
    .map(({ relationshipId, name }) => ({ name, href: `#about-${relationshipId}` }));
}

const said = (events: number): string =>
  events === 0 ? 'Nothing was changed.' : `Recorded: ${pluralise(events, 'relationship')}.`;
