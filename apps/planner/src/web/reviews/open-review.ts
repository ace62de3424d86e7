import { NotFoundException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { reviewByKey, type ReviewOnRecord } from '#libs/domain/reviews';
import type { CasePages } from '../../case/case-pages';
import type { OpenedCase } from '../../case/opened-case';

/** A review of a case, as the address names it: by its id, or by its day. */
export interface OpenedReview {
  readonly opened: OpenedCase;
  readonly review: ReviewOnRecord;
  readonly named: { readonly youngPersonId: string; readonly review: string };
}

/** Opens the case and the review that the route names. Throws NotFoundException where there is none at the moment shown. */
export async function openReview(cases: CasePages, request: FastifyRequest): Promise<OpenedReview> {
  const opened = await cases.open(request);
  const { review: key = '' } = request.params as { readonly review?: string };
  const { journey, day } = opened.answer;
  const review = reviewByKey(journey.reviews, key, day);
  if (review === undefined) throw new NotFoundException();
  return { opened, review, named: { youngPersonId: opened.youngPersonId, review: key } };
}

/** Whether somebody may record something of a review here and now. */
export const mayHold = ({ may }: OpenedCase): boolean => may('hold-review');
