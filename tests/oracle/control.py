#!/usr/bin/env python3
"""The 24 V control circuit agrees with ngspice, sound and with each of its faults, at every terminal and in every wire.

    control.py READINGS FOLDER

READINGS is the program of that name, FOLDER this one.
"""
import os
import sys

import judge

SHARE_VOLTAGE, LEAST_VOLTAGE = 0.005, 0.020  # of a value, or [V]
SHARE_CURRENT, LEAST_CURRENT = 0.01, 0.0005  # of a value, or [A]
OPEN = 1e9
WARM = 1 + 2 * 0.00393  # of copper at 22 °C to 20 °C

RELAX_KA1 = {"rka1_1": OPEN, "rka1_12": 0.05}
RELAX_KA3 = {"rka3_1": OPEN, "rka3_12": 0.05}
IDLE = {"rdo2_0": 1e11, "rdo2_2": 1e11, **RELAX_KA1, **RELAX_KA3}
ONE_COIL = {"rdo2_2": 1e11, **RELAX_KA3}
# A refused channel keeps the safety relay off: no safety contactor, no Q+, no coil of the press.
NOT_RESET = {"rk1_13": OPEN, "rk1_23": OPEN, "rk1_33": OPEN, "rk10_1": OPEN, "rk10_3": OPEN, "rk11_1": OPEN, "rk11_3": OPEN,
             "rk10_13": OPEN, "rk10_21": 0.02, "rk11_21": 0.02, **RELAX_KA1, **RELAX_KA3}


def cases(wire):
    """wire(a, b) is the number of the wire between two terminals."""
    common, box4, signal = wire("xd_m", "xhb_m"), wire("xd_m", "xb4_m"), wire("4b1_bk", "xb4_s32")
    oxidised = {f"rw{common}": 4.833}
    return [
        {"name": "nominal", "at": 3.9},
        {"name": "idle", "at": 1.9, "altered": IDLE},
        {"name": "d1", "at": 3.9, "wishes": ["--fault", f"W{common}.loose_terminal"], "altered": oxidised},
        {"name": "d1b", "at": 2.9, "wishes": ["--fault", f"W{common}.loose_terminal"],
         "altered": {**oxidised, **ONE_COIL}},
        {"name": "d2", "at": 3.9, "wishes": ["--fault", f"W{box4}.broken_wire"], "altered": {f"rw{box4}": 1e12},
         "unsupplied": "4"},
        {"name": "d3", "at": 4.9, "wishes": ["--fault", "1Y1.shorted"], "altered": {"r1y1": 3 * WARM, "rdo1_1": 0.2}},
        {"name": "d4", "at": 3.9, "wishes": ["--set", "S02.resistance=220"], "altered": {"rs02_01": 220}},
        {"name": "d4b", "at": 3.9, "wishes": ["--fault", "S02.worn"], "altered": {"rs02_01": 2200, **NOT_RESET}},
        {"name": "d5", "at": 3.9, "wishes": ["--fault", f"W{signal}.broken_wire"], "altered": {f"rw{signal}": 1e12}},
        {"name": "d6", "at": 3.9, "wishes": ["--fault", "3Y1.open"], "altered": {"r3y1": 1e9}},
        {"name": "d7", "at": 3.9, "wishes": ["--set", f"3Y1.resistance={25.2288 / WARM}", "--set", f"3Y3.resistance={25.2288 / WARM}"],
         "altered": {"r3y1": 25.2288, "r3y3": 25.2288}},
        {"name": "d8", "at": 3.9, "wishes": ["--fault", "F11.no_contact"], "altered": {"rf11": OPEN}, "unsupplied": ""},
        {"name": "d9", "at": 3.9, "wishes": ["--set", f"3Y3.resistance={1.2 / WARM}", "--set", "3Y3.inductance=0.02"],
         "altered": {"r3y3": 1.2, "rg1": 1e12, "ig1": 15}},
    ]


# What the sheet says (physics.md E.6): {case: {figure: (value, share)}}. A figure is a pair of terminals, or I(G1).
ARTEFACT_SENSOR = "the sheet's sensor gives its output without its supply; ours needs it"
ARTEFACT_LIMIT = "the sheet's supply has no limit of current; ours gives 15 A, then hiccups"
PULL_DOWN = "the box's 0 V comes back through the sensors' pull-downs, 10 Mohm in the sheet and 100 kohm in ours"
SHEET = {
    "nominal": {"I(G1)": 4.645, "G1:+ G1:-": 24.077, "XS:+ XD:-": 24.000, "XB1:+ XB1:-": 23.991,
                "XB4:+ XB4:-": 23.958, "1B1:BK 1B1:BU": 22.343, "PLC:I2.0 PLC:M": 22.339, "PLC:I2.1 PLC:M": 0.040,
                "KM1:A1 KM1:A2": 23.807, "0Y1:A1 0Y1:A2": 23.849, "3Y1:A1 3Y1:A2": 23.099, "3Y3:A1 3Y3:A2": 23.099,
                "XHB:- XD:-": 0.325, "K1:S12 K1:A2": 22.374, "K1:A1 K1:S22": 22.374, "PLC:L+ PLC:M": 23.984},
    "idle": {"I(G1)": 2.219, "G1:+ G1:-": 24.089, "KM1:A1 KM1:A2": 23.847, "XHB:- XD:-": 0.0},
    "d1": {"I(G1)": 3.877, "3Y1:A1 3Y1:A2": 15.714, "3Y3:A1 3Y3:A2": 15.714, "XHB:- XD:-": 7.914},
    "d1b": {"I(G1)": 3.212, "3Y1:A1 3Y1:A2": 18.880, "XHB:- XD:-": 4.754},
    "d2": {"XB4:+ XB4:-": (0.004, PULL_DOWN), "XB4:- XD:-": (23.998, PULL_DOWN),
           "I(G1)": (4.565, ARTEFACT_SENSOR), "PLC:I4.0 PLC:M": (22.347, ARTEFACT_SENSOR)},
    "d3": {"I(G1)": 10.853, "1Y1:A1 1Y1:A2": 18.730, "XQ:+ XD:-": 23.293},
    "d4": {"I(G1)": 4.643, "K1:S12 K1:A2": 19.671, "K1:A1 K1:S22": 22.374},
    "d4b": {"K1:S12 K1:A2": 9.423, "K1:A1 K1:S22": 22.375,
            "I(G1)": (4.636, "the sheet's relay does not drop its output for a refused channel; ours does")},
    "d5": {"I(G1)": 4.639, "PLC:I4.0 PLC:M": 0.0, "4B1:BN 4B1:BU": 23.957},
    "d6": {"I(G1)": 3.457, "3Y1:A1 3Y1:A2": 23.781, "3Y3:A1 3Y3:A2": 23.369},
    "d7": {"I(G1)": 4.088, "3Y1:A1 3Y1:A2": 23.322, "3Y3:A1 3Y3:A2": 23.322},
    "d8": {"I(G1)": (4.3005, ARTEFACT_SENSOR), "XS:+ XD:-": (0.303, ARTEFACT_SENSOR),
           "PLC:I2.0 PLC:M": (-1.299, ARTEFACT_SENSOR)},
    "d9": {"I(G1)": (16.739, ARTEFACT_LIMIT), "3Y3:A1 3Y3:A2": (16.152, ARTEFACT_LIMIT)},
}


def alterations(case, netlist):
    """What differs from the sound circuit. The sensors of a box without supply, all for "", give nothing."""
    altered = dict(case.get("altered", {}))
    if "unsupplied" in case:
        altered.update({element: None for element in netlist.index
                        if element.startswith("b" + case["unsupplied"])})
    return altered


def compare_terminals(score, case, ours, volts):
    for terminal, (value, _, _) in ours["terminals"].items():
        node = judge.node_of(terminal)
        if node in volts:
            score.check(f"{case['name']}: {terminal}", value, volts[node], SHARE_VOLTAGE, LEAST_VOLTAGE)


def compare_wires(score, case, ours, netlist, lines, volts):
    for signal, current in ours["signals"].items():
        ref, _, name = signal.partition(".")
        element = "r" + ref.lower()
        if name != "current" or ref[0] != "W" or not netlist.has(element):
            continue
        a, b, resistance = netlist.resistor(lines, element)
        judged = (volts[a] - volts[b]) / resistance
        score.check(f"{case['name']}: {signal}", abs(current), abs(judged), SHARE_CURRENT, LEAST_CURRENT)


def compare_sheet(score, case, ours):
    for figure, expected in SHEET[case["name"]].items():
        if isinstance(expected, tuple):
            continue  # the reason stands beside it
        what = f"{case['name']}: {figure} of the sheet"
        if figure == "I(G1)":
            score.check(what, ours["signals"]["G1.current"], expected, SHARE_CURRENT, LEAST_CURRENT)
        else:
            a, b = (ours["terminals"][terminal][0] for terminal in figure.split())
            score.check(what, a - b, expected, SHARE_VOLTAGE, LEAST_VOLTAGE)


def main():
    program, folder = sys.argv[1:]
    netlist = judge.Netlist(os.path.join(folder, "control.cir"))
    ends = {tuple(line.split()[1:3]): line.split()[0][2:] for line in netlist.lines if line.startswith("rw")}
    score = judge.Score()
    all_cases = cases(lambda a, b: ends[(a, b)])
    line = os.path.join(folder, "scenarios/lines/control/line.lua")
    readings = judge.run_ours(program, line, all_cases)
    for case in all_cases:
        lines = netlist.altered(alterations(case, netlist))
        volts = judge.run_ngspice(lines, "op")[0]
        ours = readings[case["name"]]
        compare_terminals(score, case, ours, volts)
        compare_wires(score, case, ours, netlist, lines, volts)
        compare_sheet(score, case, ours)
    score.close()


if __name__ == "__main__":
    main()
