#!/bin/sh
# Hands what `make publish` has built to a tool that takes it to a host: deploy.sh pages|rclone|rsync WHERE [DRY]
set -eu
cd "$(dirname "$0")/.."

how=$1 where=$2 dry=${3:-}

refuse() {
    echo "deploy-$how: $1" >&2
    exit 2
}

case $how in
    pages) tool=git usage="name a git remote: make deploy-pages GIT_REMOTE=origin" ;;
    rclone) tool=rclone usage="say where to: make deploy-rclone REMOTE=name:bucket" ;;
    rsync) tool=rsync usage="say where to: make deploy-rsync TARGET=host:/srv/site/" ;;
    *) refuse "not known" ;;
esac
[ -n "$where" ] || refuse "$usage"
command -v "$tool" >/dev/null || refuse "needs $tool, which is not installed"
# Only a published build has it; one for reading at home takes it away.
[ -f output/_headers ] || refuse "output/ is not what \`make publish\` builds; first: make publish SITEURL=https://…"

case $how in
    pages)
        # A commit of its own, made beside the work tree: neither the index nor any file here is touched.
        index=$(mktemp)
        trap 'rm -f "$index"' EXIT
        rm -f "$index"
        GIT_INDEX_FILE=$index git --work-tree=output add --all --force .
        # Without .nojekyll GitHub leaves out files whose names begin with an underscore.
        empty=$(git hash-object -w --stdin </dev/null)
        GIT_INDEX_FILE=$index git update-index --add --cacheinfo "100644,$empty,.nojekyll"
        tree=$(GIT_INDEX_FILE=$index git write-tree)
        commit=$(git commit-tree "$tree" -m "Publish $(git rev-parse --short HEAD)")
        git push ${dry:+--dry-run} --force "$where" "$commit:refs/heads/gh-pages"
        ;;
    rclone)
        rclone sync ${dry:+--dry-run} --checksum --verbose output "$where"
        ;;
    rsync)
        rsync ${dry:+--dry-run} --recursive --links --times --checksum --delete --delay-updates --delete-delay \
            --verbose output/ "$where"
        ;;
esac
