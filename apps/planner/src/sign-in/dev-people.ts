import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROLES, type Role } from '#libs/domain/kernel';

/** An invented member of staff that one may sign in as while trying the product. */
export interface DevPerson {
  readonly ref: string;
  readonly name: string;
  readonly role: Role;
}

/** Somebody for each role, where no invented authority has brought its own. */
const EVERY_ROLE: readonly DevPerson[] = [
  { ref: 'SW001', name: 'Sam Whitlock', role: 'social-worker' },
  { ref: 'SW002', name: 'Nadia Rahman-Cole', role: 'social-worker' },
  { ref: 'SW003', name: 'Bryn Ashdown', role: 'social-worker' },
  { ref: 'TM001', name: 'Marcia Oduya', role: 'team-manager' },
  { ref: 'RO001', name: 'Colin Farthing', role: 'reviewing-officer' },
  { ref: 'PA001', name: 'Tess Mallory', role: 'personal-adviser' },
  { ref: 'CO001', name: 'Imran Holloway', role: 'coordinator' },
  { ref: 'AU001', name: 'Greta Lindqvist', role: 'auditor' },
  { ref: 'AD001', name: 'Piotr Sallow', role: 'administrator' },
];

/** Where an invented authority says who works in it: an array of `{ ref, name, role }`. */
export const staffFile = (dataFolder: string): string => path.join(dataFolder, 'staff.json');

/** Who one may sign in as: the invented authority's staff if the data folder has them, and somebody for every other role. */
export async function devPeople(dataFolder: string): Promise<readonly DevPerson[]> {
  const text = await readFile(staffFile(dataFolder), 'utf8').catch(() => '[]');
  const brought = (JSON.parse(text) as unknown[]).filter(isDevPerson);
  const roles = new Set(brought.map((person) => person.role));
  return [...brought, ...EVERY_ROLE.filter((person) => !roles.has(person.role))];
}

function isDevPerson(value: unknown): value is DevPerson {
  if (typeof value !== 'object' || value === null) return false;
  const { ref, name, role } = value as Partial<Record<keyof DevPerson, unknown>>;
  return typeof ref === 'string' && typeof name === 'string' && (ROLES as readonly unknown[]).includes(role);
}
