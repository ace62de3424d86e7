/** The tables of the return, by the name they have in a report. */
export const TABLE_NAMES = [
  'header', 'episodes', 'reviews', 'uasc', 'oc2', 'oc3', 'ad1', 'placedAdoption', 'prevPerm', 'missing', 'swEpisodes', 'doLo',
] as const; // prettier-ignore
export type TableName = (typeof TABLE_NAMES)[number];

/** A table as it is recognised: without a `needed` column it is not that table; an `allowed` one may be left out. */
export interface TableShape {
  readonly name: TableName;
  readonly needed: readonly string[];
  readonly allowed: readonly string[];
}

const shape = (name: TableName, needed: string, allowed: string): TableShape => ({
  name,
  needed: needed.split(' '),
  allowed: allowed === '' ? [] : allowed.split(' '),
});

/** Columns of each table (research/domain 3.2). SWEpisodes is also known as SocialWorker, with the same columns. */
export const TABLES: readonly TableShape[] = [
  shape('header', 'CHILD SEX DOB ETHNIC', 'UPN MOTHER MC_DOB'),
  shape('episodes', 'CHILD DECOM RNE LS CIN PLACE DEC REC', 'PLACE_PROVIDER REASON_PLACE_CHANGE HOME_POST PL_POST URN'),
  shape('reviews', 'CHILD REVIEW REVIEW_CODE', 'DOB'),
  shape('uasc', 'CHILD DUC', 'SEX DOB'),
  shape(
    'oc2',
    'CHILD CONVICTED HEALTH_CHECK',
    'DOB SDQ_SCORE SDQ_REASON IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED',
  ),
  shape('oc3', 'CHILD IN_TOUCH ACTIV ACCOM', 'DOB'),
  shape('ad1', 'CHILD DATE_INT DATE_MATCH', 'DOB FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR'),
  shape('placedAdoption', 'CHILD DATE_PLACED', 'DOB DATE_PLACED_CEASED REASON_PLACED_CEASED'),
  shape('prevPerm', 'CHILD PREV_PERM', 'DOB LA_PERM DATE_PERM'),
  shape('missing', 'CHILD MISSING MIS_START MIS_END', 'DOB'),
  shape('swEpisodes', 'CHILD SW_ID SW_DECOM', 'DOB SW_DEC SW_REASON'),
  shape('doLo', 'CHILD DOLO_START DOLO_END', 'DOB'),
];

/** What the XML return, and some exports, call a column. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['CHILDID', 'CHILD'],
  ['PL', 'PLACE'],
]);

/** A column's name with case, spaces and a byte-order mark folded away. */
export function foldColumn(text: string): string {
  const folded = text.replace(/^\uFEFF/, '').trim().toUpperCase().replace(/[\s-]+/g, '_'); // prettier-ignore
  return ALIASES.get(folded) ?? folded;
}

/** A table recognised by its columns, whatever the file is called. */
export type Recognition =
  | {
      readonly kind: 'table';
      readonly table: TableShape;
      readonly extra: readonly string[];
      readonly left: readonly string[];
    }
  | { readonly kind: 'none'; readonly why: string };

/** Which table a set of columns is: the one whose needed columns are all there, and the widest where several are. */
export function recognise(columns: readonly string[]): Recognition {
  const named = columns.filter((column) => column !== '');
  const twice = named.find((column, at) => named.indexOf(column) !== at);
  if (twice !== undefined) return { kind: 'none', why: `the column ${twice} is there twice` };
  const has = new Set(named);
  const candidates = TABLES.filter((table) => table.needed.every((column) => has.has(column)));
  const table = candidates.sort((a, b) => matched(b, has) - matched(a, has))[0];
  if (table === undefined) return { kind: 'none', why: nearest(has, named) };
  const own = new Set([...table.needed, ...table.allowed]);
  return {
    kind: 'table',
    table,
    extra: named.filter((column) => !own.has(column)),
    left: table.allowed.filter((column) => !has.has(column)),
  };
}

const matched = (table: TableShape, has: ReadonlySet<string>): number =>
  [...table.needed, ...table.allowed].filter((column) => has.has(column)).length;

function nearest(has: ReadonlySet<string>, named: readonly string[]): string {
  const shown = named.slice(0, 15).join(', ').slice(0, 200);
  const [best] = [...TABLES].sort((a, b) => matched(b, has) - matched(a, has));
  const start = `its columns (${shown}) are not those of any table of the return`;
  if (best === undefined || matched(best, has) < 2) return start;
  const lacking = best.needed.filter((column) => !has.has(column)).join(', ');
  return `${start}; nearest is ${best.name}, without ${lacking}`;
}
