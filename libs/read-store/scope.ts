/**
 * Whose young people: those allocated to a worker (in a role, when given; on a day, when given, otherwise those whose
 * allocation has no recorded end), or the whole authority. Whether one may ask is for libs/access (`scopeOf`).
 */
export type Scope = { readonly workerRef: string; readonly role?: string; readonly on?: string } | 'all';
