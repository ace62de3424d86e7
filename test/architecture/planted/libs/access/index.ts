// Imports an app.
import { start } from '../../apps/cli/src/main';

export const allowed = (text: string): boolean => text.length > start.length;
