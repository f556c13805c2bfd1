# shellcheck shell=bash
# Building the engine's programs from their Go modules; sourced by scripts/engine.

needs_go() {
  command -v go >/dev/null || stop_with "scripts/engine build needs Go 1.26 or newer (go) on the PATH."
}

# Whether a program is there in the pinned version; says so.
is_built() {
  local program=$1 version=$2 said
  [[ -x "$tools/$program" ]] || return 1
  said=$("$tools/$program" --version 2>/dev/null | head -1)
  [[ " $said " == *" $version "* || " $said " == *" v$version "* ]] || return 1
  echo "$tools/$program is there already: $said"
}

# built PROGRAM VERSION COMMAND…: runs the command that leaves the program in $new, and puts it in place.
built() {
  local program=$1 version=$2 started=$SECONDS new
  shift 2
  is_built "$program" "$version" && return
  needs_go
  echo "Building $program $version; minutes on two cores the first time …"
  mkdir -p "$tools"
  new=$(mktemp -d "$tools/new.XXXXXX")
  # The compiler collects its garbage less often: an eighth less of the processor, for some hundred megabytes.
  CGO_ENABLED=0 GOGC=400 "$@" "$new"
  mv "$new"/* "$tools/$program"
  rmdir "$new"
  is_built "$program" "$version" >/dev/null || stop_with "$tools/$program is not version $version."
  echo "Built $program $version in $((SECONDS - started)) s."
}

# What the linker would strip is not compiled in the first place.
no_debug=(-gcflags=all=-dwarf=false -ldflags)

install_module() {
  GOBIN=$2 go install -trimpath "${no_debug[@]}" '-s -w' "$1"
}

# The CLI cannot be installed by 'go install', because it replaces a nested module; this one-file module does.
install_cli() {
  (cd "$home/scripts/temporal-cli" && go build -mod=readonly -trimpath "${no_debug[@]}" \
    "-s -w -X github.com/temporalio/cli/internal/temporalcli.Version=$CLI_VERSION" \
    -o "$1/temporal" github.com/temporalio/cli/cmd/temporal)
}

build_cli() {
  built temporal "$CLI_VERSION" install_cli
}

build() {
  build_cli
  built temporal-server "$SERVER_VERSION" install_module "go.temporal.io/server/cmd/server@v$SERVER_VERSION"
  built temporal-sql-tool "$SERVER_VERSION" install_module "go.temporal.io/server/cmd/tools/sql@v$SERVER_VERSION"
  built temporal-ui-server "$UI_VERSION" install_module "github.com/temporalio/ui-server/v2/cmd/server@v$UI_VERSION"
}
