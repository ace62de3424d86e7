import type { Activity, AdviserContactWay, ContactWish, HomeKind, Hours, InTouchWith, ReachedBy, Suitability } from './vocabulary'; // prettier-ignore

const WAYS: Readonly<Record<AdviserContactWay, string>> = {
  'visit-at-home': 'visit where they live',
  'met-elsewhere': 'met somewhere else',
  phone: 'phone',
  video: 'video call',
  message: 'text or message',
  email: 'email',
  letter: 'letter',
};

const KINDS: Readonly<Record<HomeKind, string>> = {
  'former-foster-carers': 'with former foster carers (Staying Put)',
  parents: 'with a parent, or somebody with parental responsibility',
  relatives: 'with other relatives',
  'own-home': 'own home: a tenancy, college rooms or a shared flat',
  'semi-independent': 'semi-independent or transitional home',
  'supported-lodgings': 'supported lodgings',
  lodgings: 'ordinary lodgings, without formal support',
  foyer: 'foyer',
  residential: 'residential home, or a hospital or nursing home',
  emergency: 'emergency accommodation: a hostel or night shelter',
  'bed-and-breakfast': 'bed and breakfast',
  'sofa-surfing': 'staying on other people’s sofas',
  'no-fixed-home': 'no fixed home',
  custody: 'custody',
  abroad: 'abroad',
  deported: 'deported',
  other: 'another kind of home',
  'not-known': 'where they live is not known',
};

const ACTIVITY: Readonly<Record<Activity, string>> = {
  'higher-education': 'higher education',
  education: 'school, college or other education',
  apprenticeship: 'apprenticeship',
  'training-or-work': 'training or work',
  'none-illness-or-disability': 'not in education or work because of illness or disability',
  'none-pregnancy-or-parenting': 'not in education or work because of pregnancy or parenting',
  'none-other': 'not in education or work, for another reason',
};

const WISHES: Readonly<Record<ContactWish, string>> = {
  wanted: 'wants to be in touch',
  'not-before': 'asked not to be contacted before a day',
  'not-wanted': 'does not want to be in touch',
  'no-longer-needed': 'says they no longer need the service',
};

const SUITABLE: Readonly<Record<Suitability, string>> = {
  suitable: 'suitable',
  'not-suitable': 'not suitable',
  'not-known': 'whether it is suitable is not known',
};

const WITH: Readonly<Record<InTouchWith, string>> = {
  'personal-adviser': 'personal adviser',
  'social-worker': 'social worker',
  'another-worker': 'another worker',
};

const REACHED: Readonly<Record<ReachedBy, string>> = {
  worker: 'the worker reached them',
  'young-person': 'the young person reached the worker',
  'somebody-else': 'somebody else brought them together',
  unknown: 'who reached whom is not known',
};

export const contactWayInWords = (way: AdviserContactWay): string => WAYS[way];
export const homeKindInWords = (kind: HomeKind): string => KINDS[kind];
export const contactWishInWords = (wish: ContactWish): string => WISHES[wish];
export const suitabilityInWords = (suitability: Suitability): string => SUITABLE[suitability];
export const inTouchWithInWords = (who: InTouchWith): string => WITH[who];
export const reachedByInWords = (who: ReachedBy): string => REACHED[who];

/** An activity with its hours: training or work, part time. */
export const activityAfterCareInWords = (activity: Activity, hours: Hours | null): string =>
  hours === null ? ACTIVITY[activity] : `${ACTIVITY[activity]}, ${hours.replace('-', ' ')}`;
