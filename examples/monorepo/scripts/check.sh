#!/usr/bin/env sh
# Holds what a change brings to the guardrails, on any CI system and on laptops.
#
#   scripts/check.sh [REVISION] [OPTION...]
#
# REVISION is what the change is compared with (default: origin/main); options are those of `freehold check`. The exit
# code is 0 when nothing is wrong, 1 for errors, 2 when something could not be checked: none of these but 0 may be merged.
set -eu
cd "$(dirname "$0")/.."

revision=origin/main
case "${1:-}" in
  '' | -*) ;;
  *)
    revision=$1
    shift
    ;;
esac

# A version of your choice, so that a new release does not change verdicts in the middle of a review.
cli="@freehold/cli@${FREEHOLD_VERSION:-0.1}"

if command -v freehold >/dev/null 2>&1; then
  exec freehold check --changed-since "$revision" --fail-on error "$@"
fi
exec npx --yes --ignore-scripts "$cli" check --changed-since "$revision" --fail-on error "$@"
