import type Dockerode from 'dockerode';

interface Call {
  method: 'GET' | 'POST';
  path: string;
  /** As it stands in the address, without `?`. */
  query?: string;
}

/** Calls what dockerode has no option for, and answers the JSON. Throws what docker-modem throws. */
export function dial({ modem }: Pick<Dockerode, 'modem'>, { method, path, query }: Call): Promise<unknown> {
  // docker-modem cuts the last character off a path with a query.
  const options = { path: query ? `${path}?${query}&` : path, method, statusCodes: { 200: true } };
  return new Promise((resolve, reject) => {
    modem.dial(options, (error: unknown, told) => (error ? reject(error as Error) : resolve(told as unknown)));
  });
}
