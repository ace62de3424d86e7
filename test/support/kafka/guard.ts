import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const STORE_PASSWORD = 'of-a-test-and-no-secret';

/** Accounts by name, with their passwords. */
export type Accounts = Readonly<Record<string, string>>;

/** A second way in to a broker: over TLS, for accounts, each with the rights it was given and no others. */
export interface Guard {
  readonly address: string;
  readonly properties: Readonly<Record<string, string>>;
  /** What makes the accounts when the broker's storage is made. */
  readonly format: readonly string[];
  /** The certificate by which to know the broker. */
  readonly ca: string;
}

/** Makes the broker a certificate, and says what it is to be told. Who comes by the plain way in may do everything. */
export async function guardFor(folder: string, port: number, accounts: Accounts): Promise<Guard> {
  const keystore = join(folder, 'broker.p12');
  const certificate = join(folder, 'broker.pem');
  const store = ['-alias', 'broker', '-keystore', keystore, '-storetype', 'PKCS12', '-storepass', STORE_PASSWORD];
  const about = ['-keyalg', 'RSA', '-dname', 'CN=a broker of a test', '-ext', 'SAN=ip:127.0.0.1', '-validity', '2'];
  await keytool('-genkeypair', ...store, ...about);
  await keytool('-exportcert', '-rfc', '-file', certificate, ...store);
  const scram = Object.entries(accounts).map(([name, password]) => `SCRAM-SHA-512=[name=${name},password=${password}]`);
  return {
    address: `127.0.0.1:${String(port)}`,
    ca: await readFile(certificate, 'utf8'),
    format: scram.flatMap((account) => ['--add-scram', account]),
    properties: {
      'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
      'listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config':
        'org.apache.kafka.common.security.scram.ScramLoginModule required;',
      'ssl.keystore.location': keystore,
      'ssl.keystore.type': 'PKCS12',
      'ssl.keystore.password': STORE_PASSWORD,
      'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
      'super.users': 'User:ANONYMOUS',
    },
  };
}

const keytool = (...words: readonly string[]): Promise<unknown> => promisify(execFile)('keytool', [...words]);
