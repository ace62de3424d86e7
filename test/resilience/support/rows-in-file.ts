import { DatabaseSync } from '@photostructure/sqlite';

type Row = Readonly<Record<string, unknown>>;

/** Everything the lists in a file hold, as one text: every row of every list in use, every kept state, everybody parked. */
export function rowsInFile(file: string): string {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const all = (sql: string): Row[] => db.prepare(sql).all() as Row[];
    const lists = all(`SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name`).map((row) =>
      String(row['name']),
    );
    const states = all('SELECT name, version, generation FROM projectionCurrent ORDER BY name');
    const parts = lists.map((list) => [list, sorted(all(`SELECT * FROM "${list}"`))]);
    for (const { name, version, generation } of states) {
      const table = `${String(name)}State_v${String(version)}_${String(generation)}`;
      parts.push([`${String(name)} state`, sorted(all(`SELECT * FROM "${table}"`))]);
    }
    parts.push(['parked', sorted(all('SELECT name, youngPersonId, position, eventType, why FROM parked'))]);
    parts.push([
      'positions',
      sorted(
        all('SELECT c.name, c.position FROM checkpoint c JOIN projectionCurrent p USING (name, version, generation)'),
      ),
    ]);
    return JSON.stringify(parts, null, 1);
  } finally {
    db.close();
  }
}

const sorted = (rows: readonly Row[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
