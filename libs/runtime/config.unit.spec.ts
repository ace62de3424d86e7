import { ConfigError, readConfig, toEnvironment } from './config';

describe('configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      engine: 'embedded',
      data: 'data',
      port: 3000,
      devIdentity: true,
      demo: false,
    });
  });

  it('starts no half of a cluster', () => {
    expect(() => readConfig({ THROUGHLINE_ENGINE: 'cluster' })).toThrow(/KurrentDB[^]*PostgreSQL/);
    expect(() => readConfig({ THROUGHLINE_POSTGRES: 'postgres://a:b@h/d' })).toThrow(/THROUGHLINE_ENGINE=cluster/);
    const whole = { THROUGHLINE_EVENTS: 'kurrentdb://a:b@h:2113', THROUGHLINE_POSTGRES: 'postgres://a:b@h/d' };
    expect(readConfig({ THROUGHLINE_ENGINE: 'cluster', ...whole })).toMatchObject({ engine: 'cluster', feed: 'off' });
  });

  it('takes one Kafka broker or several, and nothing that only looks like one', () => {
    expect(readConfig({ THROUGHLINE_FEED: 'kafka://a:9092,b:9092' }).feed).toBe('kafka://a:9092,b:9092');
    expect(() => readConfig({ THROUGHLINE_FEED: 'kafka://' })).toThrow(/feed: must be/);
  });

  it('takes THROUGHLINE_ keys and PORT from the environment, and flags win', () => {
    const config = readConfig(
      { THROUGHLINE_DATA: '/srv/a', PORT: '4000', THROUGHLINE_LOG_LEVEL: 'warn' },
      { port: 5000, data: undefined },
    );
    expect(config).toMatchObject({ data: '/srv/a', port: 5000, logLevel: 'warn' });
  });

  it('takes the age at which qualifying ends from the service, from 21 to 25', () => {
    expect(readConfig({}).qualifyingUntilAge).toBe(21);
    expect(readConfig({ THROUGHLINE_QUALIFYING_UNTIL_AGE: '25' }).qualifyingUntilAge).toBe(25);
    expect(() => readConfig({ THROUGHLINE_QUALIFYING_UNTIL_AGE: '18' })).toThrow(/qualifyingUntilAge/);
  });

  it('stops at a key it does not know, and names it', () => {
    expect(() => readConfig({ THROUGHLINE_DATTA: 'x' })).toThrow(/datta/i);
  });

  it('names every unusable value at once', () => {
    const read = () => readConfig({ PORT: '99999', THROUGHLINE_ENGINE: 'paper' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/port/);
    expect(read).toThrow(/engine/);
  });

  it('refuses the development identity in production', () => {
    expect(() => readConfig({ NODE_ENV: 'production', THROUGHLINE_DEV_IDENTITY: 'true' })).toThrow(
      /development identity/,
    );
    expect(readConfig({ NODE_ENV: 'production' }).devIdentity).toBe(false);
  });

  it('keeps events in the data folder unless it is given the address of a KurrentDB', () => {
    expect(readConfig({}).events).toBe('embedded');
    for (const events of [
      'kurrentdb://a:b@one:2113?tls=true',
      'esdb+discover://cluster.example',
      'kdb://one,two,three',
    ]) {
      expect(readConfig({ THROUGHLINE_EVENTS: events }).events).toBe(events);
    }
  });

  it('refuses any other place for events without repeating it, since it may hold a password', () => {
    const read = () => readConfig({ THROUGHLINE_EVENTS: 'postgres://planner:hush@db' });
    expect(read).toThrow(/events: must be "embedded", or the address of a KurrentDB/);
    expect(read).not.toThrow(/hush/);
    expect(() => readConfig({ THROUGHLINE_EVENTS_NAMESPACE: 'Kit Smith' })).toThrow(/eventsNamespace/);
  });

  it('survives being handed to another process', () => {
    const config = readConfig({ THROUGHLINE_DATA: 'd', PORT: '0' }, { demo: true });
    expect(readConfig(toEnvironment(config))).toEqual(config);
    const elsewhere = readConfig({ THROUGHLINE_EVENTS: 'kurrentdb://one', THROUGHLINE_EVENTS_NAMESPACE: 'training' });
    expect(readConfig(toEnvironment(elsewhere))).toEqual(elsewhere);
  });
});
