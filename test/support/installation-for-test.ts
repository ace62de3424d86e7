import { clusterForTest, type InstallationForTest } from './cluster';
import { eventsForTest } from './events-for-test';

/**
 * What THROUGHLINE_TEST_ENGINE says: unset, one process on files in a folder of its own (and its events where
 * THROUGHLINE_TEST_EVENTS says); `cluster`, a cluster of its own.
 */
export async function installationForTest(): Promise<InstallationForTest> {
  if (process.env['THROUGHLINE_TEST_ENGINE'] === 'cluster') return clusterForTest();
  const { settings, end } = await eventsForTest();
  return { settings, begin: async (_config, engine) => engine, end };
}
