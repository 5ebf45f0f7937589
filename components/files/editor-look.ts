import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';
import { EditorView } from 'codemirror';

const ink = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.keyword], color: 'var(--code-flag)' },
  { tag: [tags.string, tags.number, tags.bool, tags.null], color: 'var(--code-value)' },
  { tag: [tags.punctuation, tags.separator, tags.bracket, tags.comment, tags.meta], color: 'var(--code-punct)' },
]);

/** CodeMirror in the colours and the type of Quayside: by tokens, so in both themes. */
export const editorLook: Extension = [
  syntaxHighlighting(ink),
  EditorView.theme({
    '&': { height: '100%', fontSize: 'var(--fs-12)', color: 'var(--text)', backgroundColor: 'var(--surface)' },
    '&.cm-focused': { outline: 'var(--ring)', outlineOffset: '-2px' },
    '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '20px' },
    '.cm-content': { caretColor: 'var(--accent)' },
    '.cm-cursor': { borderLeftColor: 'var(--accent)' },
    '.cm-gutters': {
      backgroundColor: 'var(--surface-sunk)',
      color: 'var(--text-3)',
      borderRight: '1px solid var(--line)',
    },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--surface-hover)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      backgroundColor: 'var(--accent-soft)',
    },
    '.cm-selectionMatch, .cm-matchingBracket': { backgroundColor: 'var(--accent-tint)' },
    '.cm-panels': { backgroundColor: 'var(--surface-sunk)', color: 'var(--text)' },
    '.cm-tooltip': { backgroundColor: 'var(--surface-float)', border: '1px solid var(--line-strong)' },
  }),
];
