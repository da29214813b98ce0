-- seconds: 12
-- The part fed and loaded so that each of its faults shows: a vacuum of -0.7 bar comes and goes.
depanne.api(1)
local line = depanne.line { id = "vacuum_switch", name = { fr = "Banc d’essai", en = "Test rig" } }
line.add("X0", "kinds/electrical/mains_supply.lua", { station = 0, place = "C1" })
line.add("PE", "kinds/electrical/earth_bar.lua", { station = 0, place = "C1" })
line.add("G1", "kinds/electrical/psu_24v.lua", { station = 0, place = "C1" })
line.add("DUT", "kinds/electrical/vacuum_switch.lua", { station = 0, place = "field" })
line.add("A1", "kinds/electrical/plc.lua", { station = 0, place = "field", inputs = { "I0.0" }, relays = {}, drivers = {} })
line.add("C1", "kinds/pneumatic/air_source.lua", { station = 0, place = "field", pressure = "4 bar" })
line.add("V1", "kinds/pneumatic/shutoff_valve_3_2.lua", { station = 0, place = "field" })
line.add("J1", "kinds/pneumatic/vacuum_ejector.lua", { station = 0, place = "field", check_leak = "0.04 l/(s·bar)" })
line.add("S1", "kinds/pneumatic/suction_cup.lua", { station = 0, place = "field", part = "V1.handle" })
line.wire("W1", "X0:L1", "G1:L", { section = "0.5 mm2", length = "1 m" })
line.wire("W2", "X0:N", "G1:N", { section = "0.5 mm2", length = "1 m" })
line.wire("W3", "G1:-", "PE:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W4", "G1:+", "A1:L+", { section = "0.5 mm2", length = "1 m" })
line.wire("W5", "G1:-", "A1:M", { section = "0.5 mm2", length = "1 m" })
line.wire("W6", "G1:+", "DUT:1", { section = "0.5 mm2", length = "1 m" })
line.wire("W7", "DUT:2", "A1:I0.0", { section = "0.5 mm2", length = "1 m" })
line.tube("T1", "C1:1", "V1:1", {})
line.tube("T2", "V1:2", "J1:1", {})
line.tube("T3", "J1:V", "S1:V", {})
line.tube("T4", "J1:V", "DUT:P", {})
line.startup {
  { at = "1 s", set = "V1.handle", value = 1 },
  { at = "7 s", set = "V1.handle", value = 0 },
}
return line
