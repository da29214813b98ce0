-- The 24 V control circuit of the whole assembly line, from its lists of wires and components, with the kinds of the
-- catalogue: compared with ngspice, node by node. Contacts of machines that are not here are buttons.
depanne.api(1)
local line = depanne.line { id = "control", name = { fr = "Circuit de commande 24 V", en = "24 V control circuit" } }

local E = "kinds/electrical/"
local function add(ref, kind, fields)
  local all = { station = 1, place = "C1" }
  for key, value in pairs(fields or {}) do all[key] = value end
  line.add(ref, E .. kind .. ".lua", all)
end
local count = 0
local function wire(from, to, section, length) -- [mm2], [m]
  count = count + 1
  line.wire("W" .. count, from, to, { section = section .. " mm2", length = length .. " m" })
end

add("X0", "mains_supply")
add("PE", "earth_bar")
add("G1", "psu_24v")
line.wire("P1", "X0:L1", "G1:L", { section = "1.5 mm2", length = "1 m" })
line.wire("P2", "X0:N", "G1:N", { section = "1.5 mm2", length = "1 m" })
for ref, breaker in pairs({ F10 = { 4, 0.045 }, F11 = { 4, 0.045 }, F12 = { 4, 0.045 }, F13 = { 6, 0.028 }, F14 = { 2, 0.12 } }) do
  add(ref, "breaker_dc", { rated_current = breaker[1] .. " A", resistance = breaker[2] .. " ohm" })
end

-- ---- Safety ----

add("K1", "safety_relay")
add("K10", "contactor_dc")
add("K11", "contactor_dc")
add("S01", "estop")
add("S02", "estop")
add("S1", "guard_switch")
add("S2", "push_button_no")

-- ---- Controller and terminals ----

add("PLC", "plc", {
  inputs = {
    "I0.0", "I0.1", "I0.2", "I0.3", "I0.4", "I0.5", "I0.6", "I0.7", "I1.0", "I1.1", "I1.2", "I1.3", "I1.4", "I1.5",
    "I1.6", "I1.7", "I2.0", "I2.1", "I2.2", "I2.3", "I2.4", "I2.5", "I2.6", "I2.7", "I3.0", "I3.1", "I3.2", "I3.3",
    "I3.4", "I3.5", "I3.6", "I3.7", "I4.0", "I4.1", "I4.2", "I4.3", "I4.4", "I4.5", "I4.6", "I4.7",
  },
  relays = {
    "Q0.6", "Q1.0", "Q1.1", "Q1.2", "Q2.0", "Q2.1", "Q2.2", "Q2.3", "Q2.4", "Q3.0", "Q3.1", "Q3.2", "Q3.3", "Q3.4",
    "Q3.5",
  },
  drivers = {
    "Q0.0", "Q0.1", "Q0.2", "Q0.3", "Q0.4", "Q0.5", "Q4.0", "Q4.1", "Q4.2", "Q4.3", "Q4.4", "Q4.5", "Q4.6", "Q4.7",
    "Q5.0",
  },
})
local strips = {
  X3 = {
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19",
    "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34", "35", "36", "37", "38",
    "39",
  },
  X4 = {
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19",
    "20", "21", "22", "23", "24", "25", "26", "27", "28", "29",
  },
  XB1 = {
    "+", "-", "s12", "s16", "s17", "s18",
  },
  XB2 = {
    "+", "-", "s19", "s20", "s21", "s22", "s23",
  },
  XB3 = {
    "+", "-", "s14", "s15", "s24", "s25", "s26", "s27", "s28", "s30",
  },
  XB4 = {
    "+", "-", "s32", "s33", "s34", "s35", "s36", "s37", "s38", "s39",
  },
  XD = {
    "+", "-",
  },
  XH = {
    "+",
  },
  XHB = {
    "-", "3Y1", "3Y2", "3Y3", "3Y4", "3Y5",
  },
  XQ = {
    "+",
  },
  XS = {
    "+",
  },
  XV1 = {
    "-", "s7", "s8",
  },
  XV2 = {
    "-", "s9",
  },
  XV3 = {
    "-", "s29",
  },
  XV4 = {
    "-", "s15", "s16", "s17", "s18", "s19", "s20",
  },
}
for ref, pins in pairs(strips) do add(ref, "terminal_strip", { pins = pins }) end

-- ---- What the inputs see ----

local seen = {
    "1B1", "1B3", "2B2", "2B3", "2B4", "2B5", "3B4", "3B8", "4B1", "4B3", "4B6",
}
local unseen = {
    "1B2", "2B1", "3B1", "3B2", "4B2", "4B4", "4B5", "4B7", "4B8",
}
for _, ref in ipairs(seen) do add(ref, "proximity_sensor", { position = "S5.position", from = "-10 m", to = "10 m" }) end
for _, ref in ipairs(unseen) do add(ref, "proximity_sensor", { position = "S5.position", from = "9 m", to = "10 m" }) end
for _, ref in ipairs({ "S3", "S6", "S7", "F1", "3B3" }) do add(ref, "push_button_no") end
for _, ref in ipairs({ "S4", "Q2", "Q4", "U1RO" }) do add(ref, "push_button_nc") end
for _, ref in ipairs({ "0B1", "3B6", "3B7", "3B5" }) do add(ref, "push_button_nc", { resistance = "0.05 ohm" }) end
add("S5", "selector")

-- ---- What the outputs feed ----

add("KM1", "contactor_dc", { resistance = "106.7 ohm", inductance = "2.987 H", pick_up = "0.135 A", drop_out = "0.034 A" })
for _, ref in ipairs({ "KM3", "KM4", "KM5" }) do add(ref, "contactor_dc") end
for _, ref in ipairs({ "KA1", "KA2", "KA3", "KA4", "KA5", "KA6" }) do add(ref, "interface_relay") end
-- The lists give resistances as they are; a coil has its own at 20 °C, the workshop is at 22, and here no coil warms.
local function coil(ref, ohms, fields)
  local all = { resistance = ohms / (1 + 2 * 0.00393) .. " ohm", heat_capacity = "1e5 J/K" }
  for key, value in pairs(fields or {}) do all[key] = value end
  add(ref, "solenoid_coil", all)
end
coil("0Y1", 120, { inductance = "1.2 H", pick_up = "0.13 A", drop_out = "0.05 A" })
for _, ref in ipairs({ "1Y1", "2Y1", "4Y1", "4Y2", "4Y3", "4Y4", "4Y5", "4Y6" }) do coil(ref, 384) end
for i = 1, 5 do
  coil("3Y" .. i, i == 5 and 22.2 or 19.2, { inductance = "0.576 H", pick_up = "0.8 A", drop_out = "0.3 A" })
end
for ref, resistance in pairs({ U1LI1 = 3500, U1LI2 = 3500, H2 = 1200, H3 = 1200, H5 = 1200, H6 = 1200, H10 = 400, H11 = 400,
                               H12 = 400, HA1 = 300, H13 = 192 }) do
  add(ref, "lamp", { resistance = resistance .. " ohm" })
end

-- ---- Wires: from, to, section [mm2], length [m] ----

wire("G1:+", "XD:+", 2.5, 0.5)
wire("G1:-", "XD:-", 2.5, 0.5)
wire("XD:-", "PE:1", 2.5, 0.3)
wire("XD:+", "F10:1", 1.5, 0.4)
wire("XD:+", "F11:1", 1.5, 0.4)
wire("XD:+", "F12:1", 1.5, 0.4)
wire("XD:+", "F13:1", 1.5, 0.4)
wire("XD:+", "F14:1", 1.5, 0.4)
wire("F12:2", "K10:1", 1.5, 0.5)
wire("K10:2", "K11:1", 1.5, 0.2)
wire("K11:2", "XQ:+", 1.5, 0.6)
wire("F13:2", "K10:3", 1.5, 0.5)
wire("K10:4", "K11:3", 1.5, 0.2)
wire("K11:4", "XH:+", 1.5, 0.6)
wire("F11:2", "XS:+", 1.5, 0.5)
wire("F10:2", "PLC:L+", 1.5, 0.6)
wire("PLC:M", "XD:-", 1.5, 0.6)
wire("F14:2", "K1:A1", 1, 0.6)
wire("K1:A2", "XD:-", 1, 0.6)
wire("K1:S11", "S01:01", 0.75, 2)
wire("S01:02", "S02:01", 0.75, 6)
wire("S02:02", "S1:01", 0.75, 6)
wire("S1:02", "K1:S12", 0.75, 8)
wire("K1:S21", "S01:11", 0.75, 2)
wire("S01:12", "S02:11", 0.75, 6)
wire("S02:12", "S1:11", 0.75, 6)
wire("S1:12", "K1:S22", 0.75, 8)
wire("K1:13", "F14:2", 1, 0.4)
wire("K1:14", "K10:A1", 1, 0.5)
wire("K10:A2", "XD:-", 1, 0.5)
wire("K1:23", "F14:2", 1, 0.4)
wire("K1:24", "K11:A1", 1, 0.5)
wire("K11:A2", "XD:-", 1, 0.5)
wire("F14:2", "S2:1", 0.75, 2)
wire("S2:2", "K10:21", 0.75, 2)
wire("K10:22", "K11:21", 0.75, 0.3)
wire("K11:22", "K1:S34", 0.75, 0.5)
wire("XQ:+", "PLC:Q+", 1.5, 0.6)
wire("F14:2", "PLC:QL+", 1, 0.6)
wire("XS:+", "XB1:+", 1, 6)
wire("XD:-", "XB1:-", 1, 6)
wire("XD:-", "XV1:-", 1, 6)
wire("XS:+", "XB2:+", 1, 8)
wire("XD:-", "XB2:-", 1, 8)
wire("XD:-", "XV2:-", 1, 8)
wire("XS:+", "XB3:+", 1, 10)
wire("XD:-", "XB3:-", 1, 10)
wire("XD:-", "XV3:-", 1, 10)
wire("XS:+", "XB4:+", 1, 12)
wire("XD:-", "XB4:-", 1, 12)
wire("XD:-", "XV4:-", 1, 12)
wire("XD:-", "XHB:-", 1.5, 10)
wire("XS:+", "S3:1", 0.75, 2)
wire("S3:2", "X3:0", 0.75, 2)
wire("X3:0", "PLC:I0.0", 0.5, 1)
wire("XS:+", "S4:1", 0.75, 2)
wire("S4:2", "X3:1", 0.75, 2)
wire("X3:1", "PLC:I0.1", 0.5, 1)
wire("XS:+", "S5:13", 0.75, 2)
wire("S5:14", "X3:2", 0.75, 2)
wire("X3:2", "PLC:I0.2", 0.5, 1)
wire("XS:+", "S5:23", 0.75, 2)
wire("S5:24", "X3:3", 0.75, 2)
wire("X3:3", "PLC:I0.3", 0.5, 1)
wire("XS:+", "S6:1", 0.75, 2)
wire("S6:2", "X3:4", 0.75, 2)
wire("X3:4", "PLC:I0.4", 0.5, 1)
wire("XS:+", "S7:1", 0.75, 2)
wire("S7:2", "X3:5", 0.75, 2)
wire("X3:5", "PLC:I0.5", 0.5, 1)
wire("XS:+", "K1:33", 0.75, 0.6)
wire("K1:34", "X3:6", 0.75, 0.6)
wire("X3:6", "PLC:I0.6", 0.5, 1)
wire("XS:+", "KM1:13", 0.75, 0.6)
wire("KM1:14", "X3:7", 0.75, 0.6)
wire("X3:7", "PLC:I0.7", 0.5, 1)
wire("XS:+", "F1:1", 0.75, 0.6)
wire("F1:2", "X3:8", 0.75, 0.6)
wire("X3:8", "PLC:I1.0", 0.5, 1)
wire("XS:+", "Q2:1", 0.75, 0.6)
wire("Q2:2", "X3:9", 0.75, 0.6)
wire("X3:9", "PLC:I1.1", 0.5, 1)
wire("XS:+", "U1RO:1", 0.75, 0.6)
wire("U1RO:2", "X3:10", 0.75, 0.6)
wire("X3:10", "PLC:I1.2", 0.5, 1)
wire("XS:+", "Q4:1", 0.75, 0.6)
wire("Q4:2", "X3:11", 0.75, 0.6)
wire("X3:11", "PLC:I1.3", 0.5, 1)
wire("XB1:+", "0B1:1", 0.34, 2.5)
wire("0B1:2", "XB1:s12", 0.34, 2.5)
wire("XB1:s12", "X3:12", 0.5, 6)
wire("X3:12", "PLC:I1.4", 0.5, 1)
wire("XS:+", "K10:13", 0.75, 0.6)
wire("K10:14", "X3:13", 0.75, 0.6)
wire("X3:13", "PLC:I1.5", 0.5, 1)
wire("XB3:+", "3B6:1", 0.34, 2.5)
wire("3B6:2", "XB3:s14", 0.34, 2.5)
wire("XB3:s14", "X3:14", 0.5, 10)
wire("X3:14", "PLC:I1.6", 0.5, 1)
wire("XB3:+", "3B7:1", 0.34, 2.5)
wire("3B7:2", "XB3:s15", 0.34, 2.5)
wire("XB3:s15", "X3:15", 0.5, 10)
wire("X3:15", "PLC:I1.7", 0.5, 1)
wire("XB1:+", "1B1:BN", 0.34, 2.5)
wire("XB1:-", "1B1:BU", 0.34, 2.5)
wire("1B1:BK", "XB1:s16", 0.34, 2.5)
wire("XB1:s16", "X3:16", 0.5, 6)
wire("X3:16", "PLC:I2.0", 0.5, 1)
wire("XB1:+", "1B2:BN", 0.34, 2.5)
wire("XB1:-", "1B2:BU", 0.34, 2.5)
wire("1B2:BK", "XB1:s17", 0.34, 2.5)
wire("XB1:s17", "X3:17", 0.5, 6)
wire("X3:17", "PLC:I2.1", 0.5, 1)
wire("XB1:+", "1B3:BN", 0.34, 2.5)
wire("XB1:-", "1B3:BU", 0.34, 2.5)
wire("1B3:BK", "XB1:s18", 0.34, 2.5)
wire("XB1:s18", "X3:18", 0.5, 6)
wire("X3:18", "PLC:I2.2", 0.5, 1)
wire("XB2:+", "2B1:BN", 0.34, 2.5)
wire("XB2:-", "2B1:BU", 0.34, 2.5)
wire("2B1:BK", "XB2:s19", 0.34, 2.5)
wire("XB2:s19", "X3:19", 0.5, 8)
wire("X3:19", "PLC:I2.3", 0.5, 1)
wire("XB2:+", "2B2:BN", 0.34, 2.5)
wire("XB2:-", "2B2:BU", 0.34, 2.5)
wire("2B2:BK", "XB2:s20", 0.34, 2.5)
wire("XB2:s20", "X3:20", 0.5, 8)
wire("X3:20", "PLC:I2.4", 0.5, 1)
wire("XB2:+", "2B3:BN", 0.34, 2.5)
wire("XB2:-", "2B3:BU", 0.34, 2.5)
wire("2B3:BK", "XB2:s21", 0.34, 2.5)
wire("XB2:s21", "X3:21", 0.5, 8)
wire("X3:21", "PLC:I2.5", 0.5, 1)
wire("XB2:+", "2B4:BN", 0.34, 2.5)
wire("XB2:-", "2B4:BU", 0.34, 2.5)
wire("2B4:BK", "XB2:s22", 0.34, 2.5)
wire("XB2:s22", "X3:22", 0.5, 8)
wire("X3:22", "PLC:I2.6", 0.5, 1)
wire("XB2:+", "2B5:BN", 0.34, 2.5)
wire("XB2:-", "2B5:BU", 0.34, 2.5)
wire("2B5:BK", "XB2:s23", 0.34, 2.5)
wire("XB2:s23", "X3:23", 0.5, 8)
wire("X3:23", "PLC:I2.7", 0.5, 1)
wire("XB3:+", "3B1:BN", 0.34, 2.5)
wire("XB3:-", "3B1:BU", 0.34, 2.5)
wire("3B1:BK", "XB3:s24", 0.34, 2.5)
wire("XB3:s24", "X3:24", 0.5, 10)
wire("X3:24", "PLC:I3.0", 0.5, 1)
wire("XB3:+", "3B2:BN", 0.34, 2.5)
wire("XB3:-", "3B2:BU", 0.34, 2.5)
wire("3B2:BK", "XB3:s25", 0.34, 2.5)
wire("XB3:s25", "X3:25", 0.5, 10)
wire("X3:25", "PLC:I3.1", 0.5, 1)
wire("XB3:+", "3B3:1", 0.34, 2.5)
wire("3B3:2", "XB3:s26", 0.34, 2.5)
wire("XB3:s26", "X3:26", 0.5, 10)
wire("X3:26", "PLC:I3.2", 0.5, 1)
wire("XB3:+", "3B4:BN", 0.34, 2.5)
wire("XB3:-", "3B4:BU", 0.34, 2.5)
wire("3B4:BK", "XB3:s27", 0.34, 2.5)
wire("XB3:s27", "X3:27", 0.5, 10)
wire("X3:27", "PLC:I3.3", 0.5, 1)
wire("XB3:+", "3B5:1", 0.34, 2.5)
wire("3B5:2", "XB3:s28", 0.34, 2.5)
wire("XB3:s28", "X3:28", 0.5, 10)
wire("X3:28", "PLC:I3.4", 0.5, 1)
wire("XS:+", "S1:21", 0.75, 0.6)
wire("S1:22", "X3:29", 0.75, 0.6)
wire("X3:29", "PLC:I3.5", 0.5, 1)
wire("XB3:+", "3B8:BN", 0.34, 2.5)
wire("XB3:-", "3B8:BU", 0.34, 2.5)
wire("3B8:BK", "XB3:s30", 0.34, 2.5)
wire("XB3:s30", "X3:30", 0.5, 10)
wire("X3:30", "PLC:I3.6", 0.5, 1)
wire("XS:+", "KM5:13", 0.75, 0.6)
wire("KM5:14", "X3:31", 0.75, 0.6)
wire("X3:31", "PLC:I3.7", 0.5, 1)
wire("XB4:+", "4B1:BN", 0.34, 2.5)
wire("XB4:-", "4B1:BU", 0.34, 2.5)
wire("4B1:BK", "XB4:s32", 0.34, 2.5)
wire("XB4:s32", "X3:32", 0.5, 12)
wire("X3:32", "PLC:I4.0", 0.5, 1)
wire("XB4:+", "4B2:BN", 0.34, 2.5)
wire("XB4:-", "4B2:BU", 0.34, 2.5)
wire("4B2:BK", "XB4:s33", 0.34, 2.5)
wire("XB4:s33", "X3:33", 0.5, 12)
wire("X3:33", "PLC:I4.1", 0.5, 1)
wire("XB4:+", "4B3:BN", 0.34, 2.5)
wire("XB4:-", "4B3:BU", 0.34, 2.5)
wire("4B3:BK", "XB4:s34", 0.34, 2.5)
wire("XB4:s34", "X3:34", 0.5, 12)
wire("X3:34", "PLC:I4.2", 0.5, 1)
wire("XB4:+", "4B4:BN", 0.34, 2.5)
wire("XB4:-", "4B4:BU", 0.34, 2.5)
wire("4B4:BK", "XB4:s35", 0.34, 2.5)
wire("XB4:s35", "X3:35", 0.5, 12)
wire("X3:35", "PLC:I4.3", 0.5, 1)
wire("XB4:+", "4B5:BN", 0.34, 2.5)
wire("XB4:-", "4B5:BU", 0.34, 2.5)
wire("4B5:BK", "XB4:s36", 0.34, 2.5)
wire("XB4:s36", "X3:36", 0.5, 12)
wire("X3:36", "PLC:I4.4", 0.5, 1)
wire("XB4:+", "4B6:BN", 0.34, 2.5)
wire("XB4:-", "4B6:BU", 0.34, 2.5)
wire("4B6:BK", "XB4:s37", 0.34, 2.5)
wire("XB4:s37", "X3:37", 0.5, 12)
wire("X3:37", "PLC:I4.5", 0.5, 1)
wire("XB4:+", "4B7:BN", 0.34, 2.5)
wire("XB4:-", "4B7:BU", 0.34, 2.5)
wire("4B7:BK", "XB4:s38", 0.34, 2.5)
wire("XB4:s38", "X3:38", 0.5, 12)
wire("X3:38", "PLC:I4.6", 0.5, 1)
wire("XB4:+", "4B8:BN", 0.34, 2.5)
wire("XB4:-", "4B8:BU", 0.34, 2.5)
wire("4B8:BK", "XB4:s39", 0.34, 2.5)
wire("XB4:s39", "X3:39", 0.5, 12)
wire("X3:39", "PLC:I4.7", 0.5, 1)
wire("PLC:Q0.0", "X4:0", 0.5, 1)
wire("X4:0", "KM1:A1", 0.75, 0.8)
wire("KM1:A2", "XD:-", 0.75, 0.8)
wire("PLC:Q0.1", "X4:1", 0.5, 1)
wire("X4:1", "U1LI1:A1", 0.75, 0.8)
wire("U1LI1:A2", "XD:-", 0.75, 0.8)
wire("PLC:Q0.2", "X4:2", 0.5, 1)
wire("X4:2", "U1LI2:A1", 0.75, 0.8)
wire("U1LI2:A2", "XD:-", 0.75, 0.8)
wire("PLC:Q0.3", "X4:3", 0.5, 1)
wire("X4:3", "KM3:A1", 0.75, 0.8)
wire("KM3:A2", "XD:-", 0.75, 0.8)
wire("PLC:Q0.4", "X4:4", 0.5, 1)
wire("X4:4", "KM4:A1", 0.75, 0.8)
wire("KM4:A2", "XD:-", 0.75, 0.8)
wire("PLC:Q0.5", "X4:5", 0.5, 1)
wire("X4:5", "KM5:A1", 0.75, 0.8)
wire("KM5:A2", "XD:-", 0.75, 0.8)
wire("PLC:Q0.6", "X4:6", 0.5, 1)
wire("X4:6", "KA6:A1", 0.75, 0.8)
wire("KA6:A2", "XD:-", 0.75, 0.8)
wire("PLC:Q1.0", "X4:7", 0.5, 1)
wire("X4:7", "XV1:s7", 0.5, 6)
wire("XV1:s7", "0Y1:A1", 0.5, 1.5)
wire("0Y1:A2", "XV1:-", 0.5, 1.5)
wire("PLC:Q1.1", "X4:8", 0.5, 1)
wire("X4:8", "XV1:s8", 0.5, 6)
wire("XV1:s8", "1Y1:A1", 0.5, 1.5)
wire("1Y1:A2", "XV1:-", 0.5, 1.5)
wire("PLC:Q1.2", "X4:9", 0.5, 1)
wire("X4:9", "XV2:s9", 0.5, 8)
wire("XV2:s9", "2Y1:A1", 0.5, 1.5)
wire("2Y1:A2", "XV2:-", 0.5, 1.5)
wire("PLC:Q2.0", "X4:10", 0.5, 1)
wire("X4:10", "KA1:A1", 0.75, 0.8)
wire("KA1:A2", "XD:-", 0.75, 0.8)
wire("PLC:Q2.1", "X4:11", 0.5, 1)
wire("X4:11", "KA2:A1", 0.75, 0.8)
wire("KA2:A2", "XD:-", 0.75, 0.8)
wire("PLC:Q2.2", "X4:12", 0.5, 1)
wire("X4:12", "KA3:A1", 0.75, 0.8)
wire("KA3:A2", "XD:-", 0.75, 0.8)
wire("PLC:Q2.3", "X4:13", 0.5, 1)
wire("X4:13", "KA4:A1", 0.75, 0.8)
wire("KA4:A2", "XD:-", 0.75, 0.8)
wire("PLC:Q2.4", "X4:14", 0.5, 1)
wire("X4:14", "KA5:A1", 0.75, 0.8)
wire("KA5:A2", "XD:-", 0.75, 0.8)
wire("PLC:Q3.0", "X4:15", 0.5, 1)
wire("X4:15", "XV4:s15", 0.5, 12)
wire("XV4:s15", "4Y1:A1", 0.5, 1.5)
wire("4Y1:A2", "XV4:-", 0.5, 1.5)
wire("PLC:Q3.1", "X4:16", 0.5, 1)
wire("X4:16", "XV4:s16", 0.5, 12)
wire("XV4:s16", "4Y2:A1", 0.5, 1.5)
wire("4Y2:A2", "XV4:-", 0.5, 1.5)
wire("PLC:Q3.2", "X4:17", 0.5, 1)
wire("X4:17", "XV4:s17", 0.5, 12)
wire("XV4:s17", "4Y3:A1", 0.5, 1.5)
wire("4Y3:A2", "XV4:-", 0.5, 1.5)
wire("PLC:Q3.3", "X4:18", 0.5, 1)
wire("X4:18", "XV4:s18", 0.5, 12)
wire("XV4:s18", "4Y4:A1", 0.5, 1.5)
wire("4Y4:A2", "XV4:-", 0.5, 1.5)
wire("PLC:Q3.4", "X4:19", 0.5, 1)
wire("X4:19", "XV4:s19", 0.5, 12)
wire("XV4:s19", "4Y5:A1", 0.5, 1.5)
wire("4Y5:A2", "XV4:-", 0.5, 1.5)
wire("PLC:Q3.5", "X4:20", 0.5, 1)
wire("X4:20", "XV4:s20", 0.5, 12)
wire("XV4:s20", "4Y6:A1", 0.5, 1.5)
wire("4Y6:A2", "XV4:-", 0.5, 1.5)
wire("PLC:Q4.0", "X4:21", 0.5, 1)
wire("X4:21", "H2:A1", 0.5, 2)
wire("H2:A2", "XD:-", 0.5, 2)
wire("PLC:Q4.1", "X4:22", 0.5, 1)
wire("X4:22", "H3:A1", 0.5, 2)
wire("H3:A2", "XD:-", 0.5, 2)
wire("PLC:Q4.2", "X4:23", 0.5, 1)
wire("X4:23", "H5:A1", 0.5, 2)
wire("H5:A2", "XD:-", 0.5, 2)
wire("PLC:Q4.3", "X4:24", 0.5, 1)
wire("X4:24", "H6:A1", 0.5, 2)
wire("H6:A2", "XD:-", 0.5, 2)
wire("PLC:Q4.4", "X4:25", 0.5, 1)
wire("X4:25", "H10:A1", 0.5, 2)
wire("H10:A2", "XD:-", 0.5, 2)
wire("PLC:Q4.5", "X4:26", 0.5, 1)
wire("X4:26", "H11:A1", 0.5, 2)
wire("H11:A2", "XD:-", 0.5, 2)
wire("PLC:Q4.6", "X4:27", 0.5, 1)
wire("X4:27", "H12:A1", 0.5, 2)
wire("H12:A2", "XD:-", 0.5, 2)
wire("PLC:Q4.7", "X4:28", 0.5, 1)
wire("X4:28", "HA1:A1", 0.5, 2)
wire("HA1:A2", "XD:-", 0.5, 2)
wire("PLC:Q5.0", "X4:29", 0.5, 1)
wire("X4:29", "XV3:s29", 0.5, 10)
wire("XV3:s29", "H13:A1", 0.5, 1.5)
wire("H13:A2", "XV3:-", 0.5, 1.5)
wire("XH:+", "KA1:11", 1.5, 0.6)
wire("KA1:14", "XHB:3Y1", 1, 10)
wire("XHB:3Y1", "3Y1:A1", 0.75, 1.5)
wire("3Y1:A2", "XHB:-", 0.75, 1.5)
wire("XH:+", "KA2:11", 1.5, 0.6)
wire("KA2:14", "XHB:3Y2", 1, 10)
wire("XHB:3Y2", "3Y2:A1", 0.75, 1.5)
wire("3Y2:A2", "XHB:-", 0.75, 1.5)
wire("XH:+", "KA3:11", 1.5, 0.6)
wire("KA3:14", "XHB:3Y3", 1, 10)
wire("XHB:3Y3", "3Y3:A1", 0.75, 1.5)
wire("3Y3:A2", "XHB:-", 0.75, 1.5)
wire("XH:+", "KA4:11", 1.5, 0.6)
wire("KA4:14", "XHB:3Y4", 1, 10)
wire("XHB:3Y4", "3Y4:A1", 0.75, 1.5)
wire("3Y4:A2", "XHB:-", 0.75, 1.5)
wire("XH:+", "KA5:11", 1.5, 0.6)
wire("KA5:14", "XHB:3Y5", 1, 10)
wire("XHB:3Y5", "3Y5:A1", 0.75, 1.5)
wire("3Y5:A2", "XHB:-", 0.75, 1.5)

line.startup {
  { at = "0 s", set = "S5.position", value = 0 },
  { at = "0.5 s", push = "S2.pressed", seconds = 0.3 },
}
line.control "lines/control/control.lua"
return line
