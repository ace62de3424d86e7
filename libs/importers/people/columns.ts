import type { Column } from '../files/read-table';

interface ExplainedColumn extends Column {
  /** What to write in it, for whoever fills in a list from paper. */
  readonly says: string;
}

/** The columns of a list of people who matter, in the order of the template. A list may have them in any order. */
export const COLUMNS: readonly ExplainedColumn[] = [
  { name: 'young_person', also: ['child', 'local_id', 'identifier'], needed: true, says: 'the young person’s local identifier' },
  { name: 'name', also: ['person', 'person_name'], needed: true, says: 'who matters to them, as the young person says it' },
  { name: 'role', also: ['who_they_are', 'relationship'], needed: true, says: 'who they are to the young person, in words: mother, grandparent, brother or sister, key worker, friend' },
  { name: 'since', says: 'since when they have known each other: dd/mm/yyyy, mm/yyyy or yyyy; blank when nobody knows' },
  { name: 'told_by', also: ['says_who'], says: 'who says that they matter: young person, family, carer, worker or file; blank is the file' },
  { name: 'ring', also: ['closeness'], says: 'the young person’s own ring, 1 (closest) to 4; blank when they have not been asked' },
  { name: 'postcode', also: ['post_code'], says: 'where they live; “nobody knows”, if that is so; blank when nobody asked' },
  { name: 'employer', says: 'whom they work for, if they are there because of their work' },
  { name: 'provider', says: 'who runs the home or the service they work in' },
  { name: 'kept_alive_by', also: ['depends_on'], says: 'what keeps it alive: placement, school, employer, service, area, person who arranges, court order, transport or phone' },
  { name: 'which', also: ['kept_alive_detail'], says: 'which one, for example the name of the school' },
  { name: 'ends_at_age', says: 'the age at which that ends, if it does' },
  { name: 'own_words', also: ['words'], says: 'what the young person says about them' },
  { name: 'somebody_else', says: 'yes, when somebody of nearly the same name is on record and this is another person' },
]; // prettier-ignore

/** An empty list, ready to be filled in. */
export const TEMPLATE = COLUMNS.map(({ name }) => name).join(',');

/** What each column is for, one line each. */
export const TEMPLATE_EXPLAINED = COLUMNS.map(
  ({ name, needed, says }) => `${name.padEnd(16)}${needed === true ? '(needed) ' : ''}${says}`,
).join('\n');

/** What a file should have been, for whoever gave another. */
export const WANTED = 'a list of people who matter is CSV with columns young_person, name, role … (see --template)';
