import boundaries from 'eslint-plugin-boundaries';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The rooms of the house (docs/architecture.md); `boundaries` holds who may import whom. */
const rooms = [
  { type: 'failure', pattern: ['lib/server/errors'] },
  { type: 'app', pattern: ['app'] },
  { type: 'components', pattern: ['components'] },
  { type: 'contract', pattern: ['lib/contract'] },
  { type: 'i18n', pattern: ['lib/i18n'] },
  { type: 'client', pattern: ['lib/client'] },
  { type: 'streams', pattern: ['lib/server/streams'] },
  { type: 'docker', pattern: ['lib/server/docker'] },
  { type: 'realtime', pattern: ['lib/server/realtime'] },
  { type: 'http', pattern: ['lib/server/http'] },
  { type: 'server', pattern: ['lib/server'] },
];
const allow = {
  app: ['app', 'components', 'client', 'contract', 'i18n', 'server', 'http'],
  components: ['components', 'client', 'contract', 'i18n'],
  client: ['client', 'contract', 'i18n'],
  contract: ['contract'],
  i18n: ['i18n', 'contract'],
  failure: ['failure', 'contract'],
  streams: ['streams'],
  docker: ['docker', 'streams', 'contract', 'failure'],
  server: ['server', 'docker', 'streams', 'contract', 'failure'],
  http: ['http', 'server', 'streams', 'contract', 'failure'],
  realtime: ['realtime', 'http', 'server', 'docker', 'contract', 'failure'],
};

export default tseslint.config(
  { ignores: ['**/.next/**', 'dist/**', 'node_modules/**', '**/next-env.d.ts', 'test-results/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': rooms,
      'import/resolver': { typescript: { alwaysTryTypes: true, project: './tsconfig.json' } },
    },
    rules: {
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
  {
    // `core().environment(env).judged(caller)` is the only way to what a policy judges: docs/policy.md.
    files: ['lib/server/**/*.ts', 'server.ts', 'serve.ts'],
    ignores: [
      'lib/server/docker/**',
      'lib/server/create-core.ts',
      'lib/server/logs/reader/worker.ts',
      'lib/server/testing/**',
      '**/*.test.ts',
    ],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                'docker/(judged-docker|engines|containers/(create|start|restart|attach|update)|exec/(create|start|output))$',
              allowTypeImports: true,
              message: 'What the policy judges is reached through judged(caller) alone.',
            },
          ],
        },
      ],
    },
  },
  {
    // The server writes by lib/server/log; what a command answers is for the person who typed it.
    files: ['lib/server/**/*.ts', 'app/api/**/*.ts'],
    ignores: ['lib/server/commands/**', '**/*.test.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['{app,components,lib/client}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['app/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'lib/server/(?!core$|http/route$)',
              allowTypeImports: true,
              message: 'app/ may import core(), route() and types of the server, nothing else.',
            },
          ],
        },
      ],
    },
  },
  { files: ['**/*.test.{ts,tsx}', 'e2e/**', 'bench/**', 'scripts/**'], rules: { 'boundaries/dependencies': 'off' } },
);
