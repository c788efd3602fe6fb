# Sourced by the measuring scripts. It gives them a separate store on the default ports, so your own must be down.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export BAZAR_HOME=$root/target/${0##*/}
shop=http://127.0.0.1:8080

for tool in wrk jq; do
  command -v $tool >/dev/null || { echo "$tool is missing; on Debian: apt-get install $tool" >&2; exit 1; }
done

rm -rf "$BAZAR_HOME"
mkdir -p "$BAZAR_HOME"
scratch=$(mktemp -d)
finish() {
  local outcome=$?
  "$root/bazar" down >/dev/null
  rm -rf "$scratch"
  # After a failure the store's directory stays for its logs.
  if [ $outcome = 0 ]; then rm -rf "$BAZAR_HOME"; fi
}
trap finish EXIT

{
  echo id,title,topic,quantity,price
  for id in $(seq 64); do echo "$id,Book $id,measured,1000000000,30.00"; done
} >"$scratch/books.csv"
cat >"$scratch/purchase.lua" <<'LUA'
local n = 0
request = function()
  n = n + 1
  return wrk.format("POST", "/purchase/" .. (n % 64 + 1))
end
LUA

# Runs wrk and appends one line to each of the files with the run's name.
load() { # name, connections, seconds, wrk's further arguments
  wrk -t$(($2 < 2 ? 1 : 2)) -c"$2" -d"$3s" --latency "${@:4}" >"$scratch/log"
  cat "$scratch/log" >>"$scratch/logs"
  awk -v at="$scratch/$1" '
    function micros(time) { return time * (time ~ /us$/ ? 1 : time ~ /ms$/ ? 1e3 : 1e6) }
    /^ *50%/ { print micros($2) >>(at ".p50") }
    /^ *99%/ { print micros($2) >>(at ".p99") }
    /^Requests\/sec/ { print $2 >>(at ".rate") }' "$scratch/log"
}

forget_warm_up() {
  rm -f "$scratch"/*.{rate,p50,p99} "$scratch/logs"
}

# Prints the minimum, median and maximum of the numbers that it reads.
spread() {
  sort -n | awk '{ value[NR] = $1 } END { print value[1], value[int((NR + 1) / 2)], value[NR] }'
}

ratio() { # two files of figures; prints their quotients line by line
  paste "$scratch/$1" "$scratch/$2" | awk '{ print $1 / $2 }'
}

heading() {
  printf '%-58s %8s    %8s %8s   %s\n' '' median min max wanted
}
row() { # name, unit, bound; reads a figure for each round
  local min median max
  read -r min median max < <(spread)
  printf '%-58s %8.2f%-3s %8.2f %8.2f   %s\n' "$1" "$median" "$2" "$min" "$max" "$3"
}

# Fails if any request failed, as the figures would then be worthless.
check_answers() {
  ! grep -hE 'Non-2xx|Socket errors' "$scratch/logs" >&2
}
