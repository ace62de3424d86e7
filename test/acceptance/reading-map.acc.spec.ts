import { endedWith, idOf, matters, movedTo, placed, restricted } from '#libs/testing/journey-builders';
import { inventedId, networkTold, told, type Told } from '#libs/testing/history';
import type { DomainEvent } from '#libs/domain/kernel';
import { paths } from '../../apps/planner/src/paths';
import { openPlanner, type TestPlanner } from '../support/planner';
import { wordsOf, type Visitor } from '../support/visitor';
import { KIT, KIT_GRAN, kitsHistory } from '../support/world';

jest.setTimeout(60_000);

const kit = { youngPersonId: KIT };
const recorded = (day: string, ...events: readonly (DomainEvent | readonly DomainEvent[])[]): Told[] =>
  events.flat().map(({ type, data }) => told(KIT, type, data, { recordedAt: `${day}T09:00:00.000Z`, actor: 'SW001' }));

/** Kit moved on 19 February 2024. After it Coach Femi came and Dean went; Gran moved ring; a cousin was learnt of late. */
const since: readonly Told[] = [
  ...recorded('2024-06-01', matters('coach', 'coach', { name: 'Coach Femi', since: '2024-05-01', ring: 3 })),
  ...recorded('2024-07-01', endedWith('kit-dean', 'chosen-by-other', '2024-06-15')),
  ...recorded('2024-08-01', placed('kit-gran', 2, '2024-08-01')),
  ...recorded('2025-01-10', matters('cousin', 'cousin', { name: 'Zainab', since: '2015-01-01' })),
];
/** Uncle Vic has been held back for safety since May 2025. */
const heldBack: readonly Told[] = [
  ...recorded('2023-06-02', matters('vic', 'aunt-or-uncle', { name: 'Uncle Vic', since: '2011-01-01', ring: 2 })),
  ...recorded('2025-05-02', restricted('vic', '2025-05-01')),
];

const svgsIn = (html: string): string[] => html.match(/<svg[^>]*role="img"[\s\S]*?<\/svg>/g) ?? [];
const descIn = (svg = ''): string => wordsOf(/<desc[^>]*>([\s\S]*?)<\/desc>/.exec(svg)?.[1] ?? '');
/** The words of a page, with no space between a link and its comma. */
const read = ({ words }: { readonly words: string }): string => words.replaceAll(' ,', ',');
const namesInTable = (html: string): string[] =>
  [...html.matchAll(/<th scope="row" class="govuk-table__header"><a[^>]*>([^<]*)<\/a>/g)].map(([, name = '']) => name);

describe('A social worker looks at the map of the people who matter', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...since, ...heldBack]);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterAll(() => planner.close());

  it('comes to it from the people, and to two maps from the replay', async () => {
    expect((await worker.get(paths.people.list(kit))).html).toContain(`href="${paths.people.map(kit)}"`);
    expect((await worker.get(paths.case.replay(kit))).html).toContain(`href="${paths.people.compareMaps(kit)}"`);
  });

  it('sees everybody in the picture and in the table, in the same order, each in the young person’s own ring', async () => {
    const { html } = await worker.get(paths.people.map(kit));
    const said = descIn(svgsIn(html)[0]);
    expect(namesInTable(html)).toEqual(['Gran Pauline', 'Coach Femi', 'Zainab']);
    expect(said).toMatch(/Gran Pauline, grandparent: Ring 2 of 4, .*Coach Femi, coach: Ring 3 of 4, .*Zainab, cousin: Not placed yet/);
  }); // prettier-ignore

  it('turns from the picture to the table and back by a link, and the part of life stays chosen', async () => {
    const family = await worker.get(paths.people.map(kit, { show: 'family' }));
    expect(namesInTable(family.html)).toEqual(['Gran Pauline', 'Zainab']);
    const table = paths.people.map(kit, { show: 'family', view: 'table' });
    expect(family.html).toContain(`href="${table.replaceAll('&', '&amp;')}"`);
    const turned = await worker.get(table);
    expect(svgsIn(turned.html)).toEqual([]);
    expect(namesInTable(turned.html)).toEqual(['Gran Pauline', 'Zainab']);
    expect(turned.html).toContain(`href="${paths.people.map(kit, { show: 'family' })}"`);
  });

  it('narrows it to each part of life and to the past, with how many each shows', async () => {
    const { words } = await worker.get(paths.people.map(kit));
    const tabs = ['All (3)', 'Family (2)', 'Friends (0)', 'Carers (0)', 'Workers (0)', 'School and community (1)', 'Past (1)'];
    expect(words).toContain(tabs.join(' '));
    expect(namesInTable((await worker.get(paths.people.map(kit, { show: 'past' }))).html)).toEqual(['Dean']);
    expect((await worker.get(paths.people.map(kit, { show: 'friends' }))).words).toContain('Nobody here.');
    expect(namesInTable((await worker.get(paths.people.map(kit, { show: 'nonsense' }))).html)).toHaveLength(3);
  }); // prettier-ignore

  it('puts nobody in front of the young person who is held back for safety, on no day, unless everybody is asked for', async () => {
    const before = { asItWasOn: '2024-01-01', asKnownAt: '2024-01-01' };
    for (const question of [{}, { view: 'table' }, { show: 'family' }, before]) {
      expect((await worker.get(paths.people.map(kit, question))).html).not.toContain('Uncle Vic');
    }
    const everybody = await worker.get(paths.people.map(kit, { restricted: 'shown' }));
    expect(namesInTable(everybody.html)).toContain('Uncle Vic');
    expect(everybody.words).toContain('Not for sharing.');
    expect((await worker.get(paths.people.compareMaps(kit))).html).not.toContain('Uncle Vic');
    expect((await worker.get(paths.people.compareMaps(kit, { restricted: 'shown' }))).html).toContain('Uncle Vic');
  });

  it('shows a coordinator, who has no need of it, nobody who is held back, whatever they ask for', async () => {
    const coordinator = await planner.as('coordinator', 'CO001');
    const { html, status } = await coordinator.get(paths.people.map(kit, { restricted: 'shown' }));
    expect(status).toBe(200);
    expect(html).toContain('Gran Pauline');
    expect(html).not.toContain('Uncle Vic');
  });

  it('sees it as it was on a day, and as it was known on a day', async () => {
    const was = await worker.get(paths.people.map(kit, { asItWasOn: '2024-01-01' }));
    expect(namesInTable(was.html)).toEqual(['Dean', 'Gran Pauline', 'Zainab']);
    expect(was.words).toContain('Kit, 1 January 2024');
    const known = await worker.get(paths.people.map(kit, { asItWasOn: '2024-01-01', asKnownAt: '2024-01-02' }));
    expect(namesInTable(known.html)).toEqual(['Dean', 'Gran Pauline']);
  });

  it('picks both days, and the address that follows holds them with what was chosen before', async () => {
    const picked = {
      choose: 'yes', show: 'family', 'was-day': '1', 'was-month': '1', 'was-year': '2024',
      'known-day': '2', 'known-month': '1', 'known-year': '2024',
    }; // prettier-ignore
    expect((await worker.get(paths.people.map(kit, picked))).location).toBe(
      paths.people.map(kit, { asKnownAt: '2024-01-02', asItWasOn: '2024-01-01', show: 'family' }),
    );
    expect((await worker.get(paths.people.map(kit, { choose: 'yes' }))).location).toBe(paths.people.map(kit));
  });

  it('is told what is wrong with a day beside it, and what was typed stays', async () => {
    const wrong = { choose: 'yes', 'was-day': '31', 'was-month': '2', 'was-year': '2024', 'known-day': '1', 'known-month': '1', 'known-year': '2031' };
    const { status, html, words } = await worker.get(paths.people.map(kit, wrong));
    expect(status).toBe(400);
    expect(words).toContain('Enter a real date');
    expect(words).toContain('Enter today or a day in the past');
    expect(html).toContain('value="31"');
  }); // prettier-ignore

  it('sees an empty map before anybody mattered', async () => {
    const { status, words } = await worker.get(paths.people.map(kit, { asItWasOn: '2001-01-01' }));
    expect(status).toBe(200);
    expect(words).toContain('Nobody is on this map.');
  });
});

describe('A social worker compares two maps', () => {
  let planner: TestPlanner;
  let worker: Visitor;

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...since]);
    worker = await planner.as('social-worker', 'SW001');
  });
  afterAll(() => planner.close());

  it('sees the day before the last move beside today: who came, who went, who moved ring', async () => {
    const words = read(await worker.get(paths.people.compareMaps(kit)));
    expect(words).toContain('18 February 2024 is the day before the last move.');
    expect(words).toContain('Who came (1) Coach Femi, coach: school and community, ring 3 of 4, since 1 May 2024');
    expect(words).toContain('Who went (1) Dean, brother or sister: ended by choice');
    expect(words).toContain('Gran Pauline, grandparent: from ring 1 of 4 to ring 2 of 4');
    expect(words).not.toContain('What we learnt late');
  });

  it('sees whose relationship changed, from what to what', async () => {
    const words = read(await worker.get(paths.people.compareMaps(kit)));
    expect(words).toContain('Gran Pauline, grandparent: from contact not recorded to drifting');
  });

  it('sees newcomers marked on the later map and those who went on the earlier, in words too', async () => {
    const [earlier, later] = svgsIn((await worker.get(paths.people.compareMaps(kit))).html);
    expect(descIn(earlier)).toMatch(/Dean[^.]*, Gone later\./);
    expect(descIn(later)).toMatch(/Coach Femi[^.]*, New\./);
    expect(descIn(later)).not.toContain('Gone later');
  });

  it('sees of one day at two moments what was learnt late, and nothing as having happened', async () => {
    const moment = { earlierOn: '2024-12-01', earlierKnownAt: '2024-12-01', asItWasOn: '2024-12-01' };
    const answer = await worker.get(paths.people.compareMaps(kit, moment));
    const { html } = answer;
    const words = read(answer);
    expect(words).toContain('What we learnt late about 1 December 2024');
    expect(words).toContain('Was there, and we did not know (1) Zainab, cousin: family, not placed yet, since 1 January 2015');
    expect(words).not.toContain('What happened between');
    expect(descIn(svgsIn(html)[1])).toMatch(/Zainab[^.]*, Learnt of later\./);
  }); // prettier-ignore

  it('keeps apart what happened between two days and what was learnt late about the first', async () => {
    const moment = { earlierOn: '2024-04-01', earlierKnownAt: '2024-04-01' };
    const { words } = await worker.get(paths.people.compareMaps(kit, moment));
    expect(words).toMatch(/What happened between the two days Who came \(1\) Coach Femi/);
    expect(words).toMatch(/What we learnt late about 1 April 2024 Was there, and we did not know \(1\) Zainab/);
  });

  it('is led from each name to the person, and from each map to the map itself', async () => {
    const { html } = await worker.get(paths.people.compareMaps(kit));
    expect(html).toContain(`href="${paths.people.show({ ...kit, relationshipId: KIT_GRAN })}"`);
    const gone = paths.people.show({ ...kit, relationshipId: idOf('kit-dean') });
    expect((await worker.get(gone)).status).toBe(200);
    expect(html).toContain(`href="${paths.people.map(kit, { asItWasOn: '2024-02-18' })}"`);
  });

  it('picks two moments by four dates; the earlier cannot come after the later', async () => {
    const day = (name: string, [year, month, day]: readonly string[]) => ({
      [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year,
    }); // prettier-ignore
    const both = { ...day('earlier-was', ['2024', '1', '1']), ...day('later-was', ['2025', '1', '1']) };
    expect((await worker.get(paths.people.compareMaps(kit, { choose: 'yes', ...both }))).location).toBe(
      paths.people.compareMaps(kit, { earlierOn: '2024-01-01', asItWasOn: '2025-01-01' }),
    );
    const turned = { ...day('earlier-was', ['2025', '1', '1']), ...day('later-was', ['2024', '1', '1']) };
    const answer = await worker.get(paths.people.compareMaps(kit, { choose: 'yes', ...turned }));
    expect(answer.status).toBe(400);
    expect(answer.words).toContain('The earlier map cannot be about a day after the later map’s');
    expect(answer.html).toContain('value="2025"');
  });

  it('sees an empty earlier map, and why, when nothing had been recorded then', async () => {
    const { status, words } = await worker.get(paths.people.compareMaps(kit, { earlierKnownAt: '2020-01-01' }));
    expect(status).toBe(200);
    expect(words).toContain('Nothing at all had been recorded about this young person when the earlier map was known.');
  });

  it('never shows today for a date that does not exist', async () => {
    for (const question of [{ earlierOn: '2024-02-30' }, { earlierKnownAt: 'yesterday' }]) {
      expect((await worker.get(paths.people.compareMaps(kit, question))).status).toBe(400);
    }
  });
});

describe('A personal adviser, whose the history is not', () => {
  it('sees the map of today, with no way to the past', async () => {
    const planner = await openPlanner();
    await planner.tell([...kitsHistory, ...recorded('2026-03-01', movedTo('2026-02-28', '2024-02-19'))]);
    const adviser = await planner.as('personal-adviser', 'PA001');
    const today = await adviser.get(paths.people.map(kit));
    expect(today.status).toBe(200);
    expect(today.words).not.toContain('See the map on another day');
    expect(today.html).not.toContain(paths.people.compareMaps(kit));
    expect((await adviser.get(paths.people.compareMaps(kit))).status).not.toBe(200);
    expect((await adviser.get(paths.people.map(kit, { asItWasOn: '2024-01-01' }))).status).not.toBe(200);
    await planner.close();
  });
});

describe('A network of sixty people', () => {
  it('is drawn to forty, says how many more are in the table, and the table has them all', async () => {
    const planner = await openPlanner();
    const who = inventedId(60);
    await planner.tell(networkTold(who, { people: 60, contactsEach: 0, workerRef: 'SW001', localId: 'N060' }));
    const worker = await planner.as('social-worker', 'SW001');
    const { html } = await worker.get(paths.people.map({ youngPersonId: who }));
    expect(svgsIn(html)[0]?.match(/data-person/g)).toHaveLength(40);
    expect(svgsIn(html)[0]).toContain('19 more people are in the table only.');
    expect(namesInTable(html)).toHaveLength(59);
    await planner.close();
  });
});
