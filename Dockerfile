# The shop in a container: built once, then served by an ordinary user. Settings come from the environment.
FROM node:22-bookworm-slim AS built
WORKDIR /shop
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1
# The ids of actions follow from it: with another one the forms of open pages end.
ARG NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
RUN npx next build && node scripts/bundle.mjs && npm prune --omit=dev

FROM node:22-bookworm-slim
WORKDIR /shop
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 SHOP_DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=built --chown=node:node /shop ./
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD node -e "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/api/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
# Behind a shell that waits: as process 1 it would ignore the signal that ends a container.
CMD ["sh", "-c", "node --conditions react-server --import tsx scripts/prepare.ts & trap 'kill $!' TERM INT; wait $! && exec node .next/serve.mjs"]
