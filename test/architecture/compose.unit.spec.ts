import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '#libs/runtime';

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly user?: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, unknown>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: object;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const APPS = ['planner', 'projector', 'relay'];
const MOUNTED = '/run/secrets/';
const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose;
const dockerfile = readFileSync('infra/docker/Dockerfile', 'utf8');
const services = Object.entries(compose.services);
const apps = services.filter(([name]) => APPS.includes(name));

/** Words of a line of the Dockerfile, without its options. */
const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*)$/gm)].map(([, words = '']) => words.split(' '));

describe('docker-compose.yml, as far as it can be read without Docker,', () => {
  it('starts the three stores and the three apps', () => {
    expect(services.map(([name]) => name).sort()).toEqual([...APPS, 'kafka', 'kurrentdb', 'postgres'].sort());
  });

  it.each(services)('%s says how it is, writes nothing but what it is given, and has no rights', (_name, service) => {
    expect(service.healthcheck?.test.length).toBeGreaterThan(1);
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service.user).toMatch(/\S/);
    expect(service.user).not.toMatch(/^(root|0)\b/);
  });

  it.each(services)('%s is of a version that is named', (_name, { image }) => {
    expect(image).toMatch(/:[\w.-]+$/);
    expect(image).not.toMatch(/:latest$/);
  });

  it('can be reached from this machine only, and only its planner', () => {
    const published = services.filter(([, { ports }]) => ports !== undefined);
    expect(published.map(([name, { ports }]) => [name, ports])).toEqual([['planner', ['127.0.0.1:3000:3000']]]);
    expect(compose.networks['stores']).toEqual({ internal: true });
    for (const [name, { networks }] of services) {
      expect(networks.filter((network) => network !== 'stores')).toEqual(name === 'planner' ? ['outside'] : []);
    }
  });

  it('waits for what each service needs, and names nothing that is not there', () => {
    for (const [, { depends_on: needs = {}, secrets = [], volumes = [] }] of services) {
      expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(Object.keys(needs)));
      expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining([...secrets]));
      const named = volumes.map((volume) => volume.split(':')[0] ?? '');
      expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(named));
    }
    for (const [, { depends_on: needs = {} }] of apps) {
      expect(needs).toMatchObject({
        kurrentdb: { condition: 'service_healthy' },
        postgres: { condition: 'service_healthy' },
      });
    }
  });

  describe('with the secrets that its script makes,', () => {
    let folder: string;
    const secretsIn = (): string => path.join(folder, 'secrets');
    const make = (): string =>
      execFileSync('sh', ['infra/docker/make-secrets.sh', secretsIn(), path.join(folder, '.env')], {
        encoding: 'utf8',
      });
    const settingsOf = (service: Service): Record<string, string> =>
      Object.fromEntries(
        Object.entries(service.environment).map(([key, value]) => [
          key,
          String(value).replace(MOUNTED, `${secretsIn()}/`),
        ]),
      );

    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'compose-'));
      make();
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('mounts every secret that is read, and reads every secret that is mounted', () => {
      for (const [, { environment, secrets = [] }] of services) {
        const read = Object.values(environment)
          .map(String)
          .filter((value) => value.startsWith(MOUNTED));
        expect(read.map((file) => file.slice(MOUNTED.length)).sort()).toEqual([...secrets].sort());
      }
      for (const [name, { file }] of Object.entries(compose.secrets)) {
        expect(file).toBe(`./infra/docker/secrets/${name}`);
        expect(existsSync(path.join(secretsIn(), name))).toBe(true);
      }
    });

    it('keeps each secret from others, and makes none twice', () => {
      const held = () => Object.keys(compose.secrets).map((name) => readFileSync(path.join(secretsIn(), name), 'utf8'));
      const before = held();
      make();
      expect(held()).toEqual(before);
      expect(statSync(secretsIn()).mode & 0o077).toBe(0);
      for (const name of ['postgres-address', 'session-key', 'feed-secret']) {
        expect(statSync(path.join(secretsIn(), name)).mode & 0o377).toBe(0);
      }
      expect(readFileSync(path.join(folder, '.env'), 'utf8')).toMatch(
        /^THROUGHLINE_UID=[1-9]\d*\nTHROUGHLINE_GID=[1-9]\d*\n$/,
      );
    });

    it.each(apps)('%s understands every setting it is given, as a part of one cluster', (name, service) => {
      const config = readConfig(settingsOf(service));
      expect(config).toMatchObject({ engine: 'cluster', host: '0.0.0.0', port: 3000, environment: 'development' });
      expect(config.postgres).toMatch(/^postgres:\/\/throughline:[0-9a-f]{48}@postgres:5432\/throughline$/);
      expect(config.feed).toBe(name === 'relay' ? 'kafka://kafka:9092' : 'off');
    });

    it('would be refused in production, where nobody may sign in as somebody invented', () => {
      const planner = compose.services['planner'] as Service;
      const asked = { ...settingsOf(planner), NODE_ENV: 'production', THROUGHLINE_DEV_IDENTITY: 'true' };
      expect(() => readConfig(asked)).toThrow(/development identity/);
    });
  });

  it('starts programs that the build makes', () => {
    for (const [name, { command = [] }] of apps) {
      expect(command).toEqual(['node', `dist/apps/${name}/src/main.js`]);
      expect(existsSync(`apps/${name}/src/main.ts`)).toBe(true);
    }
  });
});

describe('the image', () => {
  it('is built of what is there', () => {
    expect(compose.services['planner']?.build).toEqual({ context: '.', dockerfile: 'infra/docker/Dockerfile' });
    const sources = copied.flatMap((words) => words.slice(0, -1));
    expect(sources.filter((source) => !existsSync(source))).toEqual([]);
    expect(sources).toEqual(expect.arrayContaining(['package-lock.json', 'apps', 'libs']));
  });

  it('may copy only what it is sent', () => {
    const sent = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    const isSent = (source: string): boolean => sent.some((line) => `${source}/`.startsWith(`${line.slice(1)}/`));
    expect(copied.flatMap((words) => words.slice(0, -1)).filter((source) => !isSent(source))).toEqual([]);
  });

  it('is of Node 24, lets no package run a script, and runs as nobody’s account', () => {
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual([
      'node:24-bookworm-slim',
      'node:24-bookworm-slim',
    ]);
    for (const [line] of dockerfile.matchAll(/npm (ci|prune).*/g)) expect(line).toContain('--ignore-scripts');
    expect(dockerfile).toMatch(/^USER 10001:10001$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  });

  it('is asked how it is by the address that is served', () => {
    for (const [, { healthcheck }] of apps) {
      expect(healthcheck?.test).toEqual(['CMD', 'node', 'infra/docker/healthy.mjs', '/health/ready']);
    }
    expect(dockerfile).toContain('"infra/docker/healthy.mjs", "/health/live"');
    expect(existsSync('infra/docker/healthy.mjs')).toBe(true);
  });
});
