// SHA-256 (FIPS 180-4) in plain TypeScript: the domain uses no Node built-in, and a rule set is small.

const PRIMES = firstPrimes(64);
const frac32 = (x: number): number => ((x - Math.floor(x)) * 2 ** 32) | 0;
const START = PRIMES.slice(0, 8).map((p) => frac32(Math.sqrt(p)));
const ROUND = PRIMES.map((p) => frac32(Math.cbrt(p)));

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
  return primes;
}

/** Bytes of a text in UTF-8. */
function utf8(text: string): number[] {
  return encodeURIComponent(text)
    .split(/(%[0-9A-F]{2})/)
    .flatMap((part) => (part.startsWith('%') ? [parseInt(part.slice(1), 16)] : [...part].map((c) => c.charCodeAt(0))));
}

/** The message as 32-bit words: a one bit, zeros, and the length in bits in the last 64. */
function padded(bytes: readonly number[]): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16);
  [...bytes, 0x80].forEach((byte, i) => (words[i >> 2] = (words[i >> 2] ?? 0) | (byte << (24 - (i & 3) * 8))));
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

const rotr = (x: number, n: number): number => (x >>> n) | (x << (32 - n));

function schedule(block: Int32Array): Int32Array {
  const w = new Int32Array(64);
  w.set(block);
  const at = (i: number): number => w[i] as number;
  for (let i = 16; i < 64; i++) {
    const s0 = rotr(at(i - 15), 7) ^ rotr(at(i - 15), 18) ^ (at(i - 15) >>> 3);
    const s1 = rotr(at(i - 2), 17) ^ rotr(at(i - 2), 19) ^ (at(i - 2) >>> 10);
    w[i] = (at(i - 16) + s0 + at(i - 7) + s1) | 0;
  }
  return w;
}

type Hash = [number, number, number, number, number, number, number, number];

function compress(hash: Hash, block: Int32Array): Hash {
  const w = schedule(block);
  let [a, b, c, d, e, f, g, h] = hash;
  for (let i = 0; i < 64; i++) {
    const mix = (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + ((e & f) ^ (~e & g));
    const t1 = (h + mix + (ROUND[i] as number) + (w[i] as number)) | 0;
    const t2 = ((rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((x, i) => (x + (hash[i] as number)) | 0) as Hash;
}

/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  const words = padded(utf8(text));
  let hash = START as Hash;
  for (let at = 0; at < words.length; at += 16) hash = compress(hash, words.subarray(at, at + 16));
  return hash.map((x) => (x >>> 0).toString(16).padStart(8, '0')).join('');
}
