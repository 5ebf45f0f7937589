'use client';

import { useTranslations } from 'next-intl';
import { JobsButton } from '@/components/jobs/JobsButton';
import { Breadcrumb } from './Breadcrumb';
import { EngineLine } from './EngineLine';
import { LanguageMenu } from './LanguageMenu';
import { SearchButton } from './SearchButton';
import { ThemeMenu } from './ThemeMenu';
import { UserMenu } from './UserMenu';

/** The bar on top: where one is, the jobs, theme, language, and who one is. */
export function TopBar() {
  const t = useTranslations('shell');
  return (
    <header className="top" aria-label={t('topBar')}>
      <EngineLine short />
      <Breadcrumb />
      <span className="sp" />
      <SearchButton />
      <JobsButton />
      <ThemeMenu className="not-s" />
      <LanguageMenu className="not-s" />
      <UserMenu />
    </header>
  );
}
