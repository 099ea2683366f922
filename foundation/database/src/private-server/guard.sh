# Runs PostgreSQL under a lock and ends it when the process that started this script is gone.
#   sh -c "$(cat guard.sh)" NAME LOCK LOG POSTGRES [ARGUMENT...]      with PGDATA in the environment
# Standard input is a pipe held by that process alone: end of file means that it asks for a stop, or died, were it
# by SIGKILL. Signals of the terminal and of a service manager are left to that process, which closes its
# connections first; PostgreSQL sets its own handlers whatever is ignored here.
trap '' HUP INT TERM
lock=$1 log=$2
shift 2

# Every process of PostgreSQL inherits the lock, so it lasts until the last of them has ended.
exec 9>"$lock" || exit 70
flock -w 2 9 || exit 75

# Under the lock no server of this cluster runs: a pid file is a relic of a power cut, and the number in it may
# belong to another process by now, which would make PostgreSQL refuse to start.
rm -f "$PGDATA/postmaster.pid"
mv -f "$log" "$log.previous" 2>/dev/null
echo locked
exec >"$log" 2>&1 3<&0 </dev/null

"$@" 3<&- &
postgres=$!
{ read -r _ <&3; kill -INT "$postgres"; } 9>&- &
reader=$!
exec 3<&-
wait "$postgres"
status=$?
kill -KILL "$reader" 2>/dev/null
exit "$status"
