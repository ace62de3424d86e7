// A promise that leans on whoever keeps it.
import { page } from '#libs/web-kit';

export type Page = typeof page;
export * from './hidden';
