'use client';

import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MirrorRule, MirrorsView } from '@/lib/contract/mirrors/mirrors';
import { Checkbox } from '../ui/Checkbox';
import { IconButton } from '../ui/IconButton';
import { Health } from './Health';

interface RuleListProps {
  view: MirrorsView;
  disabled: boolean;
  onRules: (rules: MirrorRule[]) => void;
  onEdit: (at: number) => void;
}

/** The rules in the order in which they are tried; each is moved, switched, changed and removed by a button of its own. */
export function RuleList({ view, disabled, onRules, onEdit }: RuleListProps) {
  const t = useTranslations('mirrors');
  const { rules, health } = view;
  const move = (at: number, by: number) => {
    const next = rules.filter((_, index) => index !== at);
    onRules([...next.slice(0, at + by), rules[at]!, ...next.slice(at + by)]);
  };
  return (
    <ol className="mrules" aria-label={t('rules')}>
      {rules.map((rule, at) => {
        const name = `${rule.from} → ${rule.to}`;
        return (
          <li key={`${rule.from} ${rule.to}`}>
            <Checkbox
              checked={rule.enabled}
              disabled={disabled}
              label={t('use', { name })}
              onCheckedChange={(enabled) =>
                onRules(rules.map((one, index) => (index === at ? { ...one, enabled } : one)))
              }
            />
            <div>
              <span className={rule.enabled ? 'path' : 'path off'}>
                <code>{rule.from}</code> → <code>{rule.to}</code>
                {rule.enabled ? null : ` (${t('off')})`}
              </span>
              <Health health={health.find(({ address }) => address === rule.to)} />
            </div>
            <div className="tools">
              <IconButton
                label={t('up', { name })}
                icon={<ArrowUp className="i s" aria-hidden />}
                disabled={disabled || at === 0}
                onClick={() => move(at, -1)}
              />
              <IconButton
                label={t('down', { name })}
                icon={<ArrowDown className="i s" aria-hidden />}
                disabled={disabled || at === rules.length - 1}
                onClick={() => move(at, 1)}
              />
              <IconButton
                label={t('edit', { name })}
                icon={<Pencil className="i s" aria-hidden />}
                disabled={disabled}
                onClick={() => onEdit(at)}
              />
              <IconButton
                label={t('remove', { name })}
                icon={<Trash2 className="i s" aria-hidden />}
                disabled={disabled}
                onClick={() => onRules(rules.filter((_, index) => index !== at))}
              />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
