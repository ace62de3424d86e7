import { REASONS_CARE_ENDS } from '#libs/domain/journey';
import { placeInWords, providerInWords, reasonEndedInWords } from '#libs/domain/placements';
import type { Move, MoveOption, PROTECTIONS, Situation } from '#libs/domain/transitions';
import type { Group } from '#libs/domain/transitions/assessment';

/** Where a move has got to, in words. */
export const situationInWords = (move: Move): string =>
  move.kind === 'proposed' && move.sentBack !== null ? 'sent back to be worked on' : SITUATIONS[move.kind];

const SITUATIONS: Readonly<Record<Situation, string>> = {
  proposed: 'being planned',
  submitted: 'waiting for a manager',
  approved: 'approved, not yet happened',
  refused: 'refused',
  withdrawn: 'withdrawn',
  happened: 'happened',
};

/** The four groups a relationship can be in, and the two that are no verdict. */
export const GROUP_IN_WORDS: Readonly<Record<Group, { readonly title: string; readonly says: string }>> = {
  'at-risk': { title: 'At risk', says: 'Likely to be lost unless something is done.' },
  strained: { title: 'Strained', says: 'Harder to keep up than today.' },
  unknown: { title: 'Not known', says: 'Too little is recorded to say.' },
  kept: { title: 'Kept', says: 'Likely to go on.' },
  gained: { title: 'Gained', says: 'Comes into their life, or is easier than today.' },
  'not-scored': { title: 'Not scored', says: 'Ended, or restricted: never counted in any total.' },
};

/** In the order in which they are shown: what needs something done comes first. */
export const GROUPS_SHOWN: readonly Group[] = ['at-risk', 'strained', 'unknown', 'kept', 'gained', 'not-scored'];

export const PROTECTION_IN_WORDS: Readonly<Record<(typeof PROTECTIONS)[number], string>> = {
  'contact-plan': 'A contact plan: how often, and a named adult who sees to it',
  'lifelong-links': 'Lifelong Links or a family group conference',
  'staying-put': 'Staying Put, agreed by the young person and the carers',
  'staying-close': 'Staying Close, with a named worker',
  'same-hub': 'The same Mockingbird hub',
  'pre-move-visits': 'At least two visits before the move',
  'digital-access': 'A phone and data, so that they can be in touch themselves',
  'continuing-visitor-or-mentor': 'An independent visitor, mentor or key worker who goes on, whoever the provider is',
};

/** Kinds of home that an option can be, as the return codes them, most usual first. */
const PLACES = ['U6', 'U4', 'U3', 'U1', 'K2', 'K3', 'P1', 'P2', 'U5', 'U2', 'A6', 'R1', 'R3', 'S1', 'K1', 'R5'];
const PROVIDERS = ['PR1', 'PR2', 'PR3', 'PR4', 'PR5', 'PR0'];

const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const placeChoices = PLACES.map((code) => ({ value: code, text: sentence(placeInWords(code)) }));
export const providerChoices = PROVIDERS.map((code) => ({ value: code, text: sentence(providerInWords(code)) }));

/** What kind of home an option is, in words. */
export const kindInWords = ({ stay, place }: MoveOption): string =>
  stay ? 'Staying where they are' : place === '' ? 'Kind of home not known yet' : sentence(placeInWords(place));

export const SCHOOL_CHOICES = [
  { value: 'kept', text: 'The same school or college' },
  { value: 'changed', text: 'Another school or college' },
  { value: 'none', text: 'They are not at school or college' },
  { value: 'unknown', text: 'Not known yet' },
];

export const AREA_CHOICES = [
  { value: 'inside', text: 'In our own area' },
  { value: 'adjoining', text: 'In an area next to ours' },
  { value: 'at-a-distance', text: 'Further away' },
  { value: 'unknown', text: 'Not known yet' },
];

export const YES_NO_UNKNOWN = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'unknown', text: 'Not known yet' },
];

/** Why somebody is no longer looked after, in the return's codes (REC). */
export const CARE_ENDING_CHOICES = REASONS_CARE_ENDS.map((code) => ({
  value: code,
  text: sentence(reasonEndedInWords(code)),
}));

/** Why the last placement ended, in the return's codes (REASON_PLACE_CHANGE). */
export const REASON_CHOICES = [
  { value: 'CARPL', text: 'It was planned, as part of the care plan' },
  { value: 'CREQB', text: 'The carers asked, because of behaviour' },
  { value: 'CREQO', text: 'The carers asked, for another reason' },
  { value: 'CHILD', text: 'The young person asked' },
  { value: 'CLOSE', text: 'The home closed or the carers gave up caring' },
  { value: 'STAND', text: 'The standard of care' },
  { value: 'ALLEG', text: 'An allegation' },
  { value: 'APPRR', text: 'The carers’ approval was removed' },
  { value: 'LAREQ', text: 'The local authority asked' },
  { value: 'CUSTOD', text: 'Went into custody' },
  { value: 'OTHER', text: 'Another reason' },
];
