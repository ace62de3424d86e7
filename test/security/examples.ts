import { idOf } from '#libs/testing/journey-builders';
import { ASH_ASKS, KIT_DEAN } from '../support/brothers-and-sisters';
import { KIT_APPROVED, KIT_EMERGENCY } from '../support/kits-other-moves';
import { KIT_ASSESSMENT, KIT_NEED } from '../support/kits-plan';
import {
  KIT,
  KIT_ADVISER_CONTACT,
  KIT_CARE_ELSEWHERE,
  KIT_GRAN,
  KIT_MOVE,
  KIT_OPTION,
  KIT_PROMISE,
  KIT_REVIEW,
  KIT_SHARING,
} from '../support/world';

/** What stands for each name in an address, when a route is asked about Kit. Add yours here. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  youngPersonId: KIT,
  relationshipId: KIT_GRAN,
  allocation: 'allocation:social-worker:2023-05-09',
  transitionId: KIT_MOVE,
  optionId: KIT_OPTION,
  change: 'ring',
  form: 'wishes',
  promiseId: KIT_PROMISE,
  promiseForm: 'release',
  roadForm: 'add',
  dateRecord: 'visit',
  datePlan: 'placement-plan',
  factKind: 'care-elsewhere',
  factId: KIT_CARE_ELSEWHERE,
  moment: 'birthday-16',
  entryId: idOf('kit bakes'),
  sharingId: KIT_SHARING,
  contactId: idOf('kit-gran 2025-12-10'),
  bondId: ASH_ASKS,
  review: KIT_REVIEW,
  reviewStart: 'held',
  reviewForm: 'held',
  item: idOf('kit decided'),
  itemForm: 'follow-up',
  needId: KIT_NEED,
  assessmentId: KIT_ASSESSMENT,
  version: '2',
  planForm: 'need-add',
  afterCareForm: 'contact',
  afterCareRecordId: KIT_ADVISER_CONTACT,
  afterCareChange: 'put-right',
  feedKey: 'a-key-of-the-feed-that-stands-for-nobody-at-all',
  draftId: '00000000-0000-4000-8000-00000000d4af',
};

/** What stands for a name on the pages of one place, where it is another than elsewhere. */
const PLACED: readonly (readonly [under: string, examples: Readonly<Record<string, string>>])[] = [
  ['/brothers-and-sisters/', { relationshipId: KIT_DEAN }],
  ['/emergency-move/', { transitionId: KIT_EMERGENCY, form: 'weights' }],
  ['/decision', { transitionId: KIT_APPROVED }],
];

/** A file there is, for each folder of static files. */
const STATIC_FILES: Readonly<Record<string, string>> = {
  '/assets/app/*': 'js-enabled.js',
  '/assets/govuk/*': 'govuk-frontend.min.js',
  '/assets/moj/*': 'images/icon-document.svg',
};

/** A route's address with the examples in it. Throws on a name that has none. */
export function exampleOf(route: string): string {
  const [, placed = {}] = PLACED.find(([under]) => route.includes(under)) ?? [];
  const filled = route.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const example = placed[name] ?? EXAMPLES[name];
    if (example === undefined) throw new Error(`add an example of :${name} to test/security/examples.ts`);
    return example;
  });
  return filled.replace(/\*$/, STATIC_FILES[route] ?? '*');
}
