export interface Column {
  readonly key: string;
  readonly label: string;
  readonly sortable?: boolean;
  readonly numeric?: boolean;
}

export interface SortedBy {
  readonly key: string;
  readonly backwards: boolean;
}

export interface ColumnHead {
  readonly label: string;
  readonly numeric: boolean;
  /** Undefined when the column cannot be sorted by. */
  readonly href: string | undefined;
  /** As `aria-sort` wants it. */
  readonly sort: 'ascending' | 'descending' | 'none' | undefined;
}

/** The order as it stands in an address: `age`, or `-age` for backwards; an unknown column gives the first that sorts. */
export function sortedBy(text: string | undefined, columns: readonly Column[]): SortedBy {
  const backwards = text?.startsWith('-') ?? false;
  const key = backwards ? text?.slice(1) : text;
  const known = columns.find((column) => column.sortable === true && column.key === key);
  if (known !== undefined) return { key: known.key, backwards };
  return { key: columns.find((column) => column.sortable === true)?.key ?? '', backwards: false };
}

/** Heads of a table that sorts by link, so that it works without script and the order stands in the address. */
export function columnHeads(
  columns: readonly Column[],
  by: SortedBy,
  hrefFor: (sort: string) => string,
): readonly ColumnHead[] {
  return columns.map((column) => {
    const numeric = column.numeric ?? false;
    if (column.sortable !== true) return { label: column.label, numeric, href: undefined, sort: undefined };
    const current = by.key === column.key;
    const href = hrefFor(current && !by.backwards ? `-${column.key}` : column.key);
    const sort = !current ? ('none' as const) : by.backwards ? ('descending' as const) : ('ascending' as const);
    return { label: column.label, numeric, href, sort };
  });
}
