import type { FormOfContainer } from '@/lib/contract/run/of-container';

/** What of a container has no word: its places in inspect, each with its value. Nothing where there is none. */
export function Unsaid({ label, unsaid }: { label: string; unsaid: FormOfContainer['unsaid'] }) {
  if (unsaid.length === 0) return null;
  return (
    <div className="paste-unsaid">
      <p>{label}</p>
      <ul>
        {unsaid.map(({ path, value }) => (
          <li key={path}>
            <code>
              {path} = {value}
            </code>
          </li>
        ))}
      </ul>
    </div>
  );
}
