import { describe, expect, it } from 'vitest';
import { parseReference, type ImageReference } from '@/lib/contract/reference';
import { onDockerHub, otherSpelling, throughPrefix } from './other-sources';

function of(text: string): ImageReference {
  const parsed = parseReference(text);
  if (parsed.fault !== undefined) throw new Error(parsed.fault);
  return parsed.reference;
}

describe('the same image from elsewhere', () => {
  it.each([
    ['mirror.example', 'python:3.11.5-alpine', 'mirror.example/python:3.11.5-alpine'],
    [' https://mirror.example/ ', 'docker.io/library/python', 'mirror.example/python:latest'],
    ['127.0.0.1:5000/hub', 'grafana/loki:3', '127.0.0.1:5000/hub/grafana/loki:3'],
    ['mirror', 'python', null],
    ['', 'python', null],
    ['mirror example', 'python', null],
  ])('through %s is %s → %s', (prefix, reference, expected) => {
    expect(throughPrefix(prefix, of(reference))).toBe(expected);
  });
  it.each([
    ['mirror.example/python:3', 'mirror.example/library/python:3'],
    ['mirror.example/library/python:3', 'mirror.example/python:3'],
    ['mirror.example/hub/library/python:3', 'mirror.example/hub/python:3'],
    ['mirror.example/grafana/loki:3', null],
    ['python:3', null],
  ])('%s is spelled %s on another mirror', (reference, expected) => {
    expect(otherSpelling(of(reference))).toBe(expected);
  });
  it.each([
    ['mirror.example/library/postgres:17', 'postgres:17'],
    ['mirror.example/grafana/loki', 'grafana/loki:latest'],
    ['postgres:17', null],
  ])('%s is %s on Docker Hub', (reference, expected) => {
    expect(onDockerHub(of(reference))).toBe(expected);
  });
});
