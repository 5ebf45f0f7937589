'use client';

import type { ReactNode } from 'react';
import { FilterBox } from '../FilterBox';
import type { Suggestions } from '../suggestions';

interface ListToolsProps {
  list: { text: string; setText: (text: string) => void; suggest?: (text: string, caret: number) => Suggestions };
  placeholder: string;
  /** How many the filter lets through, in words. */
  count: string;
  /** What else the list is looked at with. */
  children?: ReactNode;
}

/** The line above a list: its filter and what else it is looked at with. */
export function ListTools({ list, placeholder, count, children }: ListToolsProps) {
  return (
    <div className="tools">
      <FilterBox
        value={list.text}
        onChange={list.setText}
        placeholder={placeholder}
        count={count}
        {...(list.suggest ? { suggest: list.suggest } : {})}
      />
      {children}
    </div>
  );
}
