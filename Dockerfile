# One image for every service: docker compose gives each its command.
# Node 24 runs TypeScript as it stands, by stripping the types.
FROM node:24.11.1-bookworm-slim AS packages
WORKDIR /bazaar
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY patches patches
COPY packages packages
COPY subgraphs subgraphs
COPY gateway gateway
COPY local local
COPY schema schema
COPY clients/widgets clients/widgets
# What the services, the demo data and the Stripe double need to run: no tests, no tools, no servers.
RUN npx --yes "$(node -p 'require("./package.json").packageManager')" install --frozen-lockfile --prod \
    --filter-prod './subgraphs/*...' --filter-prod '@bazaar/gateway...' --filter-prod '@bazaar/demo...' --filter-prod '@bazaar/stripe-double...'

FROM node:24.11.1-bookworm-slim
# What lives for one request or message dies young in 64 MB, and is not moved on to be collected with what lives long.
ENV NODE_ENV=production APOLLO_TELEMETRY_DISABLED=1 NODE_OPTIONS=--max-semi-space-size=64
WORKDIR /bazaar
COPY --from=packages /bazaar .
RUN mkdir /var/lib/bazaar && chown node:node /var/lib/bazaar
USER node
