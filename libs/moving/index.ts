export { compareLogs, type Comparison } from './compare-logs';
export { copyLog, type Copied } from './copy-log';
export { describeLog, type LogDescription } from './describe-log';
export { inStep, type Step } from './in-step';
export { LogsDiffer } from './side-by-side';
