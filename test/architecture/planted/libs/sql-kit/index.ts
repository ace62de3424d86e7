// A way to open a database that knows what stands in it.
import { row } from '#libs/projections';

export const opened = row;
