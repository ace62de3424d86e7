export type { Finding } from '../files/finding';
export { UnreadableFile } from '../files/unreadable-file';
export { TEMPLATE, TEMPLATE_EXPLAINED } from './columns';
export { importPeople, type PeopleReport } from './import-people';
export type { PeopleSink, PersonRecorded } from './ports';
export type { StatedPerson } from './read-row';
