import type { OpenApi, OpenApiOperation } from '@/lib/contract/api/open-api';

/** One operation of the API, with where it is. */
export interface DescribedOperation extends OpenApiOperation {
  method: string;
  path: string;
}
/** What a list shows of one. */
export interface OperationLine {
  id: string;
  tag: string;
  method: string;
  path: string;
  summary: string;
}

/** Every operation of the document, in its order. */
export function operationsOf(document: OpenApi): DescribedOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );
}

export function lineOf({ operationId, tags, method, path, summary }: DescribedOperation): OperationLine {
  return { id: operationId, tag: tags[0], method, path, summary };
}

/** Those in which each word of `query` stands somewhere. */
export function matching(lines: readonly OperationLine[], query: string): OperationLine[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    const text = Object.values(line).join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
