import { told } from '#libs/testing/history';
import { allocated, bondConfirmed, bondSuggested, bondWithdrawn, idOf, matters } from '#libs/testing/journey-builders';
import type { DomainEvent } from '#libs/domain/kernel';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { hiddenFields, type Visitor } from '../support/visitor';
import { ASH, ashsHistory, KIT, KIT_GRAN, kitsHistory } from '../support/world';

const record = paths.people.recordContact({ youngPersonId: KIT });
const deanInKits = paths.people.show({ youngPersonId: KIT, relationshipId: idOf('kit-dean') });
const kitInDeans = paths.people.show({ youngPersonId: ASH, relationshipId: idOf('ash-kit') });
const OFFERED = 'In Dean’s record';
const SAW_DEAN = { who: idOf('kit-dean'), when: 'yesterday', mode: 'video', outcome: 'held', alsoIn: ASH };

const on = (who: string, ...events: readonly DomainEvent[]) =>
  events.map(({ type, data }) => told(who, type, data, { recordedAt: '2026-02-01T09:00:00.000Z', actor: 'SW001' }));
/** Dean in Kit's record is Ash, and Kit is in Ash's. */
const SUGGESTED = on(KIT, bondSuggested('kit-dean', 'kit and ash', ASH));
const CONFIRMED = on(
  ASH,
  ...matters('ash-kit', 'brother-or-sister', { name: 'Kit', since: '2012-03-01' }),
  bondConfirmed('ash-kit', 'kit and ash', KIT),
);
const ALLOCATED = on(ASH, allocated('SW001', '2026-01-01', 'personal-adviser')); // prettier-ignore

describe('Contact between brothers and sisters who each have a record here', () => {
  let planner: TestPlanner;
  let manager: Visitor;

  beforeEach(async () => {
    planner = await openPlanner({ logLevel: 'error' });
    await planner.tell([...kitsHistory, ...ashsHistory, ...SUGGESTED, ...CONFIRMED]);
    manager = await planner.as('team-manager', 'TM001');
  });
  afterEach(() => planner.close());

  const words = async (url: string): Promise<string> => (await manager.get(url)).words;

  it('is recorded in both in one go, one entry each, and what was said stays where it was said', async () => {
    expect(await words(record)).toContain(OFFERED);
    const sent = await manager.submit(record, { ...SAW_DEAN, howItWent: 'They laughed a lot' });
    expect(sent.status).toBe(303);
    expect(await words(deanInKits)).toContain('Recorded: contact with Dean. Also recorded in Dean’s record.');
    expect(await words(deanInKits)).toContain('They laughed a lot');
    expect(await words(kitInDeans)).toContain('3 March 2026 Video call Happened Nothing written down');
  });

  it('is recorded in one of them only, where that is what was chosen', async () => {
    await manager.submit(record, { ...SAW_DEAN, alsoIn: [] });
    expect(await words(kitInDeans)).toContain('No contact has been recorded.');
  });

  it('that was missed is missed by the same one in both, and the reason is not copied', async () => {
    const missed = { ...SAW_DEAN, outcome: 'missed', missedBy: 'young-person', reason: 'Kit was in hospital' };
    await manager.submit(record, missed);
    expect(await words(deanInKits)).toContain('The young person: Kit was in hospital');
    const there = await words(kitInDeans);
    expect(there).toContain('The other person: Written down in the record of their brother or sister');
    expect(there).not.toContain('hospital');
  });

  it('is recorded once in both, however often the form is sent', async () => {
    const fields = { ...hiddenFields((await manager.get(record)).html, record), ...SAW_DEAN };
    await Promise.all([manager.post(record, fields), manager.post(record, fields)]);
    expect(await words(deanInKits)).toContain('March 2026: 1 in touch');
    expect(await words(kitInDeans)).toContain('March 2026: 1 in touch');
  });

  it('is taken back in one record and stands in the other', async () => {
    await manager.submit(record, SAW_DEAN);
    const { html } = await manager.get(deanInKits);
    await manager.submit(/href="([^"]*\/withdraw)"/.exec(html)?.[1] ?? '', { reason: 'It was on another day' });
    expect(await words(deanInKits)).not.toContain('March 2026: 1 in touch');
    expect(await words(kitInDeans)).toContain('March 2026: 1 in touch');
  });

  it('is for a contact that they were at', async () => {
    const sent = await manager.submit(record, { ...SAW_DEAN, who: KIT_GRAN });
    expect(sent.status).toBe(400);
    expect(sent.words).toContain('Choose Dean above as well, or leave their record out');
    expect(sent.html).toContain('href="#alsoIn"');
  });

  it('is offered to somebody who may record in both, and to nobody else', async () => {
    const worker = await planner.as('social-worker', 'SW001');
    expect((await worker.get(record)).words).not.toContain(OFFERED);
    expect((await worker.submit(record, { ...SAW_DEAN, alsoIn: [] })).status).toBe(303);
    const opened = hiddenFields((await worker.get(record)).html, record);
    expect((await worker.post(record, { ...opened, ...SAW_DEAN })).status).toBe(400);
    expect(await words(kitInDeans)).toContain('No contact has been recorded.');
    await planner.tell(ALLOCATED);
    const adviser = await planner.as('personal-adviser', 'SW001');
    expect((await adviser.get(paths.people.recordContact({ youngPersonId: ASH }))).words).not.toContain(
      'record as well',
    );
  });

  it('is not offered once the link is withdrawn in either record', async () => {
    await planner.tell(on(ASH, bondWithdrawn('ash-kit', 'kit and ash')));
    expect(await words(record)).not.toContain(OFFERED);
  });

  it('is not offered before the other record has said so too', async () => {
    const fresh = await openPlanner({ logLevel: 'error' });
    await fresh.tell([...kitsHistory, ...ashsHistory, ...SUGGESTED]);
    const other = await fresh.as('team-manager', 'TM001');
    expect((await other.get(record)).words).not.toContain(OFFERED);
    await fresh.close();
  });
});
