import { told, type Told } from '#libs/testing/history';
import {
  agreed, anOption, idOf, keptAliveBy, matters, moveProposed, moveSubmitted, restricted, sawEachOther, seenOf, staying,
} from '#libs/testing/journey-builders'; // prettier-ignore
import type { Role } from '#libs/domain/kernel';
import type { RestrictionKind, RestrictionReason } from '#libs/domain/relationships';
import { paths } from '../../apps/planner/src/paths';
import { linkedHistory } from '../support/brothers-and-sisters';
import { openPlanner, type TestPlanner } from '../support/planner';
import type { Visitor } from '../support/visitor';
import { ashsHistory, KIT, kitsHistory } from '../support/world';
import { exampleOf } from './examples';

jest.setTimeout(180_000);

const kit = { youngPersonId: KIT };

/** Four people in Kit's life, each restricted in another way; plainly invented, with nothing in common by name. */
interface Restricted {
  readonly who: string;
  readonly name: string;
  readonly postcode: string;
  readonly kind: RestrictionKind;
  readonly reasonClass: RestrictionReason;
}
const LIMITED: Restricted = { who: 'kit-zelda', name: 'Zelda Quill', postcode: 'ZZ7 7ZQ', kind: 'supervised-only', reasonClass: 'court-order' }; // prettier-ignore
const NO_CONTACT: Restricted = { who: 'kit-yorick', name: 'Yorick Pane', postcode: 'ZZ7 7YP', kind: 'no-contact', reasonClass: 'other-person-refuses' }; // prettier-ignore
const SAFETY: Restricted = { who: 'kit-xanthe', name: 'Xanthe Rook', postcode: 'ZZ7 7XR', kind: 'place-ban', reasonClass: 'safety' }; // prettier-ignore
const BARRED: Restricted = { who: 'kit-wilf', name: 'Wilf Tarn', postcode: 'ZZ7 7WT', kind: 'information-barred', reasonClass: 'court-order' }; // prettier-ignore
const PEOPLE = [LIMITED, NO_CONTACT, SAFETY, BARRED];

const away = anOption('Foster home by the sea', { livesThere: PEOPLE.map(({ who }) => idOf(who)) });
const seen = seenOf([
  { option: staying() },
  {
    option: away,
    red: PEOPLE.map(({ name }) => `${name} would be lost.`),
    lines: PEOPLE.map(({ who, name }) => ({
      relationshipId: idOf(who), name, group: 'gained', p: null, reasons: [`${name} lives there`], missing: [],
    })),
  },
]); // prettier-ignore

/** Of each of them as much is told as of anybody: rings, contact, a support, an option in which they live, a decision. */
const theirHistory: readonly Told[] = [
  ...PEOPLE.flatMap(({ who, name, postcode, kind, reasonClass }) => [
    ...matters(who, 'other-relative', { name, since: '2010-01-15', ring: 1, livesAt: postcode }),
    agreed(who, 7, { from: '2025-01-01', responsible: 'Ruth', firstOn: '2025-01-10' }),
    keptAliveBy(who, 'transport', `Lifts to see ${name}`, { endsOn: '2026-04-01' }),
    sawEachOther(who, '2026-01-20'),
    restricted(who, '2026-02-01', { kind, reasonClass, reviewOn: '2026-03-10' }),
  ]),
  ...moveProposed('their-move', '2026-01-25', staying(), away),
  moveSubmitted('their-move', away.optionId, seen),
].map(({ type, data }) => told(KIT, type, data, { recordedAt: '2026-02-02T09:00:00.000Z', actor: 'SW001' }));

/** Who each reader is shown, and how, written out here and not read from the product. Of whoever is in neither: nothing. */
interface Reader {
  readonly role: Role;
  readonly ref: string;
  readonly named: readonly Restricted[];
  readonly unnamed?: readonly Restricted[];
  readonly mayKnowWhy: boolean;
}
const READERS: readonly Reader[] = [
  { role: 'social-worker', ref: 'SW001', named: PEOPLE, mayKnowWhy: true },
  { role: 'personal-adviser', ref: 'PA001', named: PEOPLE, mayKnowWhy: true },
  { role: 'reviewing-officer', ref: 'RO001', named: PEOPLE, mayKnowWhy: true },
  { role: 'team-manager', ref: 'TM001', named: PEOPLE, mayKnowWhy: true },
  { role: 'auditor', ref: 'AU001', named: [LIMITED, NO_CONTACT, SAFETY], unnamed: [BARRED], mayKnowWhy: true },
  { role: 'coordinator', ref: 'CO001', named: [LIMITED], mayKnowWhy: false },
  { role: 'young-person', ref: 'K398768', named: [], mayKnowWhy: false },
  { role: 'social-worker', ref: 'SW002', named: [], mayKnowWhy: false },
  { role: 'administrator', ref: 'AD001', named: [], mayKnowWhy: false },
];

const WHY =
  /Risk assessment|[Ss]upervised|Only with somebody there|Not to be in (touch|a place)|[Rr]estriction on|[Tt]he restriction/;
const namesOf = ({ name, postcode }: Restricted): string => [...name.split(' '), postcode].join('|');

/** What must stand on no page that the reader opens. */
const neverFor = ({ named, unnamed = [], mayKnowWhy }: Reader): readonly RegExp[] => [
  ...PEOPLE.filter((one) => !named.includes(one)).map((one) => new RegExp(`\\b(${namesOf(one)})\\b`, 'i')),
  ...PEOPLE.filter((one) => !named.includes(one) && !unnamed.includes(one)).map(({ who }) => new RegExp(idOf(who))),
  ...(mayKnowWhy ? [] : [WHY]),
];

describe('Whoever is restricted', () => {
  let planner: TestPlanner;
  let pages: readonly string[];

  beforeAll(async () => {
    planner = await openPlanner();
    await planner.tell([...kitsHistory, ...ashsHistory, ...linkedHistory, ...theirHistory]);
    const reading = planner.server.classifiedRoutes
      .filter(({ methods, url }) => methods.includes('GET') && !/^\/(assets|sign-in|health)/.test(url))
      .map(({ url }) => exampleOf(url));
    const moments = [{ asItWasOn: '2026-01-28' }, { asKnownAt: '2026-02-03', asItWasOn: '2026-01-28' }];
    pages = [
      ...reading,
      ...reading.filter((url) => url.includes(idOf('kit-moves'))).map((url) => url.replace(idOf('kit-moves'), idOf('their-move'))),
      ...moments.flatMap((moment) => [
        paths.case.show(kit, moment), paths.people.list(kit, moment), paths.people.map(kit, moment),
        paths.case.timeline(kit, { ...moment, detail: 'all' }),
      ]),
      paths.case.timeline(kit, { detail: 'all' }),
      paths.myWork({}, { show: 'due' }),
    ]; // prettier-ignore
  });
  afterAll(() => planner.close());

  const pageOf = ({ who }: Restricted, moment = {}): string =>
    paths.people.show({ ...kit, relationshipId: idOf(who) }, moment);
  const found = async (visitor: Visitor, never: readonly RegExp[]): Promise<readonly string[]> => {
    const wrong: string[] = [];
    for (const url of pages) {
      const { html } = await visitor.get(url);
      const told = never.map((pattern) => pattern.exec(html)?.[0]).filter((one) => one !== undefined);
      if (told.length > 0) wrong.push(`${url}: ${told.join(', ')}`);
    }
    return wrong;
  };

  it.each(READERS)('is shown to $role $ref as much as they need, on every page there is', async (reader) => {
    const visitor = await planner.as(reader.role, reader.ref);
    expect(await found(visitor, neverFor(reader))).toEqual([]);
  });

  it.each(READERS)(
    'has a page of their own for $role $ref where they are shown, today and at a past moment',
    async (reader) => {
      const { role, ref, named, unnamed = [] } = reader;
      const visitor = await planner.as(role, ref);
      for (const one of PEOPLE) {
        const isShown = named.includes(one) || unnamed.includes(one);
        const { status, html } = await visitor.get(pageOf(one));
        expect([one.name, status === 200]).toEqual([one.name, isShown]);
        if (isShown) expect([one.name, html.includes(one.name)]).toEqual([one.name, named.includes(one)]);
        if (isShown) expect([one.name, /Rests on: Risk assessment/.test(html)]).toEqual([one.name, reader.mayKnowWhy]);
        const then = await visitor.get(pageOf(one, { asItWasOn: '2026-01-28' }));
        if (!named.includes(one)) expect(then.html).not.toMatch(new RegExp(`\\b(${namesOf(one)})\\b`));
      }
    },
  );

  it('is on the map, in the list and among what is due of a worker on the case, so that these tests would find them', async () => {
    const worker = await planner.as('social-worker', 'SW001');
    const list = await worker.get(paths.people.list(kit));
    for (const { name } of PEOPLE) expect(list.words).toContain(name);
    const work = await worker.get(paths.myWork({}, { show: 'due' }));
    for (const { name } of PEOPLE) expect(work.words).toContain(`Review the restriction on ${name}`);
  });
});
