import type { Role } from '#libs/domain/kernel';
import { paths } from '../../apps/planner/src/paths';
import { KIT, KIT_GRAN, KIT_SHARING } from '../support/world';

/** A page that is looked at in a browser, at both widths. Add yours here. */
export interface LookedAt {
  readonly name: string;
  readonly url: string;
  readonly role: Role;
  readonly ref: string;
}

const kit = { youngPersonId: KIT };
const worker = { role: 'social-worker', ref: 'SW001' } as const;
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
  { name: 'people-add', url: paths.people.add(kit), ...worker },
  { name: 'people-one', url: paths.people.show({ ...kit, relationshipId: KIT_GRAN }), ...worker },
  { name: 'people-contact', url: paths.people.recordContact(kit, { with: KIT_GRAN }), ...worker },
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
  { name: 'allocate', url: paths.case.allocate(kit), ...manager },
  { name: 'service-figures', url: paths.serviceFigures(), ...manager },
  { name: 'not-found', url: '/nothing-here', ...worker },
];
