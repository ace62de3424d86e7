import type { Activity, HomeKind, Hours, Suitability } from './vocabulary';

/** The letter of ACCOM for a kind of home. Source: research/domain 3.3. */
const LETTERS: Readonly<Record<HomeKind, string>> = {
  'former-foster-carers': 'Z',
  parents: 'B',
  relatives: 'B',
  'own-home': 'U',
  'semi-independent': 'D',
  'supported-lodgings': 'E',
  lodgings: 'K',
  foyer: 'T',
  residential: 'C',
  emergency: 'V',
  'bed-and-breakfast': 'W',
  'sofa-surfing': 'S',
  'no-fixed-home': 'S',
  custody: 'X',
  abroad: 'G',
  deported: 'H',
  other: 'Y',
  'not-known': 'R',
};

/** Kinds of home that the return takes as not suitable only (S2, X2). */
export const NEVER_SUITABLE: readonly HomeKind[] = ['sofa-surfing', 'no-fixed-home', 'custody'];

export const oc3LetterOf = (kind: HomeKind): string => LETTERS[kind];

/** ACCOM: the letter and 1 (suitable) or 2 (not suitable); null while nobody has said which. */
export function accommodationCode(kind: HomeKind, suitability: Suitability): string | null {
  if (NEVER_SUITABLE.includes(kind)) return `${LETTERS[kind]}2`;
  return suitability === 'not-known' ? null : `${LETTERS[kind]}${suitability === 'suitable' ? '1' : '2'}`;
}

const WITH_HOURS: Readonly<Partial<Record<Activity, string>>> = {
  'higher-education': '1',
  education: '2',
  apprenticeship: '4',
  'training-or-work': '5',
};

const WITHOUT_HOURS: Readonly<Partial<Record<Activity, string>>> = {
  'none-illness-or-disability': 'G4',
  'none-other': 'G5',
  'none-pregnancy-or-parenting': 'G6',
};

/** Whether an activity is full time or part time at all. */
export const hasHours = (activity: Activity): boolean => WITH_HOURS[activity] !== undefined;

/** ACTIV; null while it is not known whether it is full time or part time. */
export function activityCode(activity: Activity, hours: Hours | null): string | null {
  const without = WITHOUT_HOURS[activity];
  if (without !== undefined) return without;
  return hours === null ? null : `${hours === 'full-time' ? 'F' : 'P'}${WITH_HOURS[activity] ?? ''}`;
}
