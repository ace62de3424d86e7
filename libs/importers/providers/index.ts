export type { Finding } from '../files/finding';
export { UnreadableFile } from '../files/unreadable-file';
export { TEMPLATE, TEMPLATE_EXPLAINED } from './columns';
export { importProviders, type ProvidersOptions } from './import-providers';
export type { HomeRecorded, HomeRegistry, HomeSink } from './ports';
export type { StatedHome } from './read-row';
export type { ProvidersReport } from './report';
