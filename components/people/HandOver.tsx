'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/Button';
import { CopyButton } from '../ui/CopyButton';
import { Dialog } from '../ui/Dialog';

interface HandOverProps {
  title: string;
  name: string;
  password: string;
  onClose: () => void;
}

/** What its person needs to sign in: the address, the name and the password, which nobody can read again later. */
export function HandOver({ title, name, password, onClose }: HandOverProps) {
  const t = useTranslations('people.handOver');
  const [address] = useState(() => `${window.location.origin}/sign-in`);
  const facts = [
    { term: t('address'), value: address },
    { term: t('name'), value: name },
    { term: t('password'), value: password },
  ];
  return (
    <Dialog
      open
      onOpenChange={onClose}
      role="alertdialog"
      title={title}
      description={t('body')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <dl className="hand">
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <code>{value}</code>
              <CopyButton text={value} label={t('copy', { what: term })} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
