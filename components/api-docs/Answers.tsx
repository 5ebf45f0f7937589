import { useTranslations } from 'next-intl';
import type { OpenApiResponse, Schema } from '@/lib/contract/api/open-api';
import { Prose } from './Prose';
import { SchemaTree } from './SchemaTree';

interface AnswersProps {
  responses: Readonly<Record<string, OpenApiResponse>>;
  schemas: Readonly<Record<string, Schema>>;
}

/** The good answers with their bodies, and the problems by status with their codes. */
export function Answers({ responses, schemas }: AnswersProps) {
  const t = useTranslations('apiDocs');
  const all = Object.entries(responses);
  const good = all.filter(([, { 'x-codes': codes }]) => !codes);
  const bad = all.filter(([, { 'x-codes': codes }]) => codes);
  return (
    <>
      {good.map(([status, { description, content = {} }]) => (
        <section key={status}>
          <p>
            <b className="num">{status}</b>{' '}
            <span lang="en">
              <Prose>{description}</Prose>
            </span>
          </p>
          {Object.entries(content).map(([media, { schema }]) => (
            <div key={media}>
              <p className="dim">
                <code>{media}</code>
              </p>
              <SchemaTree schema={schema} schemas={schemas} />
            </div>
          ))}
        </section>
      ))}
      <h3>{t('problems')}</h3>
      <p className="mid">{t.rich('problemsLead', { code: (words) => <code>{words}</code> })}</p>
      <table className="api-bad">
        <thead>
          <tr>
            <th scope="col">{t('status')}</th>
            <th scope="col">{t('codes')}</th>
          </tr>
        </thead>
        <tbody>
          {bad.map(([status, { 'x-codes': codes = [] }]) => (
            <tr key={status}>
              <td className="num">{status}</td>
              <td>
                {codes.map((code) => (
                  <code key={code}>{code}</code>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
