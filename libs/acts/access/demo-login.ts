/** The account that `dondoc demo` makes: whoever signs in with it came to look, in a committee that is made up. */
export const DEMO_LOGIN = 'trinh-dien@vidu.example';
