import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { EditorState, type Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { basicSetup, EditorView } from 'codemirror';
import { editorLook } from './editor-look';

/** An editor in the page. */
export interface Editor {
  /** The text with the line ends that it had. */
  text(): string;
  /** What stands there now is what is saved. */
  saved(): void;
  /** Takes the text back to what was saved last. */
  reset(): void;
  close(): void;
}

interface EditorOptions {
  text: string;
  path: string;
  fixed: boolean;
  /** The accessible name. */
  label: string;
  /** Whether there is something to save. */
  changed: (dirty: boolean) => void;
  /** Ctrl-S or ⌘S. */
  save: () => void;
}

/** Puts an editor for `text` into `parent`. A text all of whose lines end with CRLF keeps them; any other keeps each as it is. */
export function createEditor(parent: HTMLElement, options: EditorOptions): Editor {
  const { text, path, fixed, label, changed, save } = options;
  const lineBreak = /\r\n/.test(text) && !/(^|[^\r])\n/.test(text) ? '\r\n' : '\n';
  let before = text;
  const now = () => view.state.sliceDoc();
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      EditorState.lineSeparator.of(lineBreak),
      basicSetup,
      keymap.of([{ key: 'Mod-s', preventDefault: true, run: () => (save(), true) }]),
      EditorState.readOnly.of(fixed),
      EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': String(fixed) }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) changed(now() !== before);
      }),
      ...languageOf(path),
      editorLook,
    ],
  });
  return {
    text: now,
    saved() {
      before = now();
      changed(false);
    },
    reset: () => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: before } }),
    close: () => view.destroy(),
  };
}

function languageOf(path: string): Extension[] {
  if (/\.(json|map|webmanifest)$/i.test(path)) return [json()];
  return /\.ya?ml$/i.test(path) ? [yaml()] : [];
}
