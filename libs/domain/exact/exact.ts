import Fraction from 'fraction.js';

/** An exact rational number: a score or share is compared as it was written, never as a float (84.99999999999999999999 is not 85). */
export type Exact = InstanceType<typeof Fraction>;

export const ZERO: Exact = new Fraction(0);
export const HUNDRED: Exact = new Fraction(100);

/** Digits and exponents beyond these are a slip of the hand, and would only cost time. */
const MOST_CHARACTERS = 400;
const MOST_EXPONENT = 100;

/** Decimals of a number that leaves the product (cli.md). */
const PLACES = 6;

const NUMBER = /^(-?(?:0|[1-9]\d*)(?:\.\d+)?)(?:[eE]([+-]?\d+))?$/;

/** The number a text writes in the form JSON allows ("85", "84.995", "-1", "8.5e1"); null where it is no such number or absurdly long. */
export function readExact(text: string): Exact | null {
  const [, decimal, exponent = '0'] = NUMBER.exec(text) ?? [];
  if (decimal === undefined || text.length > MOST_CHARACTERS || Math.abs(Number(exponent)) > MOST_EXPONENT) return null;
  return new Fraction(decimal).mul(new Fraction(10).pow(Number(exponent)));
}

/** A number the code itself writes. Throws RangeError where it is not one. */
export function exact(text: string | number): Exact {
  const value = readExact(String(text));
  if (value === null) throw new RangeError(`not an exact number: ${text}`);
  return value;
}

/** `part` of `whole` in percent. */
export function percentOf(part: Exact | number, whole: Exact | number): Exact {
  return HUNDRED.mul(part).div(whole);
}

export function isExact(value: unknown): value is Exact {
  return value instanceof Fraction;
}

export function isWhole(value: Exact): boolean {
  return value.d === 1n;
}

/** Negative, 0 or positive; the library's own comparison takes its argument apart first and is three times as slow. */
export function compareExact(one: Exact, other: Exact): number {
  const [left, right] = [one.s * one.n * other.d, other.s * other.n * one.d];
  return left < right ? -1 : Number(left > right);
}

/** The smaller of two. */
export function lesser(one: Exact, other: Exact): Exact {
  return one.lte(other) ? one : other;
}

/** Whether the number is not written exactly by `writeExact`. */
export function isRounded(value: Exact): boolean {
  return !value.round(PLACES).equals(value);
}

/** Rounded half up to at most `places` decimals, without trailing zeros: how numbers leave the product ("66.666667", "85"). */
export function writeExact(value: Exact, places = PLACES): string {
  return value.round(places).toString(places);
}
