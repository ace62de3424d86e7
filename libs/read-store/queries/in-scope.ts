import { expressionBuilder, type Expression, type SqlBool } from 'kysely';
import type { ReadSchema } from '../database/schema';
import type { Scope } from '../read-store';

type Listed = 'caseload' | 'directory' | 'moves' | 'contactDue' | 'duties';

/**
 * Whether a row's young person is in somebody's scope. `table` is a view with a `youngPersonId`; the name is ours, never
 * from outside.
 */
export function inScope(scope: Scope, table: Listed): Expression<SqlBool> {
  const eb = expressionBuilder<ReadSchema, Listed>();
  if (scope === 'all') return eb.lit(true);
  let allocated = eb
    .selectFrom('allocations')
    .select('allocations.youngPersonId')
    .where('allocations.workerRef', '=', scope.workerRef);
  if (scope.role !== undefined) allocated = allocated.where('allocations.role', '=', scope.role);
  const { on } = scope;
  allocated =
    on === undefined
      ? allocated.where('allocations.to', 'is', null)
      : allocated
          .where('allocations.from', '<=', on)
          .where((e) => e.or([e('allocations.to', 'is', null), e('allocations.to', '>', on)]));
  return eb(`${table}.youngPersonId`, 'in', allocated);
}
