/** The three ways in which a gazetteer is written that this importer knows, told apart by their columns. */
export type GazetteerForm = 'ons-postcode-directory' | 'code-point-open' | 'plain';

/** Where in a line each part stands, counted from 0; `quality` is null when the form has none. */
export interface Layout {
  readonly form: GazetteerForm;
  readonly postcode: number;
  readonly easting: number;
  readonly northing: number;
  readonly quality: number | null;
  /** The value of `quality` that says that there is no place on the grid. */
  readonly noPlace: string;
  /** Whether the first line is already a postcode: Code-Point Open has no line of column names. */
  readonly headless: boolean;
}

interface Names {
  readonly form: GazetteerForm;
  readonly postcode: readonly string[];
  readonly easting: readonly string[];
  readonly northing: readonly string[];
  readonly quality: readonly string[];
  readonly noPlace: string;
}

/** Column names, newest first; the directory's names changed over the years, so each part has several. */
const KNOWN: readonly Names[] = [
  {
    form: 'ons-postcode-directory',
    postcode: ['pcds', 'pcd8', 'pcd2', 'pcd7', 'pcd'],
    easting: ['oseast1m', 'east1m'],
    northing: ['osnrth1m', 'north1m'],
    quality: ['osgrdind', 'gridind'],
    noPlace: '9',
  },
  {
    form: 'code-point-open',
    postcode: ['postcode'],
    easting: ['eastings'],
    northing: ['northings'],
    quality: ['positional_quality_indicator', 'quality', 'pq'],
    noPlace: '90',
  },
  { form: 'plain', postcode: ['postcode'], easting: ['easting'], northing: ['northing'], quality: [], noPlace: '' },
];

/** What a gazetteer's first line has to hold, in words for an error. */
export const FORMS_IN_WORDS =
  'expected the ONS Postcode Directory (columns pcds, oseast1m, osnrth1m), Code-Point Open (postcode, quality, easting, ' +
  'northing, without column names) or columns postcode, easting, northing';

const HEADLESS: Layout = {
  form: 'code-point-open',
  postcode: 0,
  quality: 1,
  easting: 2,
  northing: 3,
  noPlace: '90',
  headless: true,
};

/** The layout a first line says; undefined when it is none that is known. */
export function layoutOf(firstLine: readonly string[]): Layout | undefined {
  const columns = firstLine.map((cell) => cell.trim().toLowerCase());
  for (const names of KNOWN) {
    const at = (wanted: readonly string[]): number =>
      wanted.map((name) => columns.indexOf(name)).find((i) => i >= 0) ?? -1;
    const [postcode, easting, northing, quality] = [
      at(names.postcode),
      at(names.easting),
      at(names.northing),
      at(names.quality),
    ];
    if (postcode < 0 || easting < 0 || northing < 0) continue;
    return {
      form: names.form,
      postcode,
      easting,
      northing,
      quality: quality < 0 ? null : quality,
      noPlace: names.noPlace,
      headless: false,
    };
  }
  return looksHeadless(firstLine) ? HEADLESS : undefined;
}

const looksHeadless = ([postcode = '', quality = '', easting = '', northing = '']: readonly string[]): boolean =>
  /^[A-Z]{1,2}\d[A-Z\d]? *\d[A-Z]{2}$/i.test(postcode.trim()) &&
  /^\d{2}$/.test(quality) &&
  /^\d+$/.test(easting) &&
  /^\d+$/.test(northing);
