import type { Field } from '#libs/web-kit';

const POUNDS = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(\d{2}))?$/;
const PENCE = 100;

/** An amount in pounds, as people write it, in pence; null when it is left empty. */
export const optionalPounds: Field<number | null> = {
  names: (name) => [name],
  read: (name, values) => {
    const typed = values[name];
    const text = (typeof typed === 'string' ? typed : (typed?.[0] ?? '')).trim();
    if (text === '') return { ok: true, value: null };
    const [, pounds, pence = '0'] = POUNDS.exec(text) ?? [];
    if (pounds === undefined) return { ok: false, message: 'Enter an amount in pounds, like 65 or 65.50' };
    return { ok: true, value: Number(pounds.replaceAll(',', '')) * PENCE + Number(pence) };
  },
};
