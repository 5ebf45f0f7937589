import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { OpenApi } from '@/lib/contract/api/open-api';
import { CommandLine } from '../ui/CommandLine';
import { Answers } from './Answers';
import { curlOf } from './example';
import { MethodPath } from './MethodPath';
import type { DescribedOperation } from './operations';
import { Prose } from './Prose';
import { SchemaTree } from './SchemaTree';
import { WhoMay } from './WhoMay';

/** One operation of the API: who may, what it takes, what it answers, and a line to try it with. */
export function OperationPage({ document, operation }: { document: OpenApi; operation: DescribedOperation }) {
  const t = useTranslations('apiDocs');
  const { schemas } = document.components;
  const { summary, description, parameters = [], requestBody, responses } = operation;
  const body = requestBody?.content['application/json']?.schema;
  return (
    <article className="api-op">
      <p>
        <Link className="link" href="/settings/api">
          {t('all')}
        </Link>
      </p>
      <header lang="en">
        <h2>{summary}</h2>
        <MethodPath method={operation.method} path={operation.path} />
        {description ? (
          <p className="mid">
            <Prose>{description}</Prose>
          </p>
        ) : null}
      </header>
      <WhoMay permission={operation['x-permission']} />
      <h3>{t('try')}</h3>
      <CommandLine command={curlOf(operation, schemas)} />
      {parameters.length > 0 ? (
        <>
          <h3>{t('parameters')}</h3>
          <SchemaTree
            schema={{
              type: 'object',
              properties: Object.fromEntries(
                parameters.map(({ name, schema, description: about }) => [
                  name,
                  about ? { ...schema, description: about } : schema,
                ]),
              ),
              required: parameters.filter(({ required }) => required).map(({ name }) => name),
            }}
            schemas={schemas}
          />
        </>
      ) : null}
      {body ? (
        <>
          <h3>{t('body')}</h3>
          <SchemaTree schema={body} schemas={schemas} />
        </>
      ) : null}
      <h3>{t('answers')}</h3>
      <Answers responses={responses} schemas={schemas} />
    </article>
  );
}
