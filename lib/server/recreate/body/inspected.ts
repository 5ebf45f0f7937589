/** A part of the engine's JSON whose fields are copied, not known. */
export type Json = Record<string, unknown>;

/** `GET /containers/{id}/json` as a container is made again from it: whole, with the fields that no type here names. */
export interface Inspected {
  Id: string;
  /** With a slash before it. */
  Name: string;
  /** The id of the image. */
  Image: string;
  State: {
    Status: string;
    Running: boolean;
    Paused?: boolean;
    StartedAt?: string;
    ExitCode?: number;
    Health?: { Status?: string; Log?: { Output?: string }[] | null } | null;
  };
  RestartCount?: number;
  Config: Json;
  HostConfig: Json;
  Mounts?: InspectedMount[] | null;
  NetworkSettings?: { Networks?: Record<string, Json | null> | null } | null;
}
export interface InspectedMount {
  Type?: string;
  /** Of a volume. */
  Name?: string;
  Destination?: string;
}

/** `GET /images/{name}/json`, as far as containers inherit from it. */
export interface InspectedImage {
  Config?: Json | null;
}

/** Body of `POST /containers/create` with every field that the engine may know. */
export interface WholeBody extends Json {
  HostConfig: Json;
  NetworkingConfig: { EndpointsConfig: Record<string, Json> };
}

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const recordOf = (value: unknown): Json => (isRecord(value) ? value : {});
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Compares as JSON, without regard to the order of keys. */
export function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isRecord(value)) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .sort()
    .join()}}`;
}
