import type { Reason } from '../../../kernel';

const RING_MIN = 1;
const RING_MAX = 4;

/** Circles of closeness have four rings, 1 the closest. Source: research/domain 4.1, 4.3. */
export function closenessIsARingFromOneToFour(ring: number | null | undefined, field = 'ring'): Reason | undefined {
  if (ring === null || ring === undefined) return undefined;
  if (Number.isInteger(ring) && ring >= RING_MIN && ring <= RING_MAX) return undefined;
  return { code: 'ring-outside-1-to-4', message: 'Closeness must be a ring from 1 (closest) to 4', field };
}
