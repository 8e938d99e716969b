import { safeError } from './log';

const withCode = (message: string, code: unknown): Error => Object.assign(new Error(message), { code });

test.each([
  ['a message of one line', new Error('Key (email)=(hoa@vidu.example) already exists')],
  ['a line that looks like a frame', new Error('Key (text)=(\n    at Hoa’s house\nat hoa (/home/hoa:1:2)) already exists')],
  ['a code beside it', withCode('hoa@vidu.example', '23505')],
  ['a code that is no text', withCode('hoa@vidu.example', { email: 'hoa@vidu.example' })],
  ['no message at all', new Error('')],
  ['a message changed after the fact', Object.assign(new Error('hoa\n    at hoa (/a.ts:1:2)'), { message: 'changed' })],
  ['something that is no error', 'hoa@vidu.example'],
])('an error is named without its message: %s', (_, error) => {
  expect(JSON.stringify(safeError(error))).not.toMatch(/hoa/i);
});

test('an error is named by its class, its code and the place in our code it comes from', () => {
  expect(safeError(withCode('x', '23505'))).toEqual({
    name: 'Error',
    code: '23505',
    at: expect.stringMatching(/log\.spec\.ts:\d+:\d+/) as string,
  });
  expect(safeError(null)).toEqual({ name: 'object' });
});
