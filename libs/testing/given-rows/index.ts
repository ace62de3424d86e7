import { decode } from '#libs/event-catalogue';
import type { Projection, Row } from '#libs/projections';
import { asRecorded, type Told } from '#libs/testing/history';

/** The rows of one young person after these events, as the store would keep them: the state goes through JSON and back. */
export function givenRows(projection: Projection, history: readonly Told[]): readonly Row[] {
  let state = projection.initial;
  for (const event of asRecorded(history)) {
    if (!projection.types.includes(event.type)) continue;
    state = projection.evolve(JSON.parse(JSON.stringify(state)), decode(event));
  }
  const rows = projection.rows(history[0]?.youngPersonId ?? '', JSON.parse(JSON.stringify(state)));
  return Object.values(rows).flat();
}
