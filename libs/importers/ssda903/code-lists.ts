/**
 * The codes of the return, by collection year (research/domain 3.3). Years are named by the 31 March they end on. Where the
 * sources disagree on when a code came or went, both neighbours accept it.
 */
const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Codes with the years they are good for; a code not named here is good for all. */
interface Span {
  readonly from?: number;
  readonly to?: number;
}

const PLACES = 'A3 A4 A5 A6 H5 K1 K2 K3 P1 P2 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z1 Z11 Z12 Z13 Z14';
const PLACE_SPANS: Readonly<Record<string, Span>> = {
  H5: { to: 2025 },
  K3: { from: 2024 },
  P2: { to: 2025 },
  Z1: { to: 2025 },
  Z11: { from: 2026 },
  Z12: { from: 2026 },
  Z13: { from: 2026 },
  Z14: { from: 2026 },
};

const placesByYear = new Map<number, ReadonlySet<string>>();

/** PLACE, in a collection year. */
export function placeCodes(year: number): ReadonlySet<string> {
  const known = placesByYear.get(year);
  if (known !== undefined) return known;
  const good = PLACES.split(' ').filter((code) => {
    const { from = -Infinity, to = Infinity } = PLACE_SPANS[code] ?? {};
    return from <= year && year <= to;
  });
  const codes = new Set(good);
  placesByYear.set(year, codes);
  return codes;
}

/** RNE. */
export const RNE = set('S L P T B U');
/** LS. D1 is not for an episode that begins after December 2005. */
export const LEGAL_STATUS = set('C1 C2 D1 E1 J1 J2 J3 L1 L2 L3 V2 V3 V4');
export const FREEING_ORDER = 'D1';
export const LAST_FREEING_ORDER = '2005-12-31';
/** CIN. */
export const NEED = set('N1 N2 N3 N4 N5 N6 N7 N8');
/** PLACE_PROVIDER. */
export const PROVIDER = set('PR0 PR1 PR2 PR3 PR4 PR5');
/** REC. */
export const REASON_ENDED = set('X1 E11 E12 E13 E14 E15 E16 E17 E2 E3 E41 E45 E46 E47 E48 E4A E4B E5 E6 E7 E8 E9');
/** REASON_PLACE_CHANGE. */
export const REASON_MOVED = set('ALLEG APPRR CARPL CHILD CLOSE CREQB CREQO CUSTOD LAREQ OTHER PLACE STAND');
/** REVIEW_CODE. */
export const REVIEW = set('PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7');
/** SEX: digits until 2023, letters from 2024; both are read in any year. */
export const SEX = set('1 2 M F U');
/** ETHNIC. */
export const ETHNIC = set(
  'WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT',
);
/** SDQ_REASON. */
export const SDQ_REASON = set('SDQ1 SDQ2 SDQ3 SDQ4 SDQ5');
/** PREV_PERM. */
export const PREV_PERM = set('P1 P2 P3 P4 Z1');
/** REASON_PLACED_CEASED. */
export const ADOPTION_CEASED = set('RD1 RD2 RD3 RD4');
/** SEX_ADOPTR. */
export const ADOPTERS_SEX = set('M1 F1 MM FF MF');
/** LS_ADOPTR. */
export const ADOPTERS_STATUS = set('L0 L11 L12 L2 L3 L4');
/** SW_REASON. */
export const WORKER_REASON = set('MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS');
/** IN_TOUCH. */
export const IN_TOUCH = set('YES NO DIED REFU NREQ RHOM');
/** ACTIV; F3 and P3 are superseded, nobody says since when. */
export const ACTIVITY = set('F1 P1 F2 P2 F3 P3 F4 P4 F5 P5 G4 G5 G6 0');
/** ACCOM: a letter, then 1 suitable or 2 unsuitable; S and X only unsuitable. */
export const ACCOMMODATION = new Set([
  ...[...'BCDEGHKRTUVWYZ'].flatMap((kind) => [`${kind}1`, `${kind}2`]),
  'S2',
  'X2',
  '0',
]);
