#!/bin/sh
# Verifies the chain of a journal with sh and sha256sum alone:
#   sh verify.sh session.jsonl
# Says OK, the number of entries and the head, or names the first entry that is not what it was.
# If session.seal stands beside the journal, its count and head are compared too; its signature is
# openssl's to verify (docs/journal.md).
LC_ALL=C
export LC_ALL
journal=${1:?usage: sh verify.sh session.jsonl}
seal=${journal%session.jsonl}session.seal

previous=0000000000000000000000000000000000000000000000000000000000000000
count=0
bad() {
    echo "entry $count: BAD, $1"
    exit 1
}
while IFS= read -r line; do
    start=${line%',"h":"'*}
    hash=$(printf '%s%s' "$previous" "$start" | sha256sum)
    hash=${hash%% *}
    [ "${line#"$start"}" = ",\"h\":\"$hash\"}" ] || bad "its hash is another"
    case $start in
    '{"n":'"$count"',"t":'*) ;;
    *) bad "its number is another" ;;
    esac
    previous=$hash
    count=$((count + 1))
    line=
done <"$journal"
[ -z "$line" ] || bad "the line is cut"
[ "$count" -gt 0 ] || bad "there is none"

if [ -f "$seal" ]; then
    sealed_count=$(sed -n 's/^count //p' "$seal")
    sealed_head=$(sed -n 's/^head //p' "$seal")
    [ "$sealed_count" = "$count" ] && [ "$sealed_head" = "$previous" ] ||
        bad "the seal says $sealed_count entries and head $sealed_head"
fi
echo "OK, $count entries, head $previous"
