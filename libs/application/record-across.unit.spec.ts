import { recordAcross, type AskedAcross } from './record-across';
import type { CommandEnvelope, Outcome } from './messages';

const MAYA = '00000000-0000-4000-8000-000000000001';
const DEAN = '00000000-0000-4000-8000-000000000002';
const OLA = '00000000-0000-4000-8000-000000000003';
const envelope: CommandEnvelope = {
  commandId: '11111111-1111-4111-8111-111111111111',
  youngPersonId: MAYA,
  actor: { id: 'SW001', role: 'social-worker' },
  seenAt: 7,
  source: 'planner',
};
const asked: AskedAcross = {
  command: 'RecordContact',
  envelope,
  records: [
    { youngPersonId: MAYA, input: { in: 'Maya' } },
    { youngPersonId: DEAN, input: { in: 'Dean' } },
    { youngPersonId: OLA, input: { in: 'Ola' } },
  ],
};

/** Records that take what is asked of them, but for those that refuse it; each command id has one effect. */
function records(refusing: readonly string[] = []) {
  const recorded = new Map<string, { readonly youngPersonId: string; readonly input: unknown; seenAt: unknown }>();
  const execute = async (_name: string, { commandId, youngPersonId, seenAt }: CommandEnvelope, input: unknown) => {
    if (refusing.includes(youngPersonId)) {
      return { kind: 'rejected', reasons: [{ code: 'no', message: 'Not here' }] } satisfies Outcome;
    }
    recorded.set(commandId, { youngPersonId, input, seenAt });
    return { kind: 'done', position: '1', events: 1, lens: 1 } satisfies Outcome;
  };
  return { recorded, execute };
}

describe('One entry for several brothers and sisters', () => {
  it('is one command for each record, with what is asked of each', async () => {
    const { recorded, execute } = records();
    const came = await recordAcross({ execute }, asked);
    expect(came.map(({ youngPersonId, outcome }) => [youngPersonId, outcome.kind])).toEqual([
      [MAYA, 'done'], [DEAN, 'done'], [OLA, 'done'],
    ]); // prettier-ignore
    expect([...recorded.values()]).toEqual([
      { youngPersonId: MAYA, input: { in: 'Maya' }, seenAt: 7 },
      { youngPersonId: DEAN, input: { in: 'Dean' }, seenAt: undefined },
      { youngPersonId: OLA, input: { in: 'Ola' }, seenAt: undefined },
    ]);
    expect(recorded.has(envelope.commandId)).toBe(true);
  });

  it('has one effect in each record, however often it is sent', async () => {
    const { recorded, execute } = records();
    await recordAcross({ execute }, asked);
    await recordAcross({ execute }, asked);
    expect(recorded.size).toBe(3);
  });

  it('leaves the others alone where one record refuses, and says which', async () => {
    for (const refusing of [MAYA, DEAN]) {
      const { recorded, execute } = records([refusing]);
      const came = await recordAcross({ execute }, asked);
      expect(recorded.size).toBe(2);
      expect(came.find(({ youngPersonId }) => youngPersonId === refusing)?.outcome).toMatchObject({
        kind: 'rejected',
        reasons: [{ message: 'Not here' }],
      });
    }
  });

  it('is asked once of a record that is named twice', async () => {
    const { execute } = records();
    const came = await recordAcross({ execute }, { ...asked, records: [...asked.records, ...asked.records] });
    expect(came).toHaveLength(3);
  });
});
