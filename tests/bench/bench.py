#!/usr/bin/env python3
"""A line of some two hundred parts runs five hundred times faster than it would in a workshop, on one core.

    bench.py PROGRAM [LINE.lua]

A busy machine is given three chances; a slow engine fails all of them.
"""
import json
import subprocess
import sys

REALTIME_FACTOR_LEAST = 500
STRICT_FACTOR_LEAST = 100
LOAD_MS_MOST = 3000
FRAME_MS_MOST = 16.7
PEAK_RSS_MIB_MOST = 200
KEYS = ("components", "unknowns", "realtime_factor", "ns_per_component_step", "strict_factor",
        "idle_factor", "worst_tick_ms", "snapshot_us", "topology_ms", "state_bytes", "sweep_faults",
        "sweep_line_seconds", "sweep_wall_seconds", "sweep_signature", "load_ms",
        "grade_ms", "frame_ms_p50", "frame_ms_p99", "peak_rss_mib")


def main():
    mistakes = []
    for _ in range(3):
        done = subprocess.run([sys.argv[1], "bench", "--json", *sys.argv[2:]], check=True, stdout=subprocess.PIPE)
        figures = json.loads(done.stdout)
        print(json.dumps(figures))
        mistakes = [f"no {key}" for key in KEYS if key not in figures]
        if figures["components"] < 40 or figures["unknowns"] < 40:
            mistakes.append("that is no whole line")
        if figures["realtime_factor"] < REALTIME_FACTOR_LEAST:
            mistakes.append(f"less than {REALTIME_FACTOR_LEAST} times real time")
        if not figures["frame_ms_p50"] or figures["frame_ms_p50"] > FRAME_MS_MOST:
            mistakes.append(f"the window takes more than {FRAME_MS_MOST} ms for a frame")
        if figures["load_ms"] > LOAD_MS_MOST:
            mistakes.append(f"loading takes more than {LOAD_MS_MOST} ms")
        if figures["peak_rss_mib"] > PEAK_RSS_MIB_MOST:
            mistakes.append(f"more than {PEAK_RSS_MIB_MOST} MiB")
        if figures["strict_factor"] < STRICT_FACTOR_LEAST:
            mistakes.append(f"strictly, less than {STRICT_FACTOR_LEAST} times real time")
        if figures["sweep_faults"] < 100:
            mistakes.append("the sweep left failure modes out")
        if not mistakes:
            return
    sys.exit("\n".join(mistakes))


if __name__ == "__main__":
    main()
