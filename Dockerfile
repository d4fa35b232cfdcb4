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
ENV NODE_ENV=production APOLLO_TELEMETRY_DISABLED=1
WORKDIR /bazaar
COPY --from=packages /bazaar .
RUN mkdir /var/lib/bazaar && chown node:node /var/lib/bazaar
USER node
