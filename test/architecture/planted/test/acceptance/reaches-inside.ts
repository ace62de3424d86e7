import { hidden } from '../../libs/ports/hidden';

export const reached = hidden;
