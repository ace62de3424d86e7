import type { FastifyRequest } from 'fastify';
import type { Role } from '#libs/domain/kernel';
import { DUTY_SHOWS, type DutyShow, type Scope } from '#libs/read-store';
import { scopeFor } from '../../access/scope-for';

/** Whose duties a list can be narrowed to. */
export const DUTY_ROLES = [
  'social-worker',
  'reviewing-officer',
  'personal-adviser',
  'coordinator',
  'team-manager',
] as const;

const REFERENCE = /^[A-Za-z0-9]{1,20}$/;

/** What is asked of the lists of duties, kept to what can be answered. */
export interface DueAsked {
  readonly scope: Scope;
  readonly show: DutyShow;
  readonly role?: Role;
  /** The worker whose young people alone are shown; only for whoever sees the whole authority. */
  readonly worker?: string;
  /** The same as it stands in an address. */
  readonly question: Readonly<Record<string, string | undefined>>;
}

type Query = Readonly<Record<string, unknown>>;

/** Reads an address. Throws when somebody has no lists at all. */
export function dueAsked(request: FastifyRequest, query: Query, today: string): DueAsked {
  const own = scopeFor(request, today);
  const show = DUTY_SHOWS.find((one) => one === query['show']) ?? 'overdue';
  const role = DUTY_ROLES.find((one) => one === query['role']);
  const worker = own === 'all' ? referenceIn(query['worker']) : undefined;
  return {
    scope: worker === undefined ? own : { workerRef: worker, on: today },
    show,
    ...(role === undefined ? {} : { role }),
    ...(worker === undefined ? {} : { worker }),
    question: { show, role, worker },
  };
}

/** A staff reference as somebody typed it; undefined where it is none. */
function referenceIn(typed: unknown): string | undefined {
  const reference = typeof typed === 'string' ? typed.trim().toUpperCase() : '';
  return REFERENCE.test(reference) ? reference : undefined;
}
