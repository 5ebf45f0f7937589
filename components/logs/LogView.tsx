'use client';

import { useTranslations } from 'next-intl';
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { isTyping } from '@/components/ui/is-typing';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import type { LogFilter } from '@/lib/client/logs/book/filter';
import type { LogBeginning } from '@/lib/client/logs/log-beginning';
import { timeStyles, useLogSettings } from '@/lib/client/logs/settings';
import { useLog } from '@/lib/client/logs/use-log';
import type { Problem } from '@/lib/contract/problem';
import type { LogMatch } from '@/lib/contract/logs';
import { LogChips } from './LogChips';
import { LogFoot } from './LogFoot';
import { LogHistory } from './LogHistory';
import { LogList } from './LogList';
import type { Stretch } from './LogRange';
import type { RowLook } from './LogRowView';
import { LogSources } from './LogSources';
import { LogTools } from './LogTools';
import { ScrollModel } from './scroll-model';
import { usualFilter, type ViewFilter } from './view-filter';

interface LogViewProps {
  env: string;
  /** Whose logs are shown, with the names that they have. */
  containers: readonly { id: string; name: string }[];
  /** Of files, without their ending. */
  fileName: string;
  /** The compose project of the one container, whose logs are a page of their own. */
  project?: string | null;
}

/** The logs of one container, or of several as one: the last lines, then each new one. Fills the height that it is given. */
export function LogView({ env, containers, fileName, project = null }: LogViewProps) {
  const t = useTranslations('logs');
  const [settings, change] = useLogSettings();
  const [given, setGiven] = useState<ViewFilter>(usualFilter);
  const [stretch, setStretch] = useState<Stretch | null>(null);
  const [jump, setJump] = useState<LogMatch['line'] | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const [failed, setFailed] = useState<Problem | null>(null);
  const [searching, setSearching] = useState(false);
  const query = useDeferredValue(given.query);
  const { regex, matchCase, onlyMatches } = settings;
  const { stream, level, fields, hidden } = given;
  const filter = useMemo<LogFilter>(
    () => ({
      pattern: query === '' ? null : { text: query, regex, matchCase },
      ...{ onlyMatches, stream, level, fields, hidden },
    }),
    [query, regex, matchCase, onlyMatches, stream, level, fields, hidden],
  );
  const ids = containers.map(({ id }) => id).join(',');
  const beginning: LogBeginning = stretch ?? { tail: settings.tail };
  const [times, beginAnew] = useReducer((count: number) => count + 1, 0);
  const [log, session] = useLog(env, ids, beginning, filter, times);
  const model = useRef(new ScrollModel());
  const { book } = log;

  useEffect(() => {
    model.current = new ScrollModel();
    // A stretch of the past begins at its first line.
    model.current.pinned = !stretch;
    if (stretch) model.current.leftAt = Infinity;
    setTarget(null);
  }, [session, stretch]);
  // What one jumped to is looked up when the lines from there on have come, and shown with those before it.
  const arrived = jump !== null && log.reading === null && book.lines > 0 && (log.state === 'past' || !log.newer);
  useEffect(() => {
    if (!arrived || !jump) return;
    setJump(null);
    void session.ask({ ask: 'line', time: jump.time, text: jump.text }).then((place) => {
      if (place === null) return;
      setTarget(place);
      model.current.show(place);
      session.sight({ from: place - 50, to: place + 100 });
      void session.older();
    });
  }, [arrived, jump, session]);

  const names = useMemo(() => (containers.length > 1 ? containers.map(({ name }) => name) : null), [containers]);
  const filterBy = useCallback(
    (name: string, value: string) =>
      setGiven((now) => ({
        ...now,
        fields: [...now.fields.filter((field) => field.name !== name), { name, value }],
      })),
    [],
  );
  const look = useMemo<RowLook>(
    () => ({ names, levels: settings.levels, target, unfold: (n, open) => session.unfold(n, open), filterBy }),
    [names, settings.levels, target, session, filterBy],
  );
  const step = (by: 1 | -1) => {
    const from = target ?? (model.current.pinned ? book.end : model.current.first);
    void session.ask({ ask: 'match', from, step: by }).then((place) => {
      if (place === null) return;
      setTarget(place);
      model.current.show(place);
      session.sight({ from: place - 50, to: place + 100 });
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const keys: Record<string, () => void> = {
      n: () => step(1),
      N: () => step(-1),
      w: () => change({ wrap: !settings.wrap }),
      t: () => change({ time: timeStyles[(timeStyles.indexOf(settings.time) + 1) % timeStyles.length] ?? 'off' }),
      // Not the browser's own scrolling: that goes on to the top while rows come before and turn out higher.
      Home: () => {
        model.current.toStart();
        void session.older();
      },
      End: () => {
        model.current.toEnd();
        if (log.newer) void session.newer();
      },
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
    setGiven((now) => ({ ...now }));
  };
  const refused = log.problem !== null && book.lines === 0;
  const rows = book.end - book.start;
  const filtered =
    filter.pattern !== null || stream !== 'all' || level !== null || fields.length > 0 || hidden.length > 0;
  const empty =
    log.state === 'opening' || book.judging || log.reading
      ? ''
      : filtered && book.lines > 0
        ? t('noMatch')
        : t('empty');
  const found = filter.pattern === null ? null : onlyMatches ? rows : (book.matches ?? 0);
  return (
    <section className="log-v" aria-label={t('title')} onKeyDown={onKeyDown}>
      <LogTools
        {...{ env, containers, fileName, session, stretch, found, names }}
        given={given}
        onGiven={setGiven}
        total={book.lines}
        judging={book.judging}
        invalid={book.invalid}
        onStretch={setStretch}
        onStep={step}
        onHistory={() => setSearching(true)}
        onProblem={setFailed}
      />
      <LogSources
        sources={log.sources}
        containers={containers}
        hidden={hidden}
        onHidden={(next) => setGiven((now) => ({ ...now, hidden: next }))}
      />
      <LogChips given={given} onGiven={setGiven} stretch={stretch} onStretch={setStretch} />
      {failed ? (
        <div className="log-fail">
          <ProblemPanel problem={failed} />
        </div>
      ) : null}
      <div className="log-m">
        {refused && log.problem ? (
          <div className="log-p">
            <ProblemPanel problem={log.problem} />
          </div>
        ) : rows <= 0 ? (
          <p className="log-none" role="status">
            {empty}
          </p>
        ) : (
          <LogList
            key={`${ids} ${times} ${JSON.stringify(beginning)}`}
            {...{ log, session, model, look }}
            onNewest={() => {
              setStretch(null);
              beginAnew();
            }}
            wrap={settings.wrap}
            time={settings.time}
          />
        )}
        {searching ? (
          <LogHistory
            {...{ env, containers, settings }}
            query={given.query}
            stretch={stretch}
            stream={stream}
            readable={log.sources.filter(({ state }) => state !== 'refused').map(({ containerId }) => containerId)}
            onQuery={(text) => setGiven((now) => ({ ...now, query: text }))}
            onClose={() => setSearching(false)}
            onJump={(line) => {
              // Other lines would hide what is around it.
              setGiven((now) => ({ ...now, stream: 'all', level: null, fields: [], hidden: [] }));
              change({ onlyMatches: false });
              setStretch({ since: line.time, until: null });
              setJump(line);
            }}
          />
        ) : null}
      </div>
      <LogFoot env={env} project={project} log={log} containers={containers} tail={settings.tail} stretch={stretch} />
    </section>
  );
}
