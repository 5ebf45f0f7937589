/** A method and its path, which breaks after a slash. */
export function MethodPath({ method, path }: { method: string; path: string }) {
  const parts = path.split(/(?<=\/)/);
  return (
    <code className="api-path">
      <b className={method === 'GET' ? undefined : 'changes'}>{method}</b>{' '}
      {parts.map((part, index) => (
        <span key={index}>
          {part}
          <wbr />
        </span>
      ))}
    </code>
  );
}
