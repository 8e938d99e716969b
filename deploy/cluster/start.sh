#!/bin/sh
# The Temporal server, all four services in one process; further processes on other machines join by the database they share.
set -eu
# Each process tells the others the address it can be reached at.
: "${BIND_ON_IP:=$(hostname -i | cut -d' ' -f1)}"
export BIND_ON_IP
exec temporal-server --allow-no-auth start
