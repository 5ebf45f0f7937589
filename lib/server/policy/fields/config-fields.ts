import { all, type FieldClass } from './field-class';

/** The fields beside HostConfig: what the process is and what it is called. None of them reaches the host. */
export const configFields: Record<string, FieldClass> = {
  ...all(
    '',
    'harmless',
    `Hostname Domainname User AttachStdin AttachStdout AttachStderr ExposedPorts Tty OpenStdin StdinOnce Env Cmd
    Healthcheck Healthcheck.Test Healthcheck.Interval Healthcheck.Timeout Healthcheck.Retries Healthcheck.StartPeriod
    Healthcheck.StartInterval ArgsEscaped Image WorkingDir Entrypoint NetworkDisabled MacAddress OnBuild Labels
    StopSignal StopTimeout Shell HostConfig NetworkingConfig`,
  ),
  // Volumes without a name, made by HostConfig.VolumeDriver.
  Volumes: 'volume-drivers',
};
