'use client';

import { useTranslations } from 'next-intl';
import { useFieldArray } from 'react-hook-form';
import { Button } from '../../ui/Button';
import { RowNotes } from '../RowNotes';
import { useRunFacts } from '../run-context';
import { freePort } from '../suggestions';
import { useRun } from '../use-run-form';
import { PortFields } from './PortFields';
import { RowsFoot } from './Rows';

const blank = { hostIp: '127.0.0.1', hostPort: '', containerPort: '', protocol: 'tcp' as const };

/** Published ports. What the image listens on is one click away. */
export function PortsTopic() {
  const t = useTranslations('run.ports');
  const { control, watch } = useRun();
  const { config, containers } = useRunFacts();
  const { fields, append, remove } = useFieldArray({ control, name: 'ports' });
  const rows = watch('ports');
  const exposed = (config?.exposedPorts ?? []).map((text) => text.split('/'));
  const open = exposed.filter(([port]) => !rows.some((row) => row.containerPort === port));
  const publish = (port: string, protocol: string | undefined) => {
    const hostPort = String(
      freePort(
        Number(port),
        containers,
        rows.map((row) => row.hostPort),
      ),
    );
    const known = (['tcp', 'udp', 'sctp'] as const).find((one) => one === protocol) ?? 'tcp';
    append({ ...blank, hostPort, containerPort: port, protocol: known });
  };
  return (
    <>
      {fields.length > 0 ? (
        <div className="run-ports run-gh" aria-hidden>
          <span>{t('host')}</span>
          <span />
          <span>{t('container')}</span>
          <span>{t('protocol')}</span>
          <span>{t('reach')}</span>
        </div>
      ) : null}
      {fields.map((row, index) => (
        <div key={row.id}>
          <PortFields index={index} onRemove={() => remove(index)} />
          <RowNotes paths={['hostIp', 'hostPort', 'containerPort'].map((name) => `ports.${index}.${name}`)} />
        </div>
      ))}
      <RowNotes paths={['ports']} />
      <RowsFoot add={t('add')} onAdd={() => append(blank)}>
        {open.map(([port = '', protocol]) => (
          <Button key={`${port}/${protocol}`} size="xs" onClick={() => publish(port, protocol)}>
            {t('publish', { port })}
          </Button>
        ))}
        {exposed.length > 0 ? (
          <span className="dim">{t('exposes', { ports: exposed.map(([port]) => port).join(', ') })}</span>
        ) : null}
      </RowsFoot>
    </>
  );
}
