// The planner leans on the command line.
import { start } from '../../cli/src/main';

start();
