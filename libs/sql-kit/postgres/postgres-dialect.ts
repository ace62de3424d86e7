import {
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type DataTypeNode,
  type Kysely,
  type PostgresDialectConfig,
} from 'kysely';

/** Knows which schema its tables are in. */
class SchemaAdapter extends PostgresAdapter {
  constructor(readonly schema: string) {
    super();
  }
}

const TEXT = /^(text|varchar|char)\b/;
const AS_SQLITE_KEEPS_THEM: Readonly<Record<string, string>> = { integer: 'bigint', real: 'double precision' };

/**
 * Types as SQLite keeps them: whole numbers and fractions in 64 bits, and text compared byte by byte, not by the
 * language of the machine the database was made on; so both engines find, sort and tell apart alike.
 */
class CommonTypesCompiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    const type: string = node.dataType;
    this.append(AS_SQLITE_KEEPS_THEM[type] ?? type);
    // In a cast a type stands alone.
    if (TEXT.test(type) && this.parentNode?.kind !== 'CastNode') this.append(' collate "C"');
  }
}

/** PostgreSQL, one schema of it, with the types that it shares with SQLite. */
export class SchemaDialect extends PostgresDialect {
  constructor(
    private readonly schema: string,
    config: PostgresDialectConfig,
  ) {
    super(config);
  }

  override createAdapter(): PostgresAdapter {
    return new SchemaAdapter(this.schema);
  }

  override createQueryCompiler(): PostgresQueryCompiler {
    return new CommonTypesCompiler();
  }
}

/** The schema that a store's tables are in; undefined for a file, which needs none. */
export function schemaOf<DB>(db: Kysely<DB>): string | undefined {
  const { adapter } = db.getExecutor();
  return adapter instanceof SchemaAdapter ? adapter.schema : undefined;
}
