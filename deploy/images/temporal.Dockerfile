# The Temporal server and its schema tool, the very versions of deploy/cluster/go.mod. Built from the project's root:
#   docker build -f deploy/images/temporal.Dockerfile -t dondoc-temporal .
FROM golang:1.26-bookworm AS build
ENV GOTOOLCHAIN=auto CGO_ENABLED=0
WORKDIR /src
COPY deploy/cluster/go.mod deploy/cluster/go.sum ./
RUN go build -trimpath -ldflags '-s -w' -o /out/temporal-server go.temporal.io/server/cmd/server \
 && go build -trimpath -ldflags '-s -w' -o /out/temporal-sql-tool go.temporal.io/server/cmd/tools/sql

FROM debian:bookworm-slim
COPY --from=build /out/ /usr/local/bin/
COPY deploy/cluster/schema.sh deploy/cluster/start.sh /usr/local/bin/
COPY deploy/cluster/dynamic-config.yaml /etc/temporal/dynamic-config.yaml
USER nobody
EXPOSE 7233
CMD ["start.sh"]
