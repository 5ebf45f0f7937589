/** What is shown to a registry. `token`: an identity token (OAuth 2 refresh token), as `docker login` keeps them. */
export type Credentials =
  { kind: 'password'; username: string; password: string } | { kind: 'token'; username: string; token: string };

/** All that is needed to speak with one registry. */
export interface RegistryAccess {
  /** Host and port as references have it; Docker Hub is `docker.io`. */
  host: string;
  credentials: Credentials | null;
  /** Certificates (PEM) that are trusted beside the usual ones; '' none. */
  ca: string;
  /** Takes any certificate, and plain HTTP where there is no TLS. */
  insecure: boolean;
}
