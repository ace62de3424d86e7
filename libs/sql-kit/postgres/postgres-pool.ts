import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { checked } from '../bound';
import { DatabaseAway, inWords } from '../database-away';
import type { PostgresAddress } from './postgres-address';

/** The driver's pool as Kysely wants it: parameters that both engines can hold, errors in words for whoever operates. */
export function poolInWords(
  pool: Pool,
  at: PostgresAddress,
  options: { readonly schema: string; readonly beforeStatement?: ((sql: string) => void) | undefined },
): PostgresPool {
  const told = (error: unknown): unknown => inWords(error, at, options.schema);
  return {
    connect: async () => {
      const client = await pool.connect().catch((error: unknown) => {
        throw told(error);
      });
      return new Connection(client, told, options.beforeStatement) as unknown as PostgresPoolClient;
    },
    end: () => pool.end(),
  };
}

class Connection {
  #broken = false;

  constructor(
    private readonly client: PoolClient,
    private readonly told: (error: unknown) => unknown,
    private readonly before: ((sql: string) => void) | undefined,
  ) {}

  async query(text: string, parameters: readonly unknown[]): Promise<unknown> {
    this.before?.(text);
    try {
      return await this.client.query(text, checked(parameters));
    } catch (error) {
      const said = this.told(error);
      // Never to be given to somebody else: what it would answer next belongs to a statement that was given up.
      this.#broken ||= said instanceof DatabaseAway;
      throw said;
    }
  }

  release(): void {
    this.client.release(this.#broken);
  }
}
