import type { Role } from '#libs/domain/kernel';
import { idOf } from '#libs/testing/journey-builders';
import { paths } from '../../apps/planner/src/paths';
import { WREN, WREN_HOME } from '../support/after-care';
import { ASH_ASKS, KIT_DEAN } from '../support/brothers-and-sisters';
import { KIT_ASSESSMENT, KIT_NEED } from '../support/kits-plan';
import { KIT_SUPPORT } from '../support/what-ends-for-kit';
import {
  KIT,
  KIT_CARE_ELSEWHERE,
  KIT_GRAN,
  KIT_MOVE,
  KIT_PROMISE,
  KIT_REVIEW,
  KIT_SHARING,
  KIT_OPTION,
} from '../support/world';
import { KIT_APPROVED, KIT_EMERGENCY, KIT_WAITING } from '../support/kits-other-moves';

/** A page that is looked at in a browser, at both widths. Add yours here. */
export interface LookedAt {
  readonly name: string;
  readonly url: string;
  readonly role: Role;
  readonly ref: string;
}

const kit = { youngPersonId: KIT };
const kitsDean = { ...kit, relationshipId: KIT_DEAN };
const ashAsks = { ...kit, bondId: ASH_ASKS };
const kitsEmergency = { ...kit, transitionId: KIT_EMERGENCY };
const kitsMove = { ...kit, transitionId: KIT_MOVE };
const worker = { role: 'social-worker', ref: 'SW001' } as const;
const kitsReview = { ...kit, review: KIT_REVIEW };
const reviewer = { role: 'reviewing-officer', ref: 'RO001' } as const;
const wren = { youngPersonId: WREN };
const adviser = { role: 'personal-adviser', ref: 'PA001' } as const;
const manager = { role: 'team-manager', ref: 'TM001' } as const;
const then = { asKnownAt: '2024-01-01', asItWasOn: '2023-12-31' };

export const PAGES: readonly LookedAt[] = [
  { name: 'sign-in', url: paths.signIn.show(), ...worker },
  { name: 'welcome', url: paths.welcome(), role: 'administrator', ref: 'AD001' },
  { name: 'my-work', url: paths.myWork(), ...worker },
  { name: 'my-work-filtered', url: paths.myWork({}, { show: 'drifting' }), ...worker },
  { name: 'young-people', url: paths.youngPeople(), ...worker },
  { name: 'young-people-none', url: paths.youngPeople(), role: 'social-worker', ref: 'SW003' },
  { name: 'find', url: paths.find(), ...worker },
  { name: 'due', url: paths.due.list(), ...worker },
  { name: 'due-later', url: paths.due.list({}, { show: 'later', role: 'social-worker' }), ...manager },
  { name: 'due-month', url: paths.due.month(), ...worker },
  { name: 'homes', url: paths.homes(), ...worker },
  { name: 'homes-none-fits', url: paths.homes({}, { kind: 'other' }), ...worker },
  { name: 'case', url: paths.case.show(kit), ...worker },
  { name: 'case-as-it-was', url: paths.case.show(kit, then), ...worker },
  { name: 'timeline', url: paths.case.timeline(kit, { detail: 'all' }), ...worker },
  { name: 'replay', url: paths.case.replay(kit), ...worker },
  {
    name: 'replay-with-mistakes',
    url: paths.case.replay(kit, { choose: 'yes', 'known-day': '31', 'known-month': '2' }),
    ...worker,
  },
  { name: 'leaving-care', url: paths.leavingCare.show(kit), ...worker },
  { name: 'leaving-care-as-it-was', url: paths.leavingCare.show(kit, then), ...worker },
  { name: 'leaving-care-elsewhere', url: paths.leavingCare.record({ ...kit, factKind: 'care-elsewhere' }), ...worker },
  {
    name: 'leaving-care-put-right',
    url: paths.leavingCare.correct({ ...kit, factKind: 'care-elsewhere', factId: KIT_CARE_ELSEWHERE }),
    ...worker,
  },
  {
    name: 'leaving-care-take-back',
    url: paths.leavingCare.takeBack({ ...kit, factKind: 'care-elsewhere', factId: KIT_CARE_ELSEWHERE }),
    ...worker,
  },
  { name: 'dates', url: paths.dates.show(kit), ...worker },
  { name: 'dates-as-it-was', url: paths.dates.show(kit, then), ...worker },
  { name: 'dates-month', url: paths.dates.month(kit), ...worker },
  { name: 'dates-rehearsal', url: paths.dates.rehearsal(kit, { rule: 'V2' }), ...worker },
  { name: 'dates-visit', url: paths.dates.record({ ...kit, dateRecord: 'visit' }), ...worker },
  { name: 'dates-talk', url: paths.dates.record({ ...kit, dateRecord: 'talk' }), ...worker },
  { name: 'dates-placement-plan', url: paths.dates.plan({ ...kit, datePlan: 'placement-plan' }), ...worker },
  { name: 'people-list', url: paths.people.list(kit), ...worker },
  { name: 'people-list-as-it-was', url: paths.people.list(kit, then), ...worker },
  { name: 'map', url: paths.people.map(kit), ...worker },
  { name: 'map-table-as-it-was', url: paths.people.map(kit, { ...then, view: 'table', show: 'family' }), ...worker },
  {
    name: 'map-with-mistakes',
    url: paths.people.map(kit, { choose: 'yes', 'was-day': '31', 'was-month': '2' }),
    ...worker,
  },
  { name: 'maps-compared', url: paths.people.compareMaps(kit), ...worker },
  {
    name: 'maps-compared-late',
    url: paths.people.compareMaps(kit, { ...then, earlierOn: '2023-12-31', earlierKnownAt: '2023-06-01' }),
    ...worker,
  },
  { name: 'people-in-their-words', url: paths.people.inTheirWords(kit), ...worker },
  { name: 'people-in-their-words-then', url: paths.people.inTheirWords(kit, then), ...worker },
  { name: 'people-rings', url: paths.people.rings(kit), ...worker },
  {
    name: 'people-describe',
    url: paths.people.change({ ...kit, relationshipId: KIT_GRAN, change: 'describe' }),
    ...worker,
  },
  { name: 'people-wish', url: paths.people.change({ ...kit, relationshipId: KIT_GRAN, change: 'wish' }), ...worker },
  {
    name: 'people-loving',
    url: paths.people.change({ ...kit, relationshipId: KIT_GRAN, change: 'loving' }),
    ...worker,
  },
  { name: 'people-add', url: paths.people.add(kit), ...worker },
  { name: 'people-one', url: paths.people.show({ ...kit, relationshipId: KIT_GRAN }), ...worker },
  { name: 'people-contact', url: paths.people.recordContact(kit, { with: KIT_GRAN }), ...worker },
  { name: 'people-contact-anybody', url: paths.people.recordContact(kit), ...worker },
  { name: 'contact-agree', url: paths.contact.agree({ ...kit, relationshipId: KIT_GRAN }), ...worker },
  { name: 'contact-none-found', url: paths.contact.noneFound({ ...kit, relationshipId: KIT_GRAN }), ...worker },
  {
    name: 'contact-mistake',
    url: paths.contact.withdraw({ ...kit, relationshipId: KIT_GRAN, contactId: idOf('kit-gran 2025-12-10') }),
    ...worker,
  },
  {
    name: 'contact-no-longer-agreed',
    url: paths.people.change({ ...kit, relationshipId: KIT_GRAN, change: 'agreed-no-more' }),
    ...worker,
  },
  { name: 'people-ring', url: paths.people.change({ ...kit, relationshipId: KIT_GRAN, change: 'ring' }), ...worker },
  {
    name: 'people-details',
    url: paths.people.change({ ...kit, relationshipId: KIT_GRAN, change: 'details' }),
    ...worker,
  },
  { name: 'about-me', url: paths.aboutMe.show(kit), ...worker },
  { name: 'about-me-add', url: paths.aboutMe.add(kit), ...worker },
  { name: 'about-me-share', url: paths.aboutMe.share(kit), ...worker },
  { name: 'about-me-sheet', url: paths.aboutMe.sheet({ ...kit, sharingId: KIT_SHARING }), ...worker },
  { name: 'people-duplicates', url: paths.people.duplicates(kit), ...worker },
  { name: 'workers', url: paths.workers.list(kit), ...worker },
  { name: 'workers-link-person', url: paths.workers.nameLinkPerson(kit), ...worker },
  {
    name: 'workers-handover',
    url: paths.workers.handover({ ...kit, allocation: 'allocation:social-worker:2023-05-09' }),
    ...worker,
  },
  { name: 'emergency-move', url: paths.emergency.record(kit), ...worker },
  { name: 'home-extended', url: paths.emergency.extend(kit), ...worker },
  { name: 'road-to-25', url: paths.runway.show(kit), ...worker },
  { name: 'road-to-25-as-it-was', url: paths.runway.show(kit, then), ...worker },
  { name: 'road-to-25-add', url: paths.runway.form({ ...kit, roadForm: 'add' }), ...worker },
  {
    name: 'road-to-25-change',
    url: paths.runway.form({ ...kit, roadForm: 'change' }, { support: KIT_SUPPORT }),
    ...worker,
  },
  {
    name: 'road-to-25-instead',
    url: paths.runway.form({ ...kit, roadForm: 'instead' }, { end: 'home' }),
    ...worker,
  },
  {
    name: 'road-to-25-stagger',
    url: paths.runway.form({ ...kit, roadForm: 'stagger' }, { cliff: '2027-12-20_2028-01-15' }),
    ...worker,
  },
  { name: 'road-to-25-money', url: paths.runway.form({ ...kit, roadForm: 'money-problem' }), ...worker },
  { name: 'plan', url: paths.plan.show(kit), ...worker },
  { name: 'plan-as-it-was', url: paths.plan.show(kit, then), ...worker },
  { name: 'plan-without-help', url: paths.plan.withoutHelp(kit), ...worker },
  { name: 'plan-need', url: paths.plan.need({ ...kit, needId: KIT_NEED }), ...worker },
  { name: 'plan-assessment', url: paths.plan.assessment({ ...kit, assessmentId: KIT_ASSESSMENT }), ...worker },
  { name: 'plan-versions', url: paths.plan.versions(kit), ...worker },
  { name: 'plan-version', url: paths.plan.version({ ...kit, version: '2' }, { with: '1' }), ...worker },
  { name: 'plan-need-add', url: paths.plan.form({ ...kit, planForm: 'need-add' }, { area: 'money' }), ...worker },
  { name: 'plan-words', url: paths.plan.form({ ...kit, planForm: 'words' }, { about: 'money' }), ...worker },
  { name: 'plan-caller', url: paths.plan.form({ ...kit, planForm: 'caller-add' }), ...worker },
  { name: 'plan-agree', url: paths.plan.form({ ...kit, planForm: 'agree' }, { version: '2' }), ...worker },
  { name: 'plan-version-make', url: paths.plan.form({ ...kit, planForm: 'version-make' }), ...worker },
  { name: 'promises', url: paths.promises.list(kit), ...worker },
  { name: 'promises-as-it-was', url: paths.promises.list(kit, then), ...worker },
  {
    name: 'promise-released',
    url: paths.promises.form({ ...kit, promiseId: KIT_PROMISE, promiseForm: 'release' }),
    ...worker,
  },
  {
    name: 'promise-replaced',
    url: paths.promises.form({ ...kit, promiseId: KIT_PROMISE, promiseForm: 'replace' }),
    ...worker,
  },
  {
    name: 'promise-disputed',
    url: paths.promises.form({ ...kit, promiseId: KIT_PROMISE, promiseForm: 'dispute' }),
    ...worker,
  },
  { name: 'reviews', url: paths.reviews.list(kit), ...worker },
  { name: 'reviews-as-it-was', url: paths.reviews.list(kit, then), ...worker },
  { name: 'review', url: paths.reviews.show(kitsReview), ...reviewer },
  { name: 'review-pack', url: paths.reviews.pack(kitsReview), ...reviewer },
  { name: 'review-next-pack', url: paths.reviews.nextPack(kit), ...reviewer },
  { name: 'review-relationships', url: paths.reviews.relationships(kitsReview), ...reviewer },
  { name: 'review-arrange', url: paths.reviews.start({ ...kit, reviewStart: 'arrange' }), ...worker },
  { name: 'review-held', url: paths.reviews.form({ ...kitsReview, reviewForm: 'held' }), ...reviewer },
  { name: 'review-words', url: paths.reviews.form({ ...kitsReview, reviewForm: 'words' }), ...reviewer },
  {
    name: 'review-decision-done',
    url: paths.reviews.item({ ...kitsReview, item: idOf('kit decided'), itemForm: 'follow-up' }),
    ...reviewer,
  },
  { name: 'emergency-shown', url: paths.emergency.show(kitsEmergency), ...worker },
  {
    name: 'emergency-protect',
    url: paths.emergency.protect({ ...kitsEmergency, relationshipId: KIT_GRAN }),
    ...worker,
  },
  { name: 'emergency-weights', url: paths.emergency.form({ ...kitsEmergency, form: 'weights' }), ...worker },
  { name: 'move-add-option', url: paths.moves.addOption(kitsMove), ...worker },
  { name: 'move-change-option', url: paths.moves.changeOption({ ...kitsMove, optionId: KIT_OPTION }), ...worker },
  { name: 'move-effect', url: paths.moves.option({ ...kitsMove, optionId: KIT_OPTION }), ...worker },
  {
    name: 'move-protect',
    url: paths.moves.protect({ ...kitsMove, optionId: KIT_OPTION, relationshipId: KIT_GRAN }),
    ...worker,
  },
  { name: 'move-submit', url: paths.moves.submit(kitsMove), ...worker },
  { name: 'move-decide', url: paths.moves.decide({ ...kit, transitionId: KIT_WAITING }), ...manager },
  { name: 'move-decision', url: paths.moves.decision({ ...kit, transitionId: KIT_APPROVED }), ...worker },
  { name: 'move-happened', url: paths.moves.happened({ ...kit, transitionId: KIT_APPROVED }), ...worker },
  { name: 'move-parts', url: paths.moves.show(kitsMove), ...worker },
  { name: 'move-options', url: paths.moves.options(kitsMove), ...worker },
  { name: 'move-compare', url: paths.moves.compare(kitsMove), ...worker },
  { name: 'move-views', url: paths.moves.views(kitsMove), ...worker },
  { name: 'move-preparation', url: paths.moves.preparation(kitsMove), ...worker },
  { name: 'move-law', url: paths.moves.law(kitsMove), ...worker },
  { name: 'move-wishes', url: paths.moves.form({ ...kitsMove, form: 'wishes' }), ...worker },
  { name: 'move-weights', url: paths.moves.form({ ...kitsMove, form: 'weights' }), ...worker },
  { name: 'brothers-and-sisters', url: paths.brothersAndSisters.show(kit), ...worker },
  { name: 'brothers-and-sisters-as-it-was', url: paths.brothersAndSisters.show(kit, then), ...worker },
  { name: 'brothers-and-sisters-link', url: paths.brothersAndSisters.suggest(kitsDean), ...worker },
  { name: 'brothers-and-sisters-plan', url: paths.brothersAndSisters.plan(kitsDean), ...worker },
  { name: 'brothers-and-sisters-withdraw', url: paths.brothersAndSisters.withdraw(kitsDean), ...worker },
  { name: 'brothers-and-sisters-confirm', url: paths.brothersAndSisters.confirm(ashAsks), ...worker },
  { name: 'brothers-and-sisters-say-no', url: paths.brothersAndSisters.decline(ashAsks), ...worker },
  { name: 'find-a-home', url: paths.moves.vacancies({ ...kit, transitionId: KIT_MOVE }), ...worker },
  { name: 'allocate', url: paths.case.allocate(kit), ...manager },
  { name: 'service-figures', url: paths.serviceFigures(), ...manager },
  { name: 'service-figures-then', url: paths.serviceFigures({}, { asKnownAt: '2026-02-01' }), ...manager },
  {
    name: 'service-figures-with-mistakes',
    url: paths.serviceFigures({}, { choose: 'yes', 'known-day': '31', 'known-month': '2' }),
    ...manager,
  },
  {
    name: 'service-figures-list',
    url: paths.twoRelationships({ moment: 'birthday-16' }, { known: 'then', part: 'fewer' }),
    ...manager,
  },
  { name: 'service-figures-today', url: paths.twoRelationships({ moment: 'today' }), ...manager },
  { name: 'after-care', url: paths.afterCare.show(wren), ...adviser },
  { name: 'after-care-nothing', url: paths.afterCare.show(kit, then), ...worker },
  ...['contact', 'try', 'wish', 'rhythm', 'people', 'home', 'activity', 'died'].map((afterCareForm) => ({
    name: `after-care-${afterCareForm}`,
    url: paths.afterCare.add({ ...wren, afterCareForm }),
    ...adviser,
  })),
  ...['put-right', 'suitability', 'end', 'take-back'].map((afterCareChange) => ({
    name: `after-care-home-${afterCareChange}`,
    url: paths.afterCare.change({ ...wren, afterCareRecordId: WREN_HOME, afterCareChange }),
    ...adviser,
  })),
  { name: 'not-found', url: '/nothing-here', ...worker },
];
