import { shownName } from '@/lib/contract/files/shown-name';

/** A name of a file, with what cannot be seen in it as a quiet escape; it turns nothing around that stands beside it. */
export function ShownName({ name }: { name: string }) {
  return (
    <bdi className="fname">
      {shownName(name).map(({ text, escaped }, index) =>
        escaped ? (
          <span key={index} className="fesc">
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </bdi>
  );
}
