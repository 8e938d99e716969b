/** Numbers that look random and are the same every time (mulberry32): the sample must not change under the tests that count on it. */
export class Dice {
  constructor(private state: number) {}

  /** A whole number from 0 to below `sides`. */
  roll(sides: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  }

  /** One of the words of a text. */
  word(words: string): string {
    const list = words.split(' ');
    return list[this.roll(list.length)] ?? '';
  }
}
