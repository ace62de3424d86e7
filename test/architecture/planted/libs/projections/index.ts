// A row function that asks the application.
import { listen } from '#libs/application';

export const row = listen;
