/** What stands at the field where a login is chosen: the form that is kept, where it is not what was typed. */
export function loginHint(typed: string): string {
  const kept = keptForm(typed);
  if (kept === '' || kept === typed.trim()) return 'Dùng để đăng nhập những lần sau; được viết có dấu, có dấu cách';
  return `Tên đăng nhập sẽ là “${kept}”; khi đăng nhập viết hoa hay viết thường đều được`;
}

/** As the server will keep it, shown beforehand; the spec holds it to the server's own rule. */
export function keptForm(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
