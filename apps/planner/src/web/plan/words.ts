import type { NamedInWords } from '#libs/domain/journey';
import type {
  Agrees,
  NeedStatus,
  PlanReviewOutcome,
  PlanWords,
  WhoseView,
  WhyAssessed,
} from '#libs/domain/pathway-plans';
import { sentenceCase, vagueWords } from '#libs/web-kit';
import { NEED_STATUS_IN_WORDS } from '#libs/domain/journey';

/** How far a need has got, in a word; the colour only helps to find it. */
const COLOUR: Readonly<Record<NeedStatus, string>> = {
  'not-started': 'grey',
  'under-way': 'blue',
  met: 'green',
  'no-longer-needed': 'purple',
};

export const statusTag = (status: NeedStatus): { readonly words: string; readonly colour: string } => ({
  words: sentenceCase(NEED_STATUS_IN_WORDS[status]),
  colour: COLOUR[status],
});

export const AGREES_IN_WORDS: Readonly<Record<Agrees, string>> = {
  agrees: 'Agrees',
  partly: 'Agrees in part',
  disagrees: 'Does not agree',
};

export const REVIEW_OUTCOME_IN_WORDS: Readonly<Record<PlanReviewOutcome, string>> = {
  stands: 'The plan stands',
  'to-be-changed': 'The plan is to be changed',
};

export const WHY_ASSESSED_IN_WORDS: Readonly<Record<WhyAssessed, string>> = {
  'turned-16': 'They turned 16',
  'became-eligible': 'They became eligible after 16',
  'became-relevant': 'They left care at 16 or 17 without a plan',
  'education-or-training': 'They told us of education or training',
  'asked-for-support': 'They asked for support, at 21 to 24',
  'circumstances-changed': 'Something in their life has changed',
};

export const WHOSE_VIEW_IN_WORDS: Readonly<Record<WhoseView, string>> = {
  'young-person': 'The young person',
  parent: 'A parent',
  'connected-person': 'Somebody who matters to them',
  carer: 'A carer',
  'school-or-college': 'School or college',
  'health-professional': 'Somebody who looks after their health',
  'personal-adviser': 'The personal adviser',
  'independent-visitor': 'The independent visitor',
  'reviewing-officer': 'The reviewing officer',
  'somebody-else': 'Somebody else',
};

export const AGREED_TO_BE_CALLED = {
  yes: 'asked, and said yes',
  no: 'asked, and said no',
  unknown: 'not asked yet',
} as const;

const GONE: Partial<Record<NamedInWords['standing'], string>> = {
  ended: 'the relationship has ended',
  restricted: 'there is a restriction',
};

/** Somebody in a plan, and what speaks against counting on them. */
export const namedRow = ({ name, standing }: NamedInWords): { readonly name: string; readonly gone?: string } => {
  const gone = GONE[standing];
  return gone === undefined ? { name } : { name, gone };
};

/** The young person's words about a part, or why there are none. */
export function saidRow(said: PlanWords | null): object | undefined {
  if (said === null) return undefined;
  return {
    words: said.words,
    noWordsReason: said.noWordsReason,
    when: vagueWords(said.on),
    byAdvocate: said.saidBy === 'advocate',
    by: said.recorded.by,
  };
}
