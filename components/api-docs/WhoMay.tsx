import { useTranslations } from 'next-intl';
import type { OpenApiOperation } from '@/lib/contract/api/open-api';
import { roles } from '@/lib/contract/roles';

/** What an operation takes of whoever asks for it. */
export function WhoMay({ permission }: { permission: OpenApiOperation['x-permission'] }) {
  const t = useTranslations('apiDocs');
  const session = useTranslations('session');
  const { operation, least, keys, audited } = permission;
  const role = roles.find((one) => one === least);
  return (
    <dl className="ifacts">
      <div>
        <dt>{t('who')}</dt>
        <dd>
          {role
            ? t('roleAndAbove', { role: session(`role.${role}`) })
            : t(`least.${least === 'anyone' ? 'anyone' : 'signedIn'}`)}{' '}
          <code className="dim">{operation}</code>
        </dd>
      </div>
      <div>
        <dt>{t('byKey')}</dt>
        <dd>{t(keys ? 'keyYes' : 'keyNo')}</dd>
      </div>
      <div>
        <dt>{t('audit')}</dt>
        <dd>{t(audited ? 'auditYes' : 'auditNo')}</dd>
      </div>
    </dl>
  );
}
