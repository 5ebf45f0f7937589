import { useTranslations } from 'next-intl';
import { CommandLine } from '../ui/CommandLine';

/** The lines of a shell that do the same as a job: one as it is, several folded. Nothing where none may be told. */
export function JobCommands({ commands }: { commands: readonly string[] | undefined }) {
  const t = useTranslations('jobs');
  if (!commands?.length) return null;
  const lines = commands.map((command) => <CommandLine key={command} command={command} />);
  if (lines.length === 1) return <div className="job-c">{lines}</div>;
  return (
    <details className="job-c">
      <summary>{t('commands', { count: lines.length })}</summary>
      {lines}
    </details>
  );
}
