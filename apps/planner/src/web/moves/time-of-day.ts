import type { Field } from '#libs/web-kit';

/** As people write it: 14:30, 9.15. */
const WRITTEN = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** A time of day as HH:MM; null when it is left empty. */
export const timeOfDay: Field<string | null> = {
  names: (name) => [name],
  read: (name, values) => {
    const typed = String(values[name] ?? '').trim();
    if (typed === '') return { ok: true, value: null };
    const [, hour, minute] = WRITTEN.exec(typed) ?? [];
    if (hour === undefined) return { ok: false, message: 'Enter the time like 14:30' };
    return { ok: true, value: `${hour.padStart(2, '0')}:${minute}` };
  },
};
