'use client';

import { useTranslations } from 'next-intl';
import { JsonView } from 'react-json-view-lite';

/** Folding JSON in Quayside's own look. `open`: unfolded down to the third level, else only the first. */
export function JsonTree({ data, open }: { data: object; open: boolean }) {
  const t = useTranslations('container.inspect');
  const style = {
    container: 'json',
    basicChildStyle: 'json-i',
    childFieldsContainer: 'json-c',
    label: 'json-k',
    clickableLabel: 'json-k click',
    nullValue: 'json-n',
    undefinedValue: 'json-n',
    numberValue: 'json-v',
    stringValue: 'json-s',
    booleanValue: 'json-v',
    otherValue: 'json-v',
    punctuation: 'json-p',
    expandIcon: 'json-x',
    collapseIcon: 'json-x open',
    collapsedContent: 'json-more',
    quotesForFieldNames: true,
    stringifyStringValues: true,
    ariaLables: { collapseJson: t('foldOne'), expandJson: t('unfoldOne') },
  };
  return (
    <JsonView
      data={data}
      style={style}
      clickToExpandNode
      aria-label={t('tree')}
      shouldExpandNode={(level, value) => level < (open ? 3 : 1) && !isLong(value)}
    />
  );
}

/** A long list (capabilities, masked paths) is folded at first. */
function isLong(value: unknown): boolean {
  return Array.isArray(value) && value.length > 30;
}
