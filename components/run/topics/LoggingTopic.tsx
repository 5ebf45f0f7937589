'use client';

import { useId } from 'react';
import { RunField } from '../RunField';
import { useFieldWords } from '../fields/use-field-words';

const drivers = [
  'json-file',
  'local',
  'none',
  'journald',
  'syslog',
  'gelf',
  'fluentd',
  'awslogs',
  'splunk',
  'gcplogs',
] as const;

/** Where what it prints is kept: any driver, those that engines come with suggested. */
export function LoggingTopic() {
  const words = useFieldWords('logDriver');
  const known = useId();
  return (
    <div className="run-half">
      <datalist id={known}>
        {drivers.map((driver) => (
          <option key={driver} value={driver} />
        ))}
      </datalist>
      <RunField name="logDriver" label={words.label} help={words.help} placeholder="json-file" list={known} />
    </div>
  );
}
