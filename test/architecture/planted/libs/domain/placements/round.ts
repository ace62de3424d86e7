// Two files that need each other.
import { recordMove } from '.';

export const loop = (): string => recordMove.name;
