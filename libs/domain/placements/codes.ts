/**
 * The return's codes in plain words, paraphrased from research/domain 3.3. A code we do not know is shown as a code, never
 * guessed at; a blank is shown as not recorded.
 */
type Words = ReadonlyMap<string, string>;

const PLACE: Words = new Map([
  ['A3', 'adoptive home with the foster carers, by consent'],
  ['A4', 'new adoptive home, by consent'],
  ['A5', 'adoptive home with the foster carers, under a placement order'],
  ['A6', 'new adoptive home, under a placement order'],
  ['H5', 'semi-independent home'],
  ['K1', "secure children's home"],
  ['K2', "children's home"],
  ['K3', 'supported accommodation'],
  ['P1', 'home with a parent'],
  ['P2', 'independent living'],
  ['P3', 'lodging that comes with a job'],
  ['R1', 'residential care home'],
  ['R2', 'hospital or nursing home'],
  ['R3', 'family centre or mother and baby unit'],
  ['R5', 'young offender institution'],
  ['S1', 'residential school'],
  ['T0', 'stay elsewhere for a while'],
  ['T1', 'stay in hospital'],
  ['T2', 'holiday'],
  ['T3', 'stay elsewhere while the carers are on holiday'],
  ['T4', 'short stay elsewhere'],
  ['U1', 'foster home with relatives or friends, long term'],
  ['U2', 'foster home with relatives or friends who are approved to adopt'],
  ['U3', 'foster home with relatives or friends'],
  ['U4', 'foster home, long term'],
  ['U5', 'foster home with carers who are approved to adopt'],
  ['U6', 'foster home'],
  ['Z1', 'another kind of home'],
  ['Z11', 'another kind of home (Z11)'],
  ['Z12', 'another kind of home (Z12)'],
  ['Z13', 'another kind of home (Z13)'],
  ['Z14', 'another kind of home (Z14)'],
]);

const PROVIDER: Words = new Map([
  ['PR0', 'parent'],
  ['PR1', 'own local authority'],
  ['PR2', 'another local authority'],
  ['PR3', 'another public body'],
  ['PR4', 'private provider'],
  ['PR5', 'voluntary organisation'],
]);

const LEGAL_STATUS: Words = new Map([
  ['C1', 'interim care order'],
  ['C2', 'full care order'],
  ['D1', 'freeing order'],
  ['E1', 'placement order'],
  ['J1', 'on remand'],
  ['J2', 'held by the police, in council accommodation'],
  ['J3', 'sentenced, with a condition of where to live'],
  ['L1', 'police protection'],
  ['L2', 'emergency protection order'],
  ['L3', 'child assessment order'],
  ['V2', 'by agreement (section 20)'],
  ['V3', 'short breaks by agreement'],
  ['V4', 'short breaks by agreement, the agreement recorded'],
]);

const NEED: Words = new Map([
  ['N1', 'abuse or neglect'],
  ['N2', "the young person's disability"],
  ['N3', "a parent's illness or disability"],
  ['N4', 'a family in acute stress'],
  ['N5', 'a family not coping'],
  ['N6', 'behaviour that others found unacceptable'],
  ['N7', 'low income'],
  ['N8', 'no parent there to care'],
]);

const REASON_ENDED: Words = new Map([
  ['X1', 'care went on'],
  ['E11', 'adopted, nobody opposed'],
  ['E12', 'adopted, the court did without consent'],
  ['E13', 'left to live with people without parental responsibility'],
  ['E14', 'remand ended'],
  ['E15', 'assessed to be an adult'],
  ['E16', 'moved abroad'],
  ['E17', 'stayed with the same carers at 18'],
  ['E2', 'died'],
  ['E3', 'care taken over by another authority'],
  ['E41', 'child arrangements order'],
  ['E45', 'special guardianship: the former foster carer, a relative or friend'],
  ['E46', 'special guardianship: the former foster carer'],
  ['E47', 'special guardianship: another relative or friend'],
  ['E48', 'special guardianship: somebody else'],
  ['E4A', 'went home, planned'],
  ['E4B', 'went home, not planned'],
  ['E5', 'independent living with formal support'],
  ['E6', 'independent living without formal support'],
  ['E7', 'residential care funded by adult services'],
  ['E8', 'another reason'],
  ['E9', 'custody'],
]);

const REASON_MOVED: Words = new Map([
  ['ALLEG', 'an allegation'],
  ['APPRR', 'approval withdrawn'],
  ['CARPL', 'planned in the care plan'],
  ['CHILD', 'the young person asked'],
  ['CLOSE', 'the carers stopped or the home closed'],
  ['CREQB', "the carers asked, because of the young person's behaviour"],
  ['CREQO', 'the carers asked, for another reason'],
  ['CUSTOD', 'went into custody'],
  ['LAREQ', 'the authority asked'],
  ['OTHER', 'another reason'],
  ['PLACE', 'only the status of the home changed'],
  ['STAND', 'concern about the standard of care'],
]);

/** Whether a change of placement was planned: breakdown codes are not, whatever planning followed (research/domain 3.3). */
const PLANNED: Words = new Map([
  ...['CARPL', 'CLOSE'].map((code) => [code, 'planned'] as const),
  ...['ALLEG', 'STAND', 'APPRR', 'CREQB', 'CREQO', 'CHILD', 'LAREQ'].map((code) => [code, 'unplanned'] as const),
]);

function inWords(words: Words, code: string): string {
  if (code === '') return 'not recorded';
  return words.get(code) ?? `code ${code}`;
}

/** PLACE in words. */
export const placeInWords = (code: string): string => inWords(PLACE, code);
/** PLACE_PROVIDER in words. */
export const providerInWords = (code: string): string => inWords(PROVIDER, code);
/** LS in words. */
export const legalStatusInWords = (code: string): string => inWords(LEGAL_STATUS, code);
/** CIN in words. */
export const needInWords = (code: string): string => inWords(NEED, code);
/** REC in words. */
export const reasonEndedInWords = (code: string): string => inWords(REASON_ENDED, code);
/** REASON_PLACE_CHANGE in words. */
export const reasonMovedInWords = (code: string): string => inWords(REASON_MOVED, code);
/** Whether a move with this REASON_PLACE_CHANGE was planned. */
export const plannedness = (code: string | null): 'planned' | 'unplanned' | 'unknown' =>
  code === null ? 'unknown' : ((PLANNED.get(code) as 'planned' | 'unplanned' | undefined) ?? 'unknown');
