import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { cell, type RawRow, type Source } from './sources';

/** Rows kept in memory before they are written down, and the characters they may come to. */
const ROWS_HELD_MAX = 20_000;
const CHARS_HELD_MAX = 8_000_000;
const CACHE_KIB = 16_384;

type PackedRow = readonly [source: number, line: number, cells: readonly string[]];

/** A young person's rows from every file, by local identifier. */
export interface StagedPerson {
  readonly localId: string;
  readonly rows: readonly RawRow[];
}

/** Something said about a row, for the file of errors. */
export interface Finding {
  readonly kind: 'query' | 'refused';
  readonly file: string;
  /** Null for a question that belongs to no row. */
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly wrong: string;
  readonly right: string;
  /** The row as it was read. */
  readonly row: string;
}

/**
 * Where rows wait, sorted by young person, until every file has been read: a file of its own in the system's folder for
 * temporary files, so that memory stays flat however large the return is. It holds case data: `close` deletes it.
 */
export class Staging {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'throughline-import-'));
  private readonly db: DatabaseSyncInstance;
  private readonly insert: StatementSyncInstance;
  private readonly insertFinding: StatementSyncInstance;
  private readonly sources: Source[] = [];
  private held = new Map<string, PackedRow[]>();
  private heldRows = 0;
  private heldChars = 0;

  constructor() {
    this.db = new DatabaseSync(path.join(this.folder, 'staging.sqlite'));
    this.db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE_KIB};
      CREATE TABLE part (child TEXT NOT NULL, rows INTEGER NOT NULL, packed TEXT NOT NULL);
      CREATE TABLE finding (file TEXT NOT NULL, line INTEGER NOT NULL, packed TEXT NOT NULL);
      BEGIN`);
    this.insert = this.db.prepare('INSERT INTO part (child, rows, packed) VALUES (?, ?, ?)');
    this.insertFinding = this.db.prepare('INSERT INTO finding (file, line, packed) VALUES (?, ?, ?)');
  }

  /** Takes in a source; its rows name it by number. */
  addSource(source: Source): void {
    this.sources[source.number] = source;
  }

  add(row: RawRow): void {
    const child = cell(row, 'CHILD');
    const packed: PackedRow = [row.source.number, row.line, row.cells];
    const others = this.held.get(child);
    if (others === undefined) this.held.set(child, [packed]);
    else others.push(packed);
    this.heldRows += 1;
    for (const text of row.cells) this.heldChars += text.length;
    if (this.heldRows >= ROWS_HELD_MAX || this.heldChars >= CHARS_HELD_MAX) this.flush();
  }

  private flush(): void {
    for (const [child, rows] of this.held) this.insert.run(child, rows.length, JSON.stringify(rows));
    this.held = new Map();
    this.heldRows = 0;
    this.heldChars = 0;
  }

  /** The identifier with the most rows, and how many: a column of CHILD that is all one value is not one young person. */
  largest(): { readonly localId: string; readonly rows: number } | undefined {
    this.flush();
    const sql = "SELECT child, sum(rows) AS n FROM part WHERE child <> '' GROUP BY child ORDER BY n DESC LIMIT 1";
    const found = this.db.prepare(sql).get() as { child: string; n: number } | undefined;
    return found === undefined ? undefined : { localId: found.child, rows: found.n };
  }

  /** How many different identifiers there are. */
  countPeople(): number {
    const found = this.db.prepare("SELECT count(DISTINCT child) AS n FROM part WHERE child <> ''").get();
    return (found as { n: number }).n;
  }

  /** Every young person's rows, by identifier. Rows without one come first, piece by piece, under ''. */
  *people(): Generator<StagedPerson> {
    this.flush();
    const statement = this.db.prepare('SELECT child, packed FROM part ORDER BY child, rowid');
    let current: { localId: string; rows: RawRow[] } | undefined;
    for (const { child, packed } of statement.iterate() as IterableIterator<{ child: string; packed: string }>) {
      const rows = this.unpack(packed);
      if (current?.localId === child && child !== '') {
        for (const row of rows) current.rows.push(row);
        continue;
      }
      if (current !== undefined) yield current;
      current = { localId: child, rows };
    }
    if (current !== undefined) yield current;
  }

  private unpack(packed: string): RawRow[] {
    const rows = JSON.parse(packed) as PackedRow[];
    return rows.map(([source, line, cells]) => ({ source: this.sources[source] as Source, line, cells }));
  }

  addFinding(finding: Finding): void {
    this.insertFinding.run(finding.file, finding.line ?? 0, JSON.stringify(finding));
  }

  /** Everything found, by file and line. */
  *findings(): Generator<Finding> {
    const statement = this.db.prepare('SELECT packed FROM finding ORDER BY file, line, rowid');
    for (const { packed } of statement.iterate() as IterableIterator<{ packed: string }>) {
      yield JSON.parse(packed) as Finding;
    }
  }

  /** Closes and deletes. */
  close(): void {
    this.db.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
