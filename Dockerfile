# Quayside in a container. docker-compose.yml says how it is run: until there are accounts it serves the loopback alone.
# Where the registry of npm's packages is reached through a mirror, the usual build arguments do: NPM_CONFIG_REGISTRY,
# HTTP_PROXY, HTTPS_PROXY.

FROM node:24-bookworm-slim AS build
WORKDIR /app
ARG NPM_CONFIG_REGISTRY
# Dependencies first: they change less often than the sources, and this layer is kept as long as they do not.
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    QUAYSIDE_DATA=/data \
    MALLOC_ARENA_MAX=2 \
    MALLOC_TRIM_THRESHOLD_=131072
WORKDIR /app
# A named volume takes owner and mode over from the folder that it hides.
RUN install -d -m 0700 -o node -g node /data
# All that is run, with what V8 compiled of it, which Node 24 finds again under the same path only.
COPY --from=build /app/dist ./dist
USER node
VOLUME /data
EXPOSE 3000
# Through 127.0.0.1, a Host that Quayside answers to.
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.QUAYSIDE_PORT ?? 3000}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server.js"]
