export { compareLogs, type Comparison } from './compare-logs';
export { copyLog, type Copied } from './copy-log';
export { describeLog, type LogDescription } from './describe-log';
export { LogsDiffer } from './side-by-side';
