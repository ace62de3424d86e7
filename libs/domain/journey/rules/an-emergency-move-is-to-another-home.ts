import type { Reason } from '../../kernel';

/** Staying is no move, whatever the emergency. */
export function anEmergencyMoveIsToAnotherHome(option: { readonly stay: boolean }): Reason | undefined {
  if (!option.stay) return undefined;
  const message = 'An emergency move is to another home. Staying where they are is no move';
  return { code: 'emergency-is-no-move', message, field: 'option.stay' };
}
