export { Registry as Metrics } from 'prom-client';
export { measureLog } from './append-times';
export { showAlarms, showFeed, showLists } from './figures';
export { measurePages } from './page-times';
export { serveMetrics, type MetricsServer } from './serve';
