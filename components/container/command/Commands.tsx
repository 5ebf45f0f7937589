'use client';

import { Check, Copy, Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useMemo, type ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { useCopy } from '@/components/ui/use-copy';
import { Unsaid } from '@/components/run/Unsaid';
import { toCommand } from '@/lib/contract/run/command';
import { toCompose } from '@/lib/contract/run/compose/to-compose';
import type { FormOfContainer } from '@/lib/contract/run/of-container';
import { saveText } from './save-text';

/** Both texts, to read, to copy, and the file to keep. Loaded by itself: it brings the whole table of options. */
export function Commands({ read }: { read: FormOfContainer }) {
  const t = useTranslations('paste.command');
  const { form, unsaid, imageGone } = read;
  const [command, compose] = useMemo(() => [toCommand(form), toCompose(form)], [form]);
  const from = useTranslations('paste.from');
  return (
    <div className="ascmd">
      {form.env.length > 0 ? <p className="dim">{t('secret')}</p> : null}
      {imageGone ? <p className="dim">{from('imageGone')}</p> : null}
      <Text title={t('run')} help={t('runHelp', { name: form.name })} text={command} />
      {form.health.exec ? <p className="dim">{t('execHealth')}</p> : null}
      <Text
        title={t('compose')}
        help={t('composeHelp')}
        text={compose.yaml}
        action={
          <Button
            size="sm"
            icon={<Download className="i s" aria-hidden />}
            onClick={() => saveText('compose.yaml', 'application/yaml', compose.yaml)}
          >
            {t('download')}
          </Button>
        }
      />
      {compose.unsaid.length > 0 ? (
        <p className="dim">
          {t('noKey')} {compose.unsaid.map((key) => t(`keys.${key}`)).join(', ')}
        </p>
      ) : null}
      <Unsaid label={t('unsaid')} unsaid={unsaid} />
    </div>
  );
}

function Text({ title, help, text, action }: { title: string; help: string; text: string; action?: ReactNode }) {
  const t = useTranslations('paste.command');
  const id = useId();
  const [told, copy] = useCopy();
  return (
    <section aria-labelledby={id}>
      <div className="ascmd-h">
        <h2 id={id}>{title}</h2>
        <span className="ascmd-a">
          <Button
            size="sm"
            icon={told === 'copied' ? <Check className="i s" aria-hidden /> : <Copy className="i s" aria-hidden />}
            onClick={() => copy(text)}
          >
            <span role="status">{t(told ?? 'copy')}</span>
          </Button>
          {action}
        </span>
      </div>
      <p className="help">{help}</p>
      <pre className="ascmd-t mono" tabIndex={0} aria-labelledby={id}>
        {text}
      </pre>
    </section>
  );
}
