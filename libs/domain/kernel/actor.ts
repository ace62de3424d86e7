/** The roles of the field. Source: research/reliability 4.4. */
export const ROLES = [
  'social-worker',
  'team-manager',
  'reviewing-officer',
  'personal-adviser',
  'coordinator',
  'auditor',
  'young-person',
  'administrator',
  'importer',
] as const;

export type Role = (typeof ROLES)[number];

/** Who is doing something: a person by staff id, or a service such as the importer. */
export interface Actor {
  /** Staff id, young person's id, or the name of a service. Never a person's name. */
  readonly id: string;
  readonly role: Role;
}
