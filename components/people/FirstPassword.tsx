'use client';

import { Dices } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { NewPasswordField } from '../account/AccountFields';
import { Button } from '../ui/Button';

interface FirstPasswordProps extends ComponentProps<typeof NewPasswordField> {
  onSuggest: (password: string) => void;
}

/** A password that an owner gives somebody: typed, or drawn by chance. */
export function FirstPassword({ onSuggest, ...rest }: FirstPasswordProps) {
  const t = useTranslations('account');
  const suggest = () => void import('../account/strength').then(({ suggestPassword }) => onSuggest(suggestPassword()));
  return (
    <div className="first-pw">
      <NewPasswordField {...rest} />
      <Button size="sm" icon={<Dices aria-hidden />} onClick={suggest}>
        {t('suggest')}
      </Button>
    </div>
  );
}
