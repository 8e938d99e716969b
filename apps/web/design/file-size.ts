/** `1,4 MB`, as people here write numbers. */
export function saySize(bytes: number): string {
  if (bytes < 1_000) return 'dưới 1 kB';
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${amount.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} ${unit}`;
}
