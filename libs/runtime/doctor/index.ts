import type { Config } from '../config';
import { eventChecks } from './events';
import { feedChecks } from './feed';
import { lookAtAll, type Finding } from './finding';
import { listChecks } from './lists';
import { postgresChecks } from './postgres';
import { machineChecks } from './this-machine';

export type { Finding } from './finding';

/**
 * Looks at everything that an installation needs, whatever of it is down: each part has a few seconds to answer. Changes
 * nothing. `thorough` also checks every page of a large log.
 */
export function examine(config: Config, { thorough = false } = {}): Promise<readonly Finding[]> {
  const checks = [
    ...machineChecks(config),
    ...eventChecks(config, thorough),
    ...postgresChecks(config),
    ...listChecks(config),
    ...feedChecks(config),
  ];
  return thorough ? lookAtAll(checks, THOROUGH_MS) : lookAtAll(checks);
}

const THOROUGH_MS = 600_000;
