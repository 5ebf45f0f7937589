import { AuditEntry, AuditPage } from '@/lib/contract/audit';
import { BackupContents, MadeBackup, UploadedBackup } from '@/lib/contract/backup';
import { BulkResult, ContainerPort, ContainerRow } from '@/lib/contract/containers';
import { ImageConfig, ImageDetail, ImageLayer, ImageRow, RemovedImage } from '@/lib/contract/images';
import { ContainerDetail, ContainerHealth, ContainerMount, ContainerNetwork } from '@/lib/contract/inspect';
import { Job, PullProgress } from '@/lib/contract/jobs';
import { ApiKey, MadeKey } from '@/lib/contract/keys';
import { LogLine } from '@/lib/contract/logs';
import { NewToken, Person, PersonSession } from '@/lib/contract/people';
import { Policy } from '@/lib/contract/policy/policy';
import { BeyondPolicy, Violation } from '@/lib/contract/policy/violation';
import { Problem } from '@/lib/contract/problem';
import { RunForm } from '@/lib/contract/run/form';
import { RunPulling, RunStarted } from '@/lib/contract/run/request';
import { ActingAs, SessionFacts } from '@/lib/contract/session';
import { EngineUsage } from '@/lib/contract/usage';

/** The schemas that bear a name in the document, so that programs made from it have a type for each. */
export const components = {
  ActingAs,
  ApiKey,
  AuditEntry,
  AuditPage,
  BackupContents,
  BeyondPolicy,
  BulkResult,
  ContainerDetail,
  ContainerHealth,
  ContainerMount,
  ContainerNetwork,
  ContainerPort,
  ContainerRow,
  EngineUsage,
  ImageConfig,
  ImageDetail,
  ImageLayer,
  ImageRow,
  Job,
  LogLine,
  MadeBackup,
  MadeKey,
  NewToken,
  Person,
  PersonSession,
  Policy,
  Problem,
  PullProgress,
  RemovedImage,
  RunForm,
  RunPulling,
  RunStarted,
  SessionFacts,
  UploadedBackup,
  Violation,
};
