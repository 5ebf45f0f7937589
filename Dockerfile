# Quayside in a container; docker-compose.yml says how it is run. Where the registry of npm's packages is reached through a
# mirror, the usual build arguments do: NPM_CONFIG_REGISTRY, HTTP_PROXY, HTTPS_PROXY. The same file builds amd64 and arm64:
# docker buildx build --platform linux/amd64,linux/arm64 .

FROM node:24-bookworm-slim AS build
WORKDIR /app
ARG NPM_CONFIG_REGISTRY
# Dependencies first: they change less often than the sources, and this layer is kept as long as they do not.
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="Quayside" \
      org.opencontainers.image.description="A Docker dashboard for the browser" \
      org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    QUAYSIDE_DATA=/data \
    QUAYSIDE_LISTEN=published \
    MALLOC_ARENA_MAX=2 \
    MALLOC_TRIM_THRESHOLD_=131072
WORKDIR /app
# A named volume takes owner and mode over from the folder that it hides.
RUN mkdir -m 0700 /data && chown node:node /data
# All that is run, with what V8 compiled of it, which Node 24 finds again under the same path only.
COPY --from=build /app/dist ./dist
# Nothing of the image is written to, and nothing of it needs a shell: it can be run with a read-only root file system.
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 CMD ["node", "dist/health.js"]
CMD ["node", "--max-semi-space-size=4", "--no-parallel-scavenge", "dist/server.js"]
