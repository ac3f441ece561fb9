import path from 'node:path';
import { expect, it } from 'vitest';
import { circles, circlesIn, moduleGraphOf } from '../../.config/module-graph.js';

const graph = moduleGraphOf(path.resolve(import.meta.dirname, '../../src'));

it('no module of src leads back to itself, nor by its types, but for schemas and what they check', () => {
  expect(graph.size).toBeGreaterThan(100);
  expect([...graph.values()].every(({ imports }) => imports.every(({ target }) => graph.has(target)))).toBe(true);
  expect(circlesIn(graph)).toEqual([]);
});

it('a circle would be found, of two modules and of more', () => {
  const found = (edges: Readonly<Record<string, readonly string[]>>): unknown =>
    circles(new Map(Object.entries(edges)));
  expect(found({ a: ['b'], b: ['c'], c: [] })).toEqual([]);
  expect(found({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] })).toEqual([
    ['c', 'd'],
    ['a', 'b'],
  ]);
  expect(found({ a: ['b'], b: ['c'], c: ['d'], d: ['a'] })).toEqual([['a', 'b', 'c', 'd']]);
});
