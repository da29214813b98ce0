-- The 400 V circuits of the whole assembly line with the kinds of the catalogue: compared with ngspice, phasor by phasor.
-- The drive and the 24 V supply stand as the resistances they are for the mains.
depanne.api(1)
local line = depanne.line { id = "power", name = { fr = "Circuits de puissance 400 V", en = "400 V power circuits" } }

local E = "kinds/electrical/"
local function add(ref, kind, fields)
  local all = { station = 1, place = "C1" }
  for key, value in pairs(fields or {}) do all[key] = value end
  line.add(ref, E .. kind .. ".lua", all)
end
local count = 0
-- Wires of the cabinet count for nothing in the sheet: they are short here.
local function wire(from, to, section, length) -- [mm2], [m]
  count = count + 1
  line.wire("P" .. count, from, to, { section = section .. " mm2", length = length .. " m", clamping = "0.0001 ohm" })
end
local function load(ref, torque)
  line.add(ref, "kinds/mechanical/shaft_load.lua", { station = 1, place = "field", inertia = "0.001 kg.m2", torque = torque .. " Nm" })
end
-- The lists give resistances of windings as they are; copper has its own at 75 °C, and the workshop is at 22.
local warm = (1 + 0.00393 * 55) / (1 + 0.00393 * 2)
local function ohms(value) return value .. " ohm" end
local function resistance(ref, value) add(ref, "heating_element", { resistance = ohms(value), insulation = "1e12 ohm", coefficient = "0 1/K" }) end

add("X0", "mains_supply")
add("PE", "earth_bar")
add("Q0", "isolator_3p")
add("XM", "terminal_strip", { pins = { "L1", "L2", "L3" } })
add("XV", "terminal_strip", { pins = { "1" } })
add("G1", "psu_24v")

-- Pump
add("Q2", "motor_breaker", { thermal = 0, magnetic = "2000 A" })
add("KM1", "contactor_3p_dc")
add("F1", "overload_relay")
add("W1", "motor_cable", { length = "12 m" })
add("M1", "induction_motor", { r1 = ohms(3.0 * warm), drag = "0 N.m.s" })
load("LM1", 13.2)
line.join("M1:shaft", "LM1:shaft")

-- Reject conveyor
add("Q4", "motor_breaker", { resistance = "1.2 ohm", setting = "1.05 A", magnetic = "22.5 A", thermal = 0 })
add("KM3", "contactor_3p_dc")
add("W3", "motor_cable", { length = "15 m" })
add("M3", "induction_motor", { r1 = ohms(24 * warm), x1 = "30 ohm", rfe = "6000 ohm", xm = "300 ohm", r2 = "18.5 ohm",
  x2 = "30 ohm", kr = 1.1, kx = 0.6,
  inertia = "0.0011 kg.m2", drag = "0 N.m.s", rated_current = "1.05 A", rated_power = "370 W" })
load("LM3", 1.7)
line.join("M3:shaft", "LM3:shaft")

-- Drive, heater, control transformer with the load of the 24 V supply
add("Q3", "breaker_3p", { resistance = "0.008 ohm" })
for i = 1, 3 do resistance("RV" .. i, 307.692) end
add("Q5", "breaker_2p", { rated_current = "4 A", resistance = "0.01 ohm" })
add("KM5", "contactor_3p_dc")
resistance("E1", 320)
add("Q1", "breaker_2p", { resistance = "0.03 ohm" })
add("T1", "control_transformer")
add("F2", "breaker_2p", { rated_current = "4 A", resistance = "0.04 ohm" })
resistance("RG", 311.176)

-- Wires: from, to, section [mm2], length [m]
wire("X0:L1", "Q0:1", 4, 0.05)
wire("Q0:2", "XM:L1", 4, 0.05)
wire("XM:L1", "Q2:1", 2.5, 0.05)
wire("XM:L1", "Q3:1", 1.5, 0.05)
wire("XM:L1", "Q4:1", 1.5, 0.05)
wire("Q2:2", "KM1:1", 2.5, 0.05)
wire("KM1:2", "F1:1", 2.5, 0.05)
wire("F1:2", "W1:L1", 1.5, 0.05)
wire("W1:U", "M1:U1", 1.5, 0.05)
wire("Q4:2", "KM3:1", 1.5, 0.05)
wire("KM3:2", "W3:L1", 1.5, 0.05)
wire("W3:U", "M3:U1", 1.5, 0.05)
wire("Q3:2", "RV1:1", 1.5, 2)
wire("RV1:2", "XV:1", 1.5, 0.05)
wire("RV1:PE", "PE:1", 1.5, 0.05)
wire("X0:L2", "Q0:3", 4, 0.05)
wire("Q0:4", "XM:L2", 4, 0.05)
wire("XM:L2", "Q2:3", 2.5, 0.05)
wire("XM:L2", "Q3:3", 1.5, 0.05)
wire("XM:L2", "Q4:3", 1.5, 0.05)
wire("Q2:4", "KM1:3", 2.5, 0.05)
wire("KM1:4", "F1:3", 2.5, 0.05)
wire("F1:4", "W1:L2", 1.5, 0.05)
wire("W1:V", "M1:V1", 1.5, 0.05)
wire("Q4:4", "KM3:3", 1.5, 0.05)
wire("KM3:4", "W3:L2", 1.5, 0.05)
wire("W3:V", "M3:V1", 1.5, 0.05)
wire("Q3:4", "RV2:1", 1.5, 2)
wire("RV2:2", "XV:1", 1.5, 0.05)
wire("RV2:PE", "PE:1", 1.5, 0.05)
wire("X0:L3", "Q0:5", 4, 0.05)
wire("Q0:6", "XM:L3", 4, 0.05)
wire("XM:L3", "Q2:5", 2.5, 0.05)
wire("XM:L3", "Q3:5", 1.5, 0.05)
wire("XM:L3", "Q4:5", 1.5, 0.05)
wire("Q2:6", "KM1:5", 2.5, 0.05)
wire("KM1:6", "F1:5", 2.5, 0.05)
wire("F1:6", "W1:L3", 1.5, 0.05)
wire("W1:W", "M1:W1", 1.5, 0.05)
wire("Q4:6", "KM3:5", 1.5, 0.05)
wire("KM3:6", "W3:L3", 1.5, 0.05)
wire("W3:W", "M3:W1", 1.5, 0.05)
wire("Q3:6", "RV3:1", 1.5, 2)
wire("RV3:2", "XV:1", 1.5, 0.05)
wire("RV3:PE", "PE:1", 1.5, 0.05)
wire("PE:1", "W1:PE", 2.5, 0.05)
wire("PE:1", "W3:PE", 2.5, 0.05)
wire("W1:PEM", "M1:PE", 2.5, 0.05)
wire("W3:PEM", "M3:PE", 2.5, 0.05)
wire("XM:L1", "Q5:1", 1.5, 0.05)
wire("XM:L3", "Q5:3", 1.5, 0.05)
wire("Q5:2", "KM5:1", 1.5, 0.05)
wire("KM5:2", "E1:1", 1.5, 12)
wire("Q5:4", "E1:2", 1.5, 12)
wire("E1:PE", "PE:1", 2.5, 1)
wire("XM:L1", "Q1:1", 1.5, 0.05)
wire("XM:L2", "Q1:3", 1.5, 0.05)
wire("Q1:2", "T1:P1", 1.5, 0.05)
wire("Q1:4", "T1:P2", 1.5, 0.05)
wire("T1:S1", "F2:1", 1.5, 0.05)
wire("T1:S2", "F2:3", 1.5, 0.05)
wire("F2:2", "RG:1", 1.5, 0.05)
wire("F2:4", "RG:2", 1.5, 0.05)
wire("RG:PE", "PE:1", 1.5, 0.05)
wire("T1:S2", "PE:1", 1.5, 0.05)
wire("X0:L1", "G1:L", 1.5, 1)
wire("X0:N", "G1:N", 1.5, 1)
wire("G1:-", "PE:1", 1.5, 0.05)
wire("Q2:D1", "PE:1", 1, 0.3)
wire("Q2:D2", "PE:1", 1, 0.3)
wire("Q4:D1", "PE:1", 1, 0.3)
wire("Q4:D2", "PE:1", 1, 0.3)
wire("G1:+", "KM1:A1", 1, 0.5)
wire("KM1:A2", "G1:-", 1, 0.5)
wire("G1:+", "KM3:A1", 1, 0.5)
wire("KM3:A2", "G1:-", 1, 0.5)
wire("G1:+", "KM5:A1", 1, 0.5)
wire("KM5:A2", "G1:-", 1, 0.5)

line.startup { { at = "0 s", set = "Q0.handle", value = 1 } }
return line
