import { normalLogin } from '@libs/domain/access/login';

/** What stands at the field where a login is chosen: the form that is kept, where it is not what was typed. */
export function loginHint(typed: string): string {
  const kept = normalLogin(typed);
  if (kept === '' || kept === typed.trim()) return 'Dùng để đăng nhập những lần sau; được viết có dấu, có dấu cách';
  return `Tên đăng nhập sẽ là “${kept}”; khi đăng nhập viết hoa hay viết thường đều được`;
}
