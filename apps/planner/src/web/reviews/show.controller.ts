import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { completenessOf, EARLY_IN_WORDS, participationInWords, type ReviewOnRecord } from '#libs/domain/reviews';
import { dayWords, momentWords, sentenceCase } from '#libs/web-kit';
import { Access } from '../../access/route-access';
import { CasePages } from '../../case/case-pages';
import { paths } from '../../paths';
import type { Page } from '../../view/page';
import { mayHold, openReview, type OpenedReview } from './open-review';
import { decisionView, relationshipsSaid, reviewAsRow, wordsSaid } from './review-view';
import { completenessInWords } from './words';

/** One review: who was there, what it said of every relationship, what it decided, and what the young person said. */
@Controller()
export class ReviewController {
  constructor(private readonly cases: CasePages) {}

  @Get(paths.reviews.show.pattern)
  @Access({ action: 'view-case', subject: 'young-person' })
  async show(@Req() request: FastifyRequest): Promise<Page> {
    const at = await openReview(this.cases, request);
    const { opened, review, named } = at;
    return this.cases.page('web/reviews/show.njk', opened, {
      title: `Review ${review.situation === 'held' ? 'of' : 'on'} ${dayWords(review.on)}`,
      section: 'reviews',
      isHeld: review.situation === 'held',
      isRecorded: review.meeting !== null,
      situation: reviewAsRow(review, opened).situation,
      facts: factsOf(review),
      completeness: completenessOf(review),
      completenessWords: completenessInWords(completenessOf(review)),
      frozen: review.meeting === null ? null : momentWords(review.meeting.recordedAt),
      relationships: relationshipsSaid(at),
      decisions: review.decisions.map((decision) => decisionView(decision, at)),
      words: wordsSaid(at),
      hrefs: { ...hrefsOf(at), pack: paths.reviews.pack(named, opened.question) },
      listHref: paths.reviews.list({ youngPersonId: opened.youngPersonId }, opened.question),
    });
  }
}

interface Fact {
  readonly what: string;
  readonly is: string;
}

/** What is recorded of the meeting, or what was arranged. What nobody recorded is said to be so. */
function factsOf(review: ReviewOnRecord): readonly Fact[] {
  const { participation, returnYear, calledOff, situation } = review;
  const facts: readonly (Fact | null)[] = [
    participation === null ? null : { what: 'The young person', is: sentenceCase(participationInWords(participation)) },
    ...factsOfMeeting(review),
    ...factsOfArrangement(review),
    returnYear === null ? null : { what: 'Where this comes from', is: `The return to 31 March ${returnYear}` },
    situation === 'called-off' && calledOff !== null ? { what: 'Why it was called off', is: calledOff.reason } : null,
  ];
  return facts.filter((fact) => fact !== null);
}

const people = (names: readonly string[]): string => (names.length === 0 ? 'Not recorded' : names.join(', '));

const factsOfMeeting = ({ meeting }: ReviewOnRecord): readonly Fact[] =>
  meeting === null
    ? []
    : [
        { what: 'Chaired by', is: meeting.chairedBy ?? 'Not recorded' },
        { what: 'Who was there', is: people(meeting.present) },
      ];

function factsOfArrangement({ arrangement, meeting }: ReviewOnRecord): readonly Fact[] {
  if (arrangement === null) return [];
  const { asked, place, early, whyEarly } = arrangement;
  const why = early === null ? [] : [EARLY_IN_WORDS[early], ...(whyEarly === null ? [] : [whyEarly])];
  return [
    ...(meeting === null ? [{ what: 'Who is asked', is: people(asked) }] : []),
    { what: 'Where', is: place ?? 'Not recorded' },
    ...(why.length === 0 ? [] : [{ what: 'Held early', is: why.join(': ') }]),
  ];
}

/** What can be done with the review now. */
function hrefsOf({ opened, review, named }: OpenedReview): Readonly<Record<string, string>> {
  if (!mayHold(opened)) return {};
  const form = (reviewForm: string): string => paths.reviews.form({ ...named, reviewForm });
  if (review.situation !== 'held') {
    const off = review.situation === 'arranged' ? { callOff: form('call-off') } : {};
    return { held: form('held'), arrange: form('arrange'), ...off };
  }
  const takeBack = form('take-back');
  if (review.meeting === null) return { held: form('held'), takeBack };
  return {
    change: form('held'),
    relationships: paths.reviews.relationships(named),
    decide: form('decide'),
    words: form('words'),
    takeBack,
  };
}
