import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { projectFile } from '#libs/runtime';

const POM = projectFile('infra', 'kafka', 'pom.xml');

/** Where `infra/kafka/fetch.sh` puts the broker: the same rule as there. */
export function kafkaFolder(env: NodeJS.ProcessEnv = process.env): string {
  const pinned = /<kafka\.version>(.+)<\/kafka\.version>/.exec(readFileSync(POM, 'utf8'))?.[1];
  const version = env['THROUGHLINE_KAFKA_VERSION'] ?? pinned;
  const cache = env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return env['THROUGHLINE_KAFKA_LIBS'] ?? join(cache, 'throughline', `kafka-${String(version)}`);
}

/** Whether a Kafka can be started here: it has been fetched, and there is a Java to run it. */
export function kafkaHere(): boolean {
  return existsSync(kafkaFolder()) && spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
}

/** A suite on a real Kafka; where there is none, a skipped one that says what to do. */
export function describeOnKafka(name: string, body: () => void): void {
  if (kafkaHere()) describe(name, body);
  else describe.skip(`SKIPPED, no Kafka here (run infra/kafka/fetch.sh; it needs mvn and Java 17): ${name}`, body);
}
