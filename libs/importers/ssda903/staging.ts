import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import type { Finding } from '../files/finding';
import { cell, type RawRow, type Source } from './sources';

/** Characters of rows kept in memory; beyond it they go to disk. A large authority's return is smaller. */
const CHARS_HELD_MAX = 8_000_000;
const CACHE_KIB = 16_384;
/** SQLite's name for a database in the system's folder for temporary files that nobody can open and that goes with us. */
const ON_DISK_WITHOUT_A_NAME = '';
/** Neither can stand in a cell: the readers refuse control characters, as XML does. */
const BETWEEN_CELLS = '\u001f';
const BETWEEN_ROWS = '\u001e';

/** A young person's rows from every file, by local identifier. */
export interface StagedPerson {
  readonly localId: string;
  readonly rows: readonly RawRow[];
}

/**
 * Where rows wait, sorted by young person, until every file has been read: a little in memory, the rest on disk, so that
 * memory stays flat however large the return is. It holds case data, so its file has no name: it is gone when it is closed,
 * and when we are killed.
 */
export class Staging {
  private db: DatabaseSyncInstance | undefined;
  private readonly sources: Source[] = [];
  private held = new Map<string, string>();
  private heldChars = 0;
  private onDisk = false;
  private insertFinding: StatementSyncInstance | undefined;

  constructor(private readonly charsHeldMax = CHARS_HELD_MAX) {}

  /** Takes in a source; its rows name it by number. */
  addSource(source: Source): void {
    this.sources[source.number] = source;
  }

  add(row: RawRow): void {
    const child = cell(row, 'CHILD');
    const { source, line, cells } = row;
    const packed = cells.join(BETWEEN_CELLS) + BETWEEN_CELLS + line + BETWEEN_CELLS + source.number;
    const others = this.held.get(child);
    this.held.set(child, others === undefined ? packed : others + BETWEEN_ROWS + packed);
    this.heldChars += packed.length;
    if (this.heldChars >= this.charsHeldMax) this.flush();
  }

  private database(): DatabaseSyncInstance {
    if (this.db !== undefined) return this.db;
    this.db = new DatabaseSync(ON_DISK_WITHOUT_A_NAME);
    this.db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE_KIB};
      CREATE TABLE part (child TEXT NOT NULL, rows INTEGER NOT NULL, packed TEXT NOT NULL);
      CREATE TABLE finding (file TEXT NOT NULL, line INTEGER NOT NULL, packed TEXT NOT NULL);
      BEGIN`);
    return this.db;
  }

  private flush(): void {
    const insert = this.database().prepare('INSERT INTO part (child, rows, packed) VALUES (?, ?, ?)');
    for (const [child, packed] of this.held) insert.run(child, rowsIn(packed), packed);
    this.held = new Map();
    this.heldChars = 0;
    this.onDisk = true;
  }

  /** Everything is in: from here on it is only read. */
  complete(): void {
    if (this.onDisk) this.flush();
  }

  /** Whether one identifier has more rows than anybody can: a column of CHILD that is all one value is not one young person. */
  hasMoreThan(rows: number): boolean {
    if (!this.onDisk) {
      // A row takes at least a character, so only long ones need counting.
      return [...this.held].some(([child, packed]) => child !== '' && packed.length > rows && rowsIn(packed) > rows);
    }
    const sql = "SELECT 1 FROM part WHERE child <> '' GROUP BY child HAVING sum(rows) > ? LIMIT 1";
    return this.database().prepare(sql).get(rows) !== undefined;
  }

  /** How many different identifiers there are. */
  countPeople(): number {
    if (!this.onDisk) return this.held.size - (this.held.has('') ? 1 : 0);
    const sql = "SELECT count(DISTINCT child) AS n FROM part WHERE child <> ''";
    return (this.database().prepare(sql).get() as { n: number }).n;
  }

  /** Every young person's rows, by identifier. Rows without one come first, piece by piece, under ''. */
  *people(): Generator<StagedPerson> {
    let current: { localId: string; rows: RawRow[] } | undefined;
    for (const [child, packed] of this.parts()) {
      if (current?.localId === child && child !== '') {
        for (const row of this.unpack(packed)) current.rows.push(row);
        continue;
      }
      if (current !== undefined) yield current;
      current = { localId: child, rows: this.unpack(packed) };
    }
    if (current !== undefined) yield current;
  }

  private *parts(): Generator<readonly [child: string, packed: string]> {
    if (!this.onDisk) {
      for (const child of [...this.held.keys()].sort()) yield [child, this.held.get(child) ?? ''];
      return;
    }
    const statement = this.database().prepare('SELECT child, packed FROM part ORDER BY child, rowid');
    statement.setReturnArrays(true);
    yield* statement.iterate() as IterableIterator<[string, string]>;
  }

  private unpack(packed: string): RawRow[] {
    return packed.split(BETWEEN_ROWS).map((row) => {
      const cells = row.split(BETWEEN_CELLS);
      const source = this.sources[Number(cells.pop())] as Source;
      return { source, line: Number(cells.pop()), cells };
    });
  }

  addFinding(finding: Finding): void {
    this.insertFinding ??= this.database().prepare('INSERT INTO finding (file, line, packed) VALUES (?, ?, ?)');
    this.insertFinding.run(finding.file, finding.line ?? 0, JSON.stringify(finding));
  }

  /** Everything found, by file and line. */
  *findings(): Generator<Finding> {
    const statement = this.database().prepare('SELECT packed FROM finding ORDER BY file, line, rowid');
    for (const { packed } of statement.iterate() as IterableIterator<{ packed: string }>) {
      yield JSON.parse(packed) as Finding;
    }
  }

  /** Closes, and leaves nothing behind. */
  close(): void {
    this.db?.close();
  }
}

const rowsIn = (packed: string): number => packed.split(BETWEEN_ROWS).length;
