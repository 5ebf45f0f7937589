import boundaries from 'eslint-plugin-boundaries';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The rooms of the house (docs/architecture.md); `boundaries` holds who may import whom. */
const rooms = [
  { type: 'core-slot', partialMatch: false, pattern: ['lib/server/core.ts', 'lib/server/http/route.ts'] },
  { type: 'failure', partialMatch: false, pattern: ['lib/server/failure.ts'] },
  { type: 'server-entry', partialMatch: false, pattern: ['server.ts', 'lib/server/create-core.ts'] },
  { type: 'app', pattern: ['app'] },
  { type: 'components', pattern: ['components'] },
  { type: 'contract', pattern: ['lib/contract'] },
  { type: 'i18n', pattern: ['lib/i18n'] },
  { type: 'client', pattern: ['lib/client'] },
  { type: 'docker', pattern: ['lib/server/docker'] },
  { type: 'realtime', pattern: ['lib/server/realtime'] },
  { type: 'http', pattern: ['lib/server/http'] },
  { type: 'server', pattern: ['lib/server'] },
];
const allow = {
  app: ['app', 'components', 'client', 'contract', 'i18n', 'core-slot'],
  components: ['components', 'client', 'contract', 'i18n'],
  client: ['client', 'contract', 'i18n'],
  contract: ['contract'],
  i18n: ['i18n', 'contract'],
  docker: ['docker', 'contract', 'failure'],
  failure: ['contract'],
  server: ['server', 'failure', 'docker', 'contract', 'core-slot'],
  realtime: ['realtime', 'failure', 'server', 'http', 'contract', 'core-slot', 'docker'],
  http: ['http', 'failure', 'server', 'contract', 'core-slot', 'docker'],
  'core-slot': ['core-slot', 'failure', 'contract', 'http', 'server', 'docker'],
  'server-entry': ['server-entry', 'failure', 'core-slot', 'server', 'docker', 'realtime', 'http', 'contract'],
};

export default tseslint.config(
  { ignores: ['.next/**', 'dist/**', 'node_modules/**', 'next-env.d.ts', 'test-results/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks, boundaries },
    settings: {
      'boundaries/elements': rooms,
      'import/resolver': { typescript: { alwaysTryTypes: true, project: './tsconfig.json' } },
    },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300 }],
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: Object.entries(allow).map(([from, to]) => ({
            from: { element: { type: from } },
            allow: { to: { element: { type: to } } },
          })),
        },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['lib/server/docker/**', '**/*.test.ts', 'e2e/**', 'bench/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'dockerode', message: 'Only lib/server/docker speaks to an engine.' }] },
      ],
    },
  },
  { files: ['**/*.test.{ts,tsx}', 'e2e/**', 'bench/**', 'scripts/**'], rules: { 'boundaries/dependencies': 'off' } },
);
