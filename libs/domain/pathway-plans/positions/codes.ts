/** The codes of OC3 in words (research/domain 3.3). Codes we do not know are shown as codes. */
type Words = ReadonlyMap<string, string>;

const IN_TOUCH: Words = new Map([
  ['YES', 'in touch'],
  ['NO', 'not in touch'],
  ['DIED', 'died'],
  ['REFU', 'did not want to be in touch'],
  ['NREQ', 'no longer needs it'],
  ['RHOM', 'went home for six months or more'],
]);

const ACTIVITY: Words = new Map([
  ['F1', 'higher education, full time'],
  ['P1', 'higher education, part time'],
  ['F2', 'education, full time'],
  ['P2', 'education, part time'],
  ['F3', 'training or work, full time'],
  ['P3', 'training or work, part time'],
  ['F4', 'apprenticeship, full time'],
  ['P4', 'apprenticeship, part time'],
  ['F5', 'training or work, full time'],
  ['P5', 'training or work, part time'],
  ['G4', 'not in education or work because of illness or disability'],
  ['G5', 'not in education or work'],
  ['G6', 'not in education or work because of pregnancy or parenting'],
]);

const ACCOMMODATION: Words = new Map([
  ['B', 'with parents or relatives'],
  ['C', 'residential or community home'],
  ['D', 'semi-independent or transitional home'],
  ['E', 'supported lodgings'],
  ['G', 'abroad'],
  ['H', 'deported'],
  ['K', 'ordinary lodgings'],
  ['R', 'whereabouts not known'],
  ['S', 'no fixed home'],
  ['T', 'foyer'],
  ['U', 'own home'],
  ['V', 'emergency accommodation'],
  ['W', 'bed and breakfast'],
  ['X', 'custody'],
  ['Y', 'another kind of home'],
  ['Z', 'with former foster carers'],
]);

const inWords = (words: Words, code: string): string =>
  code === '' || code === '0' ? 'not recorded' : (words.get(code) ?? `code ${code}`);

/** IN_TOUCH in words. */
export const inTouchInWords = (code: string): string => inWords(IN_TOUCH, code);
/** ACTIV in words. */
export const activityInWords = (code: string): string => inWords(ACTIVITY, code);

/** ACCOM in words: a letter for the kind of home and 1 or 2 for suitable or not. */
export function accommodationInWords(code: string): string {
  const kind = ACCOMMODATION.get(code.slice(0, 1));
  if (code === '' || code === '0') return 'not recorded';
  if (kind === undefined || !/^.[12]$/.test(code)) return `code ${code}`;
  return `${kind} (${code.endsWith('1') ? 'suitable' : 'not suitable'})`;
}
