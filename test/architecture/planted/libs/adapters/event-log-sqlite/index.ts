// One adapter leans on another and on the application.
import { memory } from '#libs/adapters/event-log-memory';
import { listen } from '#libs/application';

export const openLog = [memory, listen];
