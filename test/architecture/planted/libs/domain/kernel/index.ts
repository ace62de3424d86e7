// The ground leans on what is built on it.
import { recordMove } from '#libs/domain/placements';

export const ground = recordMove;
