import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { chooseLocale, localeCookie } from './locales';
import { messagesOf } from './messages';

/** next-intl's configuration of a request: the person's choice (a cookie), else what the browser asks for. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const locale = chooseLocale(chosen, (await headers()).get('accept-language'));
  return { locale, messages: messagesOf(locale), timeZone: 'UTC' };
});
