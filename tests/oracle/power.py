#!/usr/bin/env python3
"""The 400 V circuits agree with ngspice, sound and with each of their faults, phasor by phasor, and with the sheet.

    power.py READINGS FOLDER

A motor stands in the netlist as the admittances of its two rotating fields at the slip that ours has found; that slip itself
is held against the sheet.
"""
import cmath
import math
import os
import sys

import judge

SHARE_VOLTAGE, LEAST_VOLTAGE = 0.005, 0.020  # of a value, or [V]
SHARE_CURRENT, LEAST_CURRENT = 0.01, 0.005   # of a value, or [A]
OPEN = 1e9

# Listed circuit of each motor [ohm], with the factors of R2 and X2 at standstill.
MOTORS = {
    "M1": {"r1": 3.0, "x1": 4.06, "rfe": 2787, "xm": 87.1, "r2": 1.875, "x2": 4.06, "kr": 1.13, "kx": 0.44},
    "M3": {"r1": 24.0, "x1": 30.0, "rfe": 6000, "xm": 300, "r2": 18.5, "x2": 30.0, "kr": 1.1, "kx": 0.6},
}
WIRES = {"M3": ("m3_u1", "m3_v1", "m3_w1"), "M1": ("m1_u1", "m1_v1", "m1_w1")}

EARTH_OPEN = {"rw1_pe": 1e12}
NO_M1 = {"rim1u": None, "rim1v": None, "rim1w": None}
CASES = [
    {"name": "nominal", "at": 4},
    {"name": "idle", "at": 4, "wishes": ["--set", "LM1.torque=0.82", "--set", "LM3.torque=0.56"]},
    {"name": "f1", "at": 6, "wishes": ["--fault", "KM1.no_contact_pole2", "--from", "3"], "altered": {"rkm1_2": OPEN}},
    {"name": "f1b", "at": 6, "wishes": ["--set", "LM1.torque=0.82", "--fault", "KM1.no_contact_pole2", "--from", "3"],
     "altered": {"rkm1_2": OPEN}},
    {"name": "f1c", "at": 2, "wishes": ["--fault", "KM1.no_contact_pole2"], "altered": {"rkm1_2": OPEN}},
    {"name": "f2", "at": 6, "wishes": ["--fault", "KM1.worn", "--from", "3"], "altered": {"rkm1_2": 3.0025}},
    {"name": "f3", "at": 4, "wishes": ["--fault", "M1.leaking_solid", "--from", "3"], "altered": {"rim1u": 1.0}},
    {"name": "f4", "at": 4, "wishes": ["--set", "M1.insulation=2000", "--set", "W1.earth=1"],
     "altered": {"rim1u": 2000, **EARTH_OPEN}},
    {"name": "f5", "at": 4, "wishes": ["--fault", "W3.moved"], "altered": {
        "rw3_1": None, "rw3_2": None}, "added": ["rw3x w3_l1 w3_v 0.1995", "rw3y w3_l2 w3_u 0.1995"]},
    {"name": "f6", "at": 6, "wishes": ["--fault", "Q0.no_contact_pole3", "--from", "3"], "altered": {"rq0_3": OPEN}},
    {"name": "f7", "at": 4, "wishes": ["--set", "E1.resistance=480"], "altered": {"re1": 480}},
    {"name": "f8", "at": 2, "wishes": ["--remove", "M1", "--fault", "KM1.no_contact_pole2", "--meter", "W1:V,W1:PEM,1e7"],
     "altered": {"rkm1_2": OPEN, **NO_M1}, "without": "M1", "added": ["rmeter w1_v w1_pem 1e7"]},
    {"name": "f8b", "at": 2, "wishes": ["--remove", "M1", "--fault", "KM1.no_contact_pole2", "--meter", "W1:V,W1:PEM,2e5"],
     "altered": {"rkm1_2": OPEN, **NO_M1}, "without": "M1", "added": ["rmeter w1_v w1_pem 2e5"]},
]

# What the sheet says (physics.md E.6): voltages between terminals, I(REF.n) a current, n(REF) the speed [1/min].
# A value with a reason is not compared.
CORES = "the sheet has 0.70 nF between cores, 12 m of the kind's cable at 60 pF/m have 0.72: 10.2 V"
SHEET = {
    "nominal": {"Q0:2 Q0:4": 403.6, "Q0:4 Q0:6": 403.8, "Q0:6 Q0:2": 403.5, "KM1:2 KM1:4": 403.6, "KM1:1 KM1:2": 0.011,
                "I(M1.1)": 4.243, "I(M1.2)": 4.267, "I(M1.3)": 4.250, "n(M1)": 1456, "I(M3.1)": 0.843, "I(M3.2)": 0.846,
                "I(M3.3)": 0.845, "n(M3)": 1438, "I(E1)": 1.259, "T1:S1 T1:S2": 238.8, "M1:U1 M1:V1": 402.5},
    "idle": {"Q0:2 Q0:4": 404.5, "Q0:4 Q0:6": 404.6, "Q0:6 Q0:2": 404.3, "I(M1.1)": 2.553, "I(M1.2)": 2.575,
             "I(M1.3)": 2.574, "n(M1)": 1497, "n(M3)": 1480},
    "f1": {"Q0:2 Q0:4": 404.6, "Q0:4 Q0:6": 403.6, "Q0:6 Q0:2": 402.2, "KM1:2 KM1:4": 342.1, "KM1:4 KM1:6": 302.4,
           "KM1:6 KM1:2": 402.0, "KM1:3 KM1:4": 104.546, "I(M1.1)": 8.234, "I(M1.2)": 0.0, "I(M1.3)": 8.234, "n(M1)": 1435},
    "f1b": {"KM1:2 KM1:4": 352.6, "KM1:4 KM1:6": 376.3, "KM1:6 KM1:2": 404.0, "KM1:3 KM1:4": 52.7, "I(M1.1)": 4.156,
            "I(M1.2)": 0.0, "n(M1)": 1497},
    "f1c": {"Q0:2 Q0:4": 405.3, "Q0:4 Q0:6": 401.0, "Q0:6 Q0:2": 398.5, "KM1:2 KM1:4": 199.0, "KM1:6 KM1:2": 398.1,
            "KM1:3 KM1:4": 350.5, "I(M1.1)": 25.36, "I(M1.2)": 0.0, "n(M1)": 0},
    "f2": {"KM1:2 KM1:4": 391.9, "KM1:4 KM1:6": 398.2, "KM1:6 KM1:2": 403.4, "KM1:3 KM1:4": 11.835, "I(M1.1)": 4.139,
           "I(M1.2)": 3.945, "I(M1.3)": 4.802, "n(M1)": 1455},
    "f3": {"Q0:2 Q0:4": 383.6, "Q0:4 Q0:6": 403.2, "Q0:6 Q0:2": 386.7, "KM1:2 KM1:4": 382.1, "KM1:6 KM1:2": 385.2,
           "M1:PE PE:1": 22.3},
    "f4": {"Q0:2 Q0:4": 403.6, "M1:PE PE:1": 232.3, "I(M1.1)": 4.243},
    "f5": {"Q0:2 Q0:4": 403.6, "I(M3.1)": 0.846, "I(M3.2)": 0.843, "I(M3.3)": 0.845, "n(M3)": -1438},
    "f6": {"Q0:2 Q0:4": 401.8, "Q0:4 Q0:6": 343.2, "Q0:6 Q0:2": 275.9, "I(M1.1)": 9.03, "I(M1.2)": 9.69, "I(M1.3)": 1.15,
           "I(E1)": 0.861, "I(M3.1)": 1.20, "I(M3.2)": 1.49, "I(M3.3)": 0.315},
    "f7": {"I(E1)": 0.840},
    "f8": {"W1:V W1:PEM": 52.5},
    "f8b": {"W1:V W1:PEM": (10.1, CORES)},
}
# Rounded in the sheet to less than a thousandth of the value: half of the last digit given.
ROUNDED = {0.011: 0.0005, 1.15: 0.005, 0.315: 0.005, 1.20: 0.005}


def admittance(motor, slip):
    depth = min(abs(slip), 1.0)
    r2 = motor["r2"] * (1 + (motor["kr"] - 1) * depth)
    x2 = motor["x2"] * (1 + (motor["kx"] - 1) * depth)
    rotor = slip / (r2 + 1j * slip * x2)
    gap = 1 / motor["rfe"] + 1 / (1j * motor["xm"]) + rotor
    return 1 / (motor["r1"] + 1j * motor["x1"] + 1 / gap)


def motor_lines(ref, slip):
    """A motor without neutral between three nodes: real admittances, and imaginary ones on j times the voltage."""
    a = cmath.exp(2j * math.pi / 3)
    forward, backward = admittance(MOTORS[ref], slip), admittance(MOTORS[ref], 2 - slip)
    lines = []
    nodes = WIRES[ref]
    for k, node in enumerate(nodes):
        lines += [f"g{ref}j{k} 0 {ref}j{k} {node} 0 1", f"l{ref}j{k} {ref}j{k} 0 {1 / (100 * math.pi):.15g}"]
    for row, node in enumerate(nodes):
        for column, other in enumerate(nodes):
            y = (forward * a ** (column - row) + backward * a ** (row - column)) / 3
            lines += [f"g{ref}r{row}{column} {node} 0 {other} 0 {y.real:.15g}",
                      f"g{ref}i{row}{column} {node} 0 {ref}j{column} 0 {y.imag:.15g}"]
    return lines


def terminals_of(ours):
    return {name: complex(re, im) for name, (_, re, im) in ours["terminals"].items()}


def current_of(ours, name):
    """I(M1.2) is the signal M1.current2, I(E1) is E1.current."""
    ref, _, phase = name[2:-1].partition(".")
    return abs(ours["signals"][f"{ref}.current{phase}"])


def compare_currents(score, case, ours, volts):
    """The motor's currents from the judge's voltages in its cable's cores."""
    lengths = {"M1": ("w1", 0.1596), "M3": ("w3", 0.1995)}
    for ref, (cable, resistance) in lengths.items():
        if case.get("without") == ref or case["name"] == "f5":
            continue
        for phase, core in enumerate("uvw", 1):
            judged = abs(volts[f"{cable}_l{phase}"] - volts[f"{cable}_{core}"]) / resistance
            if case["name"] == "f3" and ref == "M1" and phase == 1:
                continue  # the fault's current goes through this core too
            score.check(f"{case['name']}: current {phase} of {ref}", current_of(ours, f"I({ref}.{phase})"), judged,
                        SHARE_CURRENT, LEAST_CURRENT)


def compare_sheet(score, case, ours):
    volts = terminals_of(ours)
    for figure, expected in SHEET[case["name"]].items():
        what = f"{case['name']}: {figure} of the sheet"
        if isinstance(expected, tuple):
            continue
        if figure.startswith("I("):
            score.check(what, current_of(ours, figure), expected, SHARE_CURRENT, ROUNDED.get(expected, LEAST_CURRENT))
        elif figure.startswith("n("):
            speed = ours["signals"][f"{figure[2:-1]}.speed"] * 30 / math.pi
            score.check(what, speed, expected, 0.002, 0.5)
        else:
            a, b = (volts[terminal] for terminal in figure.split())
            score.check(what, abs(a - b), expected, SHARE_VOLTAGE, ROUNDED.get(expected, LEAST_VOLTAGE))


def judged(netlist, case, ours):
    lines = netlist.altered(case.get("altered", {})) + case.get("added", [])
    for ref in MOTORS:
        if case.get("without") != ref:
            lines += motor_lines(ref, ours["signals"][f"{ref}.slip"])
    return judge.run_ngspice(lines, "ac lin 1 50 50")[0]


def main():
    program, folder = sys.argv[1:]
    netlist = judge.Netlist(os.path.join(folder, "power.cir"))
    score = judge.Score()
    line = os.path.join(folder, "scenarios/lines/power/line.lua")
    readings = judge.run_ours(program, line, CASES)
    for case in CASES:
        ours = readings[case["name"]]
        volts = judged(netlist, case, ours)
        for terminal, value in terminals_of(ours).items():
            node = judge.node_of(terminal)
            if node in volts:
                distance = abs(value - volts[node])
                score.check(f"{case['name']}: {terminal}", abs(volts[node]) + distance, abs(volts[node]),
                            SHARE_VOLTAGE, LEAST_VOLTAGE)
        compare_currents(score, case, ours, volts)
        compare_sheet(score, case, ours)
    score.close()


if __name__ == "__main__":
    main()
