import type { XmlChild, XmlGroup } from './files/xml-records';
import type { RawRow, Reading, Source } from './sources';
import { foldColumn, recognise, TABLES, type TableName } from './tables';
import { UnreadableFile } from '../files/unreadable-file';

/** What the XML return calls the rows of a table. Anything else is known by its fields. */
const GROUPS: ReadonlyMap<string, TableName> = new Map([
  ['EPISODE', 'episodes'],
  ['AMISSING', 'missing'],
  ['AREVIEW', 'reviews'],
  ['PERMANENCE', 'prevPerm'],
  ['OC2', 'oc2'],
  ['AD_PLACED', 'placedAdoption'],
]);
const NOT_UASC = new Set(['', '0', 'N', 'NO', 'FALSE']);

/** Tables whose fields stand in HEADER itself, and the fields that show that there is such a row. */
const IN_HEADER: readonly (readonly [table: TableName, fields: readonly string[]])[] = [
  ['oc3', ['IN_TOUCH', 'ACTIV', 'ACCOM']],
  ['ad1', ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR']],
];

type Fields = ReadonlyMap<string, string>;

/** Turns the elements of an XML return into the same rows that the CSV tables have. */
export class XmlTables {
  private readonly sources = new Map<TableName, Source>();
  isEmpty = true;

  constructor(
    private readonly file: string,
    private readonly reading: Reading,
  ) {}

  *rowsOf({ line, groups }: XmlChild): Generator<RawRow> {
    this.isEmpty = false;
    const header = headerOf(groups);
    const base = new Map([['CHILD', textOf(header, 'CHILD')], ['DOB', textOf(header, 'DOB')]]); // prettier-ignore
    const headerLine = groups.find(isHeader)?.line ?? line;
    for (const [table, fields] of headerTables(header)) yield this.row(table, headerLine, fields);
    for (const group of groups) if (!isHeader(group)) yield this.groupRow(group, base);
  }

  private groupRow(group: XmlGroup, base: Fields): RawRow {
    const fields = new Map(base);
    for (const [field, text] of group.fields) fields.set(foldColumn(field), text);
    return this.row(GROUPS.get(group.name) ?? this.knownByFields(group, fields), group.line, fields);
  }

  private knownByFields({ name, line }: XmlGroup, fields: Fields): TableName {
    const found = recognise([...fields.keys()]);
    if (found.kind === 'table') return found.table.name;
    throw new UnreadableFile({
      file: this.file,
      line,
      message: `the element ${name.slice(0, 40)} is not known: ${found.why}`,
    });
  }

  private row(table: TableName, line: number, fields: Fields): RawRow {
    const source = this.sourceOf(table);
    return { source, line, cells: [...source.columns.keys()].map((column) => fields.get(column) ?? '') };
  }

  private sourceOf(table: TableName): Source {
    const known = this.sources.get(table);
    if (known !== undefined) return known;
    const shape = TABLES.find(({ name }) => name === table);
    const source = this.reading.source(this.file, table, [...(shape?.needed ?? []), ...(shape?.allowed ?? [])]);
    this.sources.set(table, source);
    return source;
  }
}

/** Fields of a young person stand in HEADER, or in CHILD itself. */
const isHeader = ({ name }: XmlGroup): boolean => name === 'HEADER' || name === 'CHILD';
const textOf = (fields: Fields, name: string): string => fields.get(name) ?? '';

const headerOf = (groups: readonly XmlGroup[]): Fields =>
  new Map(groups.filter(isHeader).flatMap(({ fields }) => [...fields].map(([name, text]) => [foldColumn(name), text]))); // prettier-ignore

function* headerTables(header: Fields): Generator<readonly [TableName, Fields]> {
  if (['SEX', 'DOB', 'ETHNIC', 'UPN'].some((field) => header.has(field))) yield ['header', header];
  const unaccompanied = !NOT_UASC.has(textOf(header, 'UASC').toUpperCase());
  if (unaccompanied || textOf(header, 'DUC') !== '') yield ['uasc', header];
  for (const [table, fields] of IN_HEADER) {
    if (fields.some((field) => textOf(header, field) !== '')) yield [table, header];
  }
}
