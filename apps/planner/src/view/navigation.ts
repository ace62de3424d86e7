import type { Role } from '#libs/domain/kernel';
import { paths } from '../paths';
import type { Area } from './page';

interface Entry {
  readonly area: Area;
  readonly text: string;
  readonly href: string;
  /** Whose entry it is; everybody's but the young person's and the administrator's, when left out. */
  readonly roles?: readonly Role[];
}

const ENTRIES: readonly Entry[] = [
  { area: 'my-work', text: 'My work', href: paths.myWork() },
  { area: 'young-people', text: 'My young people', href: paths.youngPeople() },
  { area: 'due', text: 'Dates', href: paths.due.list() },
  { area: 'find', text: 'Find', href: paths.find() },
  { area: 'homes', text: 'Homes', href: paths.homes() },
  { area: 'moves-to-decide', text: 'Moves to decide', href: paths.movesToDecide(), roles: ['team-manager'] },
  {
    area: 'service-figures',
    text: 'Service figures',
    href: paths.serviceFigures(),
    roles: ['team-manager', 'auditor'],
  },
];

/** Nobody is sent to a page that would refuse them. */
const WITHOUT_LISTS: readonly Role[] = ['young-person', 'administrator'];

/** The entries at the top of every page, for a role. */
export const navigationFor = (role: Role, area: Area | undefined): readonly object[] =>
  ENTRIES.filter((entry) => entry.roles?.includes(role) ?? !WITHOUT_LISTS.includes(role)).map((entry) => ({
    text: entry.text,
    href: entry.href,
    active: entry.area === area,
  }));
