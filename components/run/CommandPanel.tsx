'use client';

import { useTranslations } from 'next-intl';
import { flagsOf, linesOf, toCommand, type Flag } from '@/lib/contract/run/command';
import { quoteWords } from '@/lib/contract/run/words';
import { CopyCommand } from './CopyCommand';
import { explain } from './explain';
import { faultsOf } from './faults';
import { useRunFacts } from './run-context';
import { useRun } from './use-run-form';

/** Beside the form: the same as `docker run`, live, and what each part of it says. */
export function CommandPanel({ changed }: { changed: string | null }) {
  const t = useTranslations('run');
  const { watch, formState } = useRun();
  const { refusal, place } = useRunFacts();
  const values = watch();
  const form = { ...values, image: values.image.trim() || 'IMAGE' };
  const bad = [...faultsOf(formState.errors).map(({ path }) => path), refusal?.field ?? ''];
  const tone = (flag: Flag) => {
    if (bad.some((path) => isIn(path, flag))) return 'err';
    return changed !== null && isIn(changed, flag) ? 'new' : '';
  };
  const [switches = [], ...rest] = linesOf(form);
  return (
    <aside className="run-panel" id="run-command" aria-label={t('panel.label')}>
      <div className="run-panel-h">
        <h2>{t('panel.label')}</h2>
        <CopyCommand command={toCommand(form)} />
      </div>
      <pre className="run-code" tabIndex={0} aria-label={t('panel.label')}>
        <code>
          <span className={`run-ln ${switches.map(tone).find(Boolean) ?? ''}`}>
            docker run
            {switches.map((flag) => (
              <Words key={flag.path} flag={flag} />
            ))}
            <Backslash />
          </span>
          {rest.map((line, index) => (
            <span key={line[0]?.path} className={`run-ln in ${line.map(tone).find(Boolean) ?? ''}`}>
              {line.map((flag, place) => (
                <Words key={`${flag.path} ${place}`} flag={flag} first={place === 0} />
              ))}
              {index < rest.length - 1 ? <Backslash /> : null}
            </span>
          ))}
        </code>
      </pre>
      <h2 className="run-says-h">{t('panel.says')}</h2>
      <dl className="run-says">
        {flagsOf(form).map((flag, index) => {
          const { key, values: told } = explain(form, flag);
          const said = key === 'image' && place.where === 'registry' ? 'imageMissing' : key;
          return (
            <div key={`${flag.path} ${index}`} className={tone(flag)}>
              <dt className="mono">{quoteWords(flag.words)}</dt>
              <dd>{t(`says.${said}`, told)}</dd>
            </div>
          );
        })}
      </dl>
    </aside>
  );
}

/** Whether the value at `path` is shown by `flag`; `-it` shows two. */
function isIn(path: string, flag: Flag): boolean {
  if (path === 'tty' && flag.field === 'interactive') return true;
  return path === flag.path || path.startsWith(`${flag.path}.`) || (path === flag.field && !path.includes('.'));
}

function Words({ flag, first = false }: { flag: Flag; first?: boolean }) {
  const [head = '', ...tail] = flag.words;
  const isOption =
    flag.field !== 'image' && flag.field !== 'command' && head.startsWith('-') && flag.path !== 'entrypoint';
  const option = isOption || head === '--entrypoint';
  return (
    <>
      {first ? '' : ' '}
      <span className={option ? 'f' : flag.field === 'image' ? 'run-img' : 'v'}>{quoteWords([head])}</span>
      {tail.length > 0 ? <span className="v"> {quoteWords(tail)}</span> : null}
    </>
  );
}

const Backslash = () => <span className="run-bs"> \{'\n'}</span>;
