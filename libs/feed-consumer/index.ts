export { sendByNotify, type NotifyOptions } from './alerts/govuk-notify';
export { redFlagAlerts, type Alert, type AlertOptions, type Send } from './alerts/red-flag-alerts';
export { CannotHandle, consume, type ConsumerLogger, type ConsumerOptions } from './consume';
export { rememberInMemory } from './memory-store';
export { rememberInStore } from './sql-store';
export type { ConsumerStore, HeldMessage } from './store';
