import { postgresAddress } from './postgres-address';

describe('the address of a PostgreSQL', () => {
  it('says where it is without saying who comes', () => {
    const { server, database } = postgresAddress('postgres://who:s%2Fecret@db.example:6543/care');
    expect([server, database]).toEqual(['db.example:6543', 'care']);
    expect(postgresAddress('postgresql://db.example/care').server).toBe('db.example:5432');
    expect(postgresAddress('postgres://[::1]:7000/care').server).toBe('[::1]:7000');
    expect(postgresAddress('postgres:///care?host=/run/postgresql').server).toBe('/run/postgresql');
  });

  it('keeps what it asks of the session apart, so that nothing of ours is lost beside it', () => {
    const { url, settings } = postgresAddress(
      'postgres://db.example/care?options=-c%20work_mem%3D64MB&sslmode=require',
    );
    expect(settings).toBe('-c work_mem=64MB');
    expect(url).toBe('postgres://db.example/care?sslmode=require');
  });

  it.each(['', 'db.example', 'mysql://who:secret@db.example/care', 'postgres://who:secret@:bad:/care'])(
    'is refused without being repeated: %s',
    (wrong) => {
      expect(() => postgresAddress(wrong)).toThrow('must read postgres://ACCOUNT@HOST:PORT/DATABASE');
      try {
        postgresAddress(wrong);
      } catch (error) {
        expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('secret');
      }
    },
  );
});
